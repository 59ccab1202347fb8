import { edgeDefinition } from "../contract/model.ts";
import { dateProperties } from "../contract/properties.ts";
import { ROLES, TYING_ROLES } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { MembershipFact, PartyFact } from "./facts.ts";
import { standing } from "./force.ts";
import type { Conflict, Properties } from "./graph.ts";
import { memberAt } from "./membership.ts";
import { mergeProperties } from "./merge-properties.ts";
import { byPrecedence, groupBy } from "./parallel.ts";
import type { PathNodeFact, RelationFacts } from "./paths.ts";
import { happenedBy, type Ternary } from "./time.ts";

/** Every statement of a party to an agreement, or of a member of a body: of what else there is nothing can be contradicted. */
export type Bond = Extract<RelationFacts, { type: "PARTY_TO" | "MEMBER_OF" }>;

/** What one side is on the day, in one word. */
export const STANDINGS = ["bound", "not_bound", "left", "not_concluded", "member", "no_member", "open"] as const;
export type StandingWord = (typeof STANDINGS)[number];

/** The property under which a contradiction about the day itself is listed, where no single property shows it. */
export const STANDING = "standing";

/** Where a difference is a disagreement; two attributions may rest on different bases and both be right. */
const DISPUTED: ReadonlySet<string> = new Set(["status", "signed", "consentDate", "inForce", "withdrawn", "since", "until"]);

/** Whether a party is bound, or a member one, on the day by these statements, and whether datasets contradict each other on it. */
export function standingOf(bond: Bond, target: PathNodeFact, t: string): { live: Ternary | null; conflict: boolean } {
  if (bond.type === "MEMBER_OF") {
    const { answer, conflict } = memberAt(bond.facts, ROLES, t);
    return { live: answer, conflict };
  }
  return target && "agreement" in target ? standing(bond.facts, target.agreement, t) : { live: null, conflict: false };
}

/** Without the memberships that begin later, unless there are no others: they are not told yet. */
export function begunBy(bond: Bond, t: string): Bond {
  if (bond.type !== "MEMBER_OF") return bond;
  const facts = bond.facts.filter(({ from }) => happenedBy(from, t) !== "no");
  return facts.length > 0 ? { type: bond.type, facts } : bond;
}

/**
 * Which statements tell what a relation is, one of each dataset: first one that by itself says what all of them come to, then
 * those in the same role. @returns their places among the facts
 */
export function speaking(bond: Bond, live: Ternary | null, target: PathNodeFact, t: string): number[] {
  const all = [...bond.facts.keys()].sort((x, y) => byPrecedence(factAt(bond, x), factAt(bond, y)));
  const rank = (at: number): number =>
    Number(standingOf(only(bond, [at]), target, t).live !== live) * 2 + Number(bond.type === "MEMBER_OF" && !isFull(bond.facts[at]));
  const ranked = new Map(all.map((at) => [at, rank(at)]));
  const best = (some: readonly number[]): number[] => [...some].sort((x, y) => (ranked.get(x) ?? 0) - (ranked.get(y) ?? 0)).slice(0, 1);
  const [first] = best(all);
  if (first === undefined) return [];
  const others = all.filter(
    (at) =>
      factAt(bond, at).provenance.dataset !== factAt(bond, first).provenance.dataset &&
      (bond.type !== "MEMBER_OF" || bond.facts[at]?.role === bond.facts[first]?.role),
  );
  return [first, ...[...groupBy(others, (at) => factAt(bond, at).provenance.dataset).values()].flatMap(best)];
}

/** Everything on which datasets contradict each other about one party or one member on the day. */
export function disputesOf(bond: Bond, target: PathNodeFact, t: string): Conflict[] {
  if (new Set(bond.facts.map(({ provenance }) => provenance.dataset)).size < 2) return [];
  const { live, conflict } = standingOf(bond, target, t);
  const begun = begunBy(bond, t);
  const told = speaking(begun, live, target, t).map((at) => ({
    dataset: factAt(begun, at).provenance.dataset,
    properties: said(begun, at),
  }));
  const differing = differingIn(bond.type, told);
  return conflict && !differing.some(({ property }) => property === "status") ? [...differing, ofStanding(bond, target, t)] : differing;
}

/** Properties of which the first statement says one thing and another a different one. */
export function differingIn(type: Bond["type"], told: Parameters<typeof mergeProperties>[1]): Conflict[] {
  return mergeProperties(edgeDefinition(type).properties, told).conflicts.filter(({ property }) => DISPUTED.has(property));
}

/** What each dataset by itself says that the side is on the day. */
function ofStanding(bond: Bond, target: PathNodeFact, t: string): Conflict {
  const whole = wordOf(bond, target, t);
  const datasets = [...groupBy([...bond.facts.keys()], (at) => factAt(bond, at).provenance.dataset)]
    .map(([dataset, own]) => ({ dataset, provenance: factAt(bond, own[0] ?? 0).provenance, value: wordOf(only(bond, own), target, t) }))
    .sort(byPrecedence);
  const shown = datasets.find(({ value }) => value === whole) ?? datasets.find(({ value }) => value !== "open") ?? datasets[0];
  return { property: STANDING, values: datasets.map(({ value, dataset }) => ({ value, dataset })), shown: shown?.dataset ?? "" };
}

function wordOf(bond: Bond, target: PathNodeFact, t: string): StandingWord {
  if (bond.type === "MEMBER_OF")
    return ({ yes: "member", no: "no_member", unknown: "open" } as const)[memberAt(bond.facts, ROLES, t).answer];
  if (!target || !("agreement" in target)) return "open";
  const { concluded, lapsed, live } = standing(bond.facts, target.agreement, t);
  if (lapsed === "yes") return "left";
  if (concluded === "no") return "not_concluded";
  return ({ yes: "bound", no: "not_bound", unknown: "open" } as const)[live];
}

function isFull(fact: MembershipFact | undefined): boolean {
  return TYING_ROLES.some((role) => role === fact?.role);
}

function factAt({ facts }: Bond, at: number): PartyFact | MembershipFact {
  const fact = facts[at];
  if (!fact) throw new RangeError(`no fact ${at}`);
  return fact;
}

function only(bond: Bond, places: readonly number[]): Bond {
  const among = <F>(facts: readonly F[]): F[] => facts.filter((_, at) => places.includes(at));
  return bond.type === "PARTY_TO" ? { type: bond.type, facts: among(bond.facts) } : { type: bond.type, facts: among(bond.facts) };
}

/** Absent where nothing is said: *unclear* is no status that another could contradict. */
function said(bond: Bond, at: number): Properties {
  if (bond.type === "MEMBER_OF") {
    const fact = bond.facts[at];
    return { ...stored("since", fact?.from), ...stored("until", fact?.to) };
  }
  const fact = bond.facts[at];
  return {
    ...(fact && fact.status !== "unclear" && { status: fact.status }),
    ...stored("signed", fact?.signed),
    ...stored("consentDate", fact?.consentDate),
    ...stored("inForce", fact?.inForce),
    ...stored("withdrawn", fact?.withdrawn),
  };
}

function stored(name: string, date: PartialDate | null | undefined): Properties {
  const keys = dateProperties(name);
  return {
    ...(date?.raw && { [keys.raw]: date.raw }),
    ...(date?.earliest && { [keys.earliest]: date.earliest }),
    ...(date?.latest && { [keys.latest]: date.latest }),
  };
}
