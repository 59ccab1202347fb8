import type { TableMapping } from "../../../contract/wire/import.ts";
import { foldHeader } from "../headers.ts";
import { type ColumnProfile, isYesNo } from "./profile.ts";
import { FIGURES, linkOf, mappableTable, targetsOf } from "./targets.ts";

/** What columns are called, in the words that people use, for the properties of our model. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  name: [
    "name",
    "title",
    "agreement",
    "agreement title",
    "instrument",
    "treaty",
    "organisation",
    "organization",
    "event",
    "название",
    "наименование",
  ],
  signed: ["signed", "date signed", "date of signature", "signature", "signing date", "datesigned", "дата подписания"],
  inForce: ["in force", "entry into force", "entered into force", "date of entry into force", "effective", "вступило в силу"],
  adopted: ["adopted", "date of adoption"],
  terminated: ["terminated", "termination", "expired", "expiry"],
  textUrl: ["url", "link", "text", "web address", "ссылка"],
  aliases: ["aliases", "other names", "also known as"],
  since: ["since", "from", "member since", "joined", "accession"],
  until: ["until", "left", "withdrawn"],
  role: ["role", "membership", "status"],
  note: ["note", "notes", "remarks", "comment", "примечание"],
  locator: ["locator", "page"],
  place: ["place", "location"],
  date: ["date", "day"],
  year: ["year", "period", "год"],
  value: ["value", "figure", "number", "stock", "migrants", "persons", "amount", "число"],
  origin: ["origin", "from", "country of origin", "sending country", "origin country", "страна происхождения"],
  destination: ["destination", "to", "country of destination", "host country", "receiving country", "страна назначения"],
  COVERS: ["issue", "issues", "topic", "topics", "subject"],
  UNDER: ["under", "under the auspices of"],
};
/** Of a column's first cells, how many must be states or numbers for it to be taken for a column of them. */
const MOST = 0.6;
const NEARLY_ALL = 0.75;
const BODY = ["organisation", "organization", "body", "org", "организация"];

/** A mapping that the headers and cells suggest: for a person to look at and change. */
export function proposeMapping(columns: readonly ColumnProfile[]): TableMapping {
  const states = columns.filter(isStates);
  const years = columns.filter(({ header, numbers, looked }) => /^(?:19|20)\d{2}$/.test(header) && numbers >= looked * MOST);
  const figure = columns.find((column) => named(column, "value") && column.looked > 0 && column.numbers >= column.looked * MOST);
  if (states.length >= 2 && (years.length > 0 || (figure && columns.some((column) => named(column, "year")))))
    return figures(columns, states, years);
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

function memberships(columns: readonly ColumnProfile[], [state]: readonly ColumnProfile[], body: ColumnProfile): TableMapping {
  const role = columnFor(columns, "role");
  const taken: [ColumnProfile | undefined, string][] = [
    [state, "from"],
    [body, "to"],
    role,
    columnFor(columns, "since"),
    columnFor(columns, "until"),
    columnFor(columns, "note"),
  ];
  return { table: "MEMBER_OF", columns: listed(taken), ...(role[0] ? {} : { constants: { role: "member" } }) };
}

/** Agreements, with the columns of states as their parties. */
function nodes(table: "Agreement", columns: readonly ColumnProfile[], states: readonly ColumnProfile[]): TableMapping {
  const model = mappableTable(table);
  const properties = model ? targetsOf(model).map(({ property }) => property.name) : [];
  const taken = new Map<ColumnProfile, string>();
  for (const column of states) taken.set(column, "PARTY_TO");
  for (const target of [...properties, "COVERS", "UNDER"]) {
    if (!properties.includes(target) && !linkOf(table, target)) continue;
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
  return NAMES[target]?.includes(foldHeader(header)) ?? false;
}

/** Nearly all of the distinct values are states: one that occurs often proves no more than one that occurs once. */
function isStates(column: ColumnProfile): boolean {
  const values = [...column.distinct.values()];
  const states = values.filter(Boolean).length;
  return values.length > 0 && !isYesNo(column) && column.numbers <= column.looked * (1 - MOST) && states >= values.length * NEARLY_ALL;
}

function listed(taken: readonly (readonly [ColumnProfile | undefined, string])[]): TableMapping["columns"] {
  const seen = new Set<string>();
  return taken.flatMap(([column, to]) => {
    if (!column || column.header === "" || seen.has(column.header)) return [];
    seen.add(column.header);
    return [{ column: column.header, to }];
  });
}
