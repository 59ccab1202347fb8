import {
  type AgreementId,
  type IssueId,
  idOf,
  isId,
  type NodeLabel,
  type OrganisationId,
  prefixOf,
  type StateId,
} from "../../server/contract/ids.ts";
import { BINDINGNESS, type Bindingness, LEVELS, type Level } from "../../server/contract/vocabulary.ts";
import type { SupposedChange } from "../../server/contract/wire/coverage-changes.ts";
import { fromListed, toListed } from "../../server/domain/lists.ts";
import { compactNode, dayOf, nodeOf } from "./compact.ts";

/** What becomes of a state's part in an instrument. */
export const PARTY_STEPS = ["accession", "ratification", "withdrawal"] as const;
export type PartyStep = (typeof PARTY_STEPS)[number];
export const SUPPOSED_KINDS = [...PARTY_STEPS, "in_force", "agreement", "membership"] as const;
export type SupposedKind = (typeof SUPPOSED_KINDS)[number];

/**
 * Something that is not so and is asked about as if it were. What is still to be chosen is absent, so that a link can begin one.
 * `on` absent: the day asked about. A membership of a body makes no law; it is asked about as cooperation.
 */
export type Supposition =
  | { kind: PartyStep; state?: StateId; agreement?: AgreementId; on?: string }
  | { kind: "in_force"; agreement?: AgreementId; on?: string }
  | { kind: "membership"; state?: StateId; body?: OrganisationId; on?: string }
  | {
      kind: "agreement";
      name?: string;
      level: Level;
      bindingness: Bindingness;
      parties: readonly StateId[];
      issues: readonly IssueId[];
      on?: string;
    };
export type NewAgreement = Extract<Supposition, { kind: "agreement" }>;
export type Membership = Extract<Supposition, { kind: "membership" }>;

/** How much of each an address carries and the server takes. */
export const SUPPOSED_MOST = { all: 20, parties: 100, issues: 20, name: 120 } as const;

/** Between the fields of one supposition, and between what is listed in one: neither occurs in an id. */
const FIELD = "~";
export const EACH = "*";

/** What each kind says besides, in the order in which the address writes it; the day follows. */
const PARTY = ["state", "agreement"] as const;
const FIELDS = {
  accession: PARTY,
  ratification: PARTY,
  withdrawal: PARTY,
  in_force: ["agreement"],
  membership: ["state", "body"],
  agreement: ["level", "bindingness", "parties", "issues", "name"],
} as const satisfies Readonly<Record<SupposedKind, readonly string[]>>;
export type SupposedField = (typeof FIELDS)[SupposedKind][number] | "kind" | "on";

/** One supposition as the address writes it: `accession~UZB~cis-1998-irregular~2026-01-01`. A pure inverse of {@link suppositionOf}. */
export function compactSupposition(supposed: Supposition): string {
  return textsOf(supposed).join(FIELD).replace(/~+$/, "");
}

/** The same with another text in one of its fields; as it was where that means nothing. */
export function withField(supposed: Supposition, field: SupposedField, text: string): Supposition {
  const names: readonly SupposedField[] = ["kind", ...FIELDS[supposed.kind], "on"];
  const written = field === "name" ? nameText(text.slice(0, SUPPOSED_MOST.name)) : text;
  const texts = textsOf(supposed).map((before, at) => (names[at] === field ? written : before));
  return suppositionOf(texts.join(FIELD)) ?? supposed;
}

function textsOf(supposed: Supposition): string[] {
  return [supposed.kind, ...fieldsOf(supposed), supposed.on ?? ""];
}

function nameText(name: string): string {
  return toListed(name).replaceAll(FIELD, "%7E");
}

function fieldsOf(supposed: Supposition): string[] {
  switch (supposed.kind) {
    case "in_force":
      return [tailOf("Agreement", supposed.agreement)];
    case "membership":
      return [supposed.state ? compactNode(supposed.state) : "", tailOf("Organisation", supposed.body)];
    case "agreement": {
      const { level, bindingness, parties, issues, name = "" } = supposed;
      const [who, what] = [parties.slice(0, SUPPOSED_MOST.parties).map(compactNode), issues.map((id) => tailOf("Issue", id))];
      return [level, bindingness, who.join(EACH), what.slice(0, SUPPOSED_MOST.issues).join(EACH), nameText(name)];
    }
    default:
      return [supposed.state ? compactNode(supposed.state) : "", tailOf("Agreement", supposed.agreement)];
  }
}

