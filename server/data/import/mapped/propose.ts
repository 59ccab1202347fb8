import { labelOf } from "../../../contract/ids.ts";
import type { TableMapping } from "../../../contract/wire/import.ts";
import { foldHeader } from "../headers.ts";
import { HEADER_WORDS } from "./header-words.ts";
import type { KnownNodes } from "./known-nodes.ts";
import { type ColumnProfile, isStates } from "./profile.ts";
import { FIGURES, linkOf, mappableTable, SOURCE, targetsOf } from "./targets.ts";

/** The share of a column's cells that must be numbers for it to be taken for a column of figures. */
const MOST = 0.6;
const BODY = ["organisation", "organization", "body", "org", "организация"];

/** A mapping that the headers and cells suggest: for a person to look at and change. */
export function proposeMapping(columns: readonly ColumnProfile[], known?: Pick<KnownNodes, "has">): TableMapping {
  const states = columns.filter(isStates);
  const years = columns.filter(({ header, numbers, filled }) => /^(?:19|20)\d{2}$/.test(header) && numbers >= filled * MOST);
  const figure = columns.find((column) => named(column, "value") && column.filled > 0 && column.numbers >= column.filled * MOST);
  if (states.length >= 2 && (years.length > 0 || (figure && columns.some((column) => named(column, "year")))))
    return figures(columns, states, years);
  const treaty = columns.find((column) => isTreaties(column, known));
  if (states.length === 1 && treaty) return parties(columns, states, treaty);
  const body = columns.find(({ header }) => BODY.includes(foldHeader(header)));
  if (states.length === 1 && body && !columns.some((column) => named(column, "signed"))) return memberships(columns, states, body);
  return nodes("Agreement", columns, states);
}

function figures(columns: readonly ColumnProfile[], states: readonly ColumnProfile[], years: readonly ColumnProfile[]): TableMapping {
  const origin = states.find((column) => named(column, "origin")) ?? states[0];
  const destination =
    states.find((column) => column !== origin && named(column, "destination")) ?? states.find((column) => column !== origin);
  const taken: [ColumnProfile | undefined, string][] = [
    [origin, "origin"],
    [destination, "destination"],
    ...(years.length > 0 ? years.map((column): [ColumnProfile, string] => [column, column.header]) : []),
    ...(years.length > 0 ? [] : [columnFor(columns, "year"), columnFor(columns, "value")]),
  ];
  return { table: FIGURES, columns: listed(taken), figures: { metric: "stock", unit: "persons" } };
}

/** Whether a column names agreements that a dataset in place defines, or gives ids of agreements. */
function isTreaties({ distinct, samples }: ColumnProfile, known: Pick<KnownNodes, "has"> | undefined): boolean {
  if (samples.length > 0 && samples.every((text) => labelOf(text) === "Agreement")) return true;
  return known !== undefined && distinct.size > 0 && [...distinct.keys()].every((text) => known.has(text, "Agreement"));
}

/** A long table: a row for each state and treaty, which a dataset in place defines. */
function parties(columns: readonly ColumnProfile[], [state]: readonly ColumnProfile[], treaty: ColumnProfile): TableMapping {
  const rest = ["status", "consent", "signed", "consentDate", "inForce", "withdrawn", "note", SOURCE].map((target) =>
    columnFor(columns, target),
  );
  const taken: [ColumnProfile | undefined, string][] = [[state, "from"], [treaty, "to"], ...rest];
  return { table: "PARTY_TO", columns: listed(taken), ...(rest[0]?.[0] ? {} : { constants: { status: "unclear" } }) };
}

function memberships(columns: readonly ColumnProfile[], [state]: readonly ColumnProfile[], body: ColumnProfile): TableMapping {
  const role = columnFor(columns, "role");
  const taken: [ColumnProfile | undefined, string][] = [
    [state, "from"],
    [body, "to"],
    role,
    columnFor(columns, "since"),
    columnFor(columns, "until"),
    columnFor(columns, "note"),
    columnFor(columns, SOURCE),
  ];
  return { table: "MEMBER_OF", columns: listed(taken), ...(role[0] ? {} : { constants: { role: "member" } }) };
}

/** Agreements, with the columns of states as their parties. */
function nodes(table: "Agreement", columns: readonly ColumnProfile[], states: readonly ColumnProfile[]): TableMapping {
  const model = mappableTable(table);
  const properties = model ? targetsOf(model).map(({ property }) => property.name) : [];
  const taken = new Map<ColumnProfile, string>();
  for (const column of states) taken.set(column, "PARTY_TO");
  for (const target of [...properties, "COVERS", "UNDER", SOURCE]) {
    if (!properties.includes(target) && target !== SOURCE && !linkOf(table, target)) continue;
    const [column] = columnFor(columns, target);
    if (column && !taken.has(column)) taken.set(column, target);
  }
  const level = states.length === 2 ? "bilateral" : "regional";
  const mapped = new Set(taken.values());
  const constants = Object.entries({ form: "agreement", level, bindingness: "binding" }).filter(([name]) => !mapped.has(name));
  return { table, columns: listed([...taken]), constants: Object.fromEntries([...constants, ["PARTY_TO.status", "unclear"]]) };
}

function columnFor(columns: readonly ColumnProfile[], target: string): [ColumnProfile | undefined, string] {
  const exact = columns.find(({ header }) => foldHeader(header) === foldHeader(target));
  return [exact ?? columns.find((column) => named(column, target)), target];
}

function named({ header }: ColumnProfile, target: string): boolean {
  return HEADER_WORDS[target]?.includes(foldHeader(header)) ?? false;
}

function listed(taken: readonly (readonly [ColumnProfile | undefined, string])[]): TableMapping["columns"] {
  const seen = new Set<string>();
  return taken.flatMap(([column, to]) => {
    if (!column || column.header === "" || seen.has(column.header)) return [];
    seen.add(column.header);
    return [{ column: column.header, to }];
  });
}