/** What the text supposes; undefined where any of it means nothing. */
export function suppositionOf(text: string): Supposition | undefined {
  const [word, ...fields] = text.split(FIELD);
  const kind = SUPPOSED_KINDS.find((each) => each === word);
  if (kind === undefined) return undefined;
  const places = FIELDS[kind].length;
  const on = optional(fields[places], dayOf);
  if (fields.length > places + 1 || !on) return undefined;
  if (kind === "agreement") {
    const agreement = newAgreementOf(fields);
    return agreement && { ...agreement, ...told("on", on) };
  }
  const state = kind === "in_force" ? NOTHING : optional(fields[0], stateOf);
  const body = kind === "membership" ? optional(fields[1], (tail) => idWith("Organisation", tail)) : NOTHING;
  const agreement = kind === "membership" ? NOTHING : optional(fields[places - 1], (tail) => idWith("Agreement", tail));
  if (!state || !body || !agreement) return undefined;
  if (kind === "membership") return { kind, ...told("state", state), ...told("body", body), ...told("on", on) };
  if (kind === "in_force") return { kind, ...told("agreement", agreement), ...told("on", on) };
  return { kind, ...told("state", state), ...told("agreement", agreement), ...told("on", on) };
}

function newAgreementOf([level, bindingness, who = "", what = "", written]: readonly string[]): NewAgreement | undefined {
  const known = { level: LEVELS.find((each) => each === level), bindingness: BINDINGNESS.find((each) => each === bindingness) };
  const parties = each(who, SUPPOSED_MOST.parties, stateOf);
  const issues = each(what, SUPPOSED_MOST.issues, (tail) => idWith("Issue", tail));
  const name = optional(written, (text) => nameOf(fromListed(text.replaceAll("%7E", FIELD))));
  if (!known.level || !known.bindingness || !parties || !issues || !name) return undefined;
  return { kind: "agreement", level: known.level, bindingness: known.bindingness, parties, issues, ...told("name", name) };
}

/** A name as an address can hold it. */
function nameOf(text: string): string | undefined {
  return text.length > 0 && text.length <= SUPPOSED_MOST.name && !/[\p{Cc}\p{Cs}]/u.test(text) ? text : undefined;
}

/** What the server is asked to suppose; undefined where something is still to be chosen, and for what makes no law. */
export function changeOf(supposed: Supposition): SupposedChange | undefined {
  switch (supposed.kind) {
    case "membership":
      return undefined;
    case "in_force": {
      const { agreement } = supposed;
      return agreement && { ...supposed, agreement };
    }
    case "agreement":
      return isComplete(supposed) ? { ...supposed, parties: [...supposed.parties], issues: [...supposed.issues] } : undefined;
    default: {
      const { state, agreement } = supposed;
      return state && agreement && { ...supposed, state, agreement };
    }
  }
}

export function isComplete(supposed: Supposition): boolean {
  switch (supposed.kind) {
    case "agreement":
      return supposed.parties.length > 1 && supposed.issues.length > 0;
    case "membership":
      return supposed.state !== undefined && supposed.body !== undefined;
    default:
      return changeOf(supposed) !== undefined;
  }
}

/** A field that may be empty: undefined where it is not and means nothing. */
type Field<V> = { value?: V };
const NOTHING: Field<never> = {};

function optional<V>(text: string | undefined, parse: (text: string) => V | undefined): Field<V> | undefined {
  if (text === undefined || text === "") return NOTHING;
  const value = parse(text);
  return value === undefined ? undefined : { value };
}

function told<K extends string, V>(key: K, { value }: Field<V>): { [key in K]?: V } {
  const kept: { [key in K]?: V } = {};
  if (value !== undefined) kept[key] = value;
  return kept;
}

/** Undefined where one of them means nothing, comes twice, or is one too many. */
function each<V>(text: string, most: number, parse: (text: string) => V | undefined): V[] | undefined {
  const found = text === "" ? [] : text.split(EACH, most + 1).map(parse);
  const known = found.filter((value) => value !== undefined);
  return known.length === found.length && new Set(known).size === known.length && known.length <= most ? known : undefined;
}

function stateOf(text: string): StateId | undefined {
  const id = nodeOf(text);
  return id !== undefined && isId("State", id) ? id : undefined;
}

function idWith<L extends NodeLabel>(label: L, tail: string) {
  const id = `${prefixOf(label)}:${tail}`;
  return isId(label, id) ? idOf(label, id) : undefined;
}

function tailOf(label: NodeLabel, id: string | undefined): string {
  return id?.slice(prefixOf(label).length + 1) ?? "";
}
