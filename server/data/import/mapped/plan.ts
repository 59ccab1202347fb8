import type { NodeLabel } from "../../../contract/ids.ts";
import type { Property } from "../../../contract/properties.ts";
import { edgeTable, type Table } from "../../../contract/tables.ts";
import type { TableMapping } from "../../../contract/wire/import.ts";
import type { DateOrder } from "../dates.ts";
import type { DeclaredStyle } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable } from "../tables.ts";
import { writtenAs } from "./cells.ts";
import { type StateColumn, stateColumns } from "./codes.ts";
import { type ColumnProfile, emptyProfile, readingFor } from "./profile.ts";
import { type Link, linkOf, SOURCE, targetsOf } from "./targets.ts";

/** What is done with a column. */
export type Planned = { at: number; header: string; how: { order?: DateOrder; style?: DeclaredStyle } } & (
  | { kind: "property"; property: Property }
  /** The work that bears the row, as it is cited. */
  | { kind: "source" }
  | { kind: "link"; link: Link; constants: Readonly<Record<string, string>> }
);

export type Plan = {
  columns: readonly Planned[];
  constants: Readonly<Record<string, string>>;
  /** How columns that can name states are looked up. */
  states: ReadonlyMap<number, StateColumn>;
};

/** What a mapping says of a table of nodes or edges. @throws ImportRefused where it doesn't fit the file or the model. */
export function planFor(file: OpenTable, table: Table, mapping: TableMapping, profiles: readonly ColumnProfile[]): Plan {
  const targets = new Map(targetsOf(table).map(({ property }) => [property.name, property]));
  const label = table.kind === "node" ? table.label : undefined;
  const columns = mapping.columns.map(({ column, to }): Planned => {
    const at = columnAt(file, profiles, column);
    const how = readingFor(profiles[at] ?? emptyProfile(column), mapping.reading);
    if (to === SOURCE) return { kind: "source", at, header: column, how };
    const property = targets.get(to);
    if (property) return { kind: "property", at, header: column, how, property };
    const link = label && linkOf(label, to);
    if (link) return { kind: "link", at, header: column, how, link, constants: linkConstants(file, link, mapping) };
    throw new ImportRefused(
      file.file,
      `the mapping takes “${column}” for “${to}”, which ${mapping.table} doesn't have`,
      `use ${[...targets.keys(), SOURCE].join(", ")}`,
      { column },
    );
  });
  const constants = constantsOf(file, [...targets.values()], mapping, "");
  requireAll(file, [...targets.values()], columns, constants, mapping.table);
  const ends = new Set(["from", "to"]);
  const named = columns.filter(
    (column) =>
      (column.kind === "link" && column.link.others.includes("State")) || (column.kind === "property" && ends.has(column.property.name)),
  );
  const states = stateColumns(
    named.map(({ at }) => at),
    profiles,
    mapping.reading?.codes,
  );
  return { columns, constants, states };
}

export function columnAt(file: OpenTable, profiles: readonly ColumnProfile[], column: string): number {
  const wanted = column.replaceAll(/\s+/g, " ").trim();
  const found = profiles.flatMap(({ header }, at) => (header === wanted ? [at] : []));
  const [at, ...more] = found;
  const header = profiles
    .map((profile) => profile.header)
    .join(" | ")
    .slice(0, 300);
  if (at === undefined)
    throw new ImportRefused(file.file, `has no column “${column}” that the mapping names: its header is ${header}`, "change the mapping", {
      row: 1,
      column,
    });
  if (more.length > 0) throw new ImportRefused(file.file, `has the column “${column}” twice`, "rename one of them", { row: 1, column });
  return at;
}

function linkConstants(file: OpenTable, { type }: Link, mapping: TableMapping): Readonly<Record<string, string>> {
  const properties = edgeProperties(type);
  const constants = constantsOf(file, properties, mapping, `${type}.`);
  for (const { name, required } of properties)
    if (required && !FILLED_IN.has(name) && !constants[name])
      throw new ImportRefused(file.file, `nothing says the “${name}” that every ${type} needs`, `state ${type}.${name} for all rows`);
  return constants;
}

/** The same value in every row, checked once. */
function constantsOf(
  file: OpenTable,
  properties: readonly Property[],
  { constants = {} }: TableMapping,
  prefix: string,
): Record<string, string> {
  const given = Object.entries(constants).filter(([name]) => (prefix === "" ? !name.includes(".") : name.startsWith(prefix)));
  return Object.fromEntries(
    given.map(([name, value]) => {
      const property = properties.find((each) => each.name === name.slice(prefix.length));
      const cell = property && writtenAs(property, value, {});
      if (!property || !cell)
        throw new ImportRefused(
          file.file,
          `the mapping states “${name}”, which isn't there to be stated`,
          `state ${properties.map((each) => each.name).join(", ")}`,
        );
      if ("reason" in cell) throw new ImportRefused(file.file, `the mapping's ${name} ${cell.reason}`, cell.remedy);
      return [property.name, cell.text];
    }),
  );
}

/** What the importer fills in itself where nobody says it. */
const FILLED_IN = new Set(["id", "source", "confidence"]);

function requireAll(
  file: OpenTable,
  properties: readonly Property[],
  columns: readonly Planned[],
  constants: Readonly<Record<string, string>>,
  table: string,
): void {
  const mapped = new Set(columns.flatMap((column) => (column.kind === "property" ? [column.property.name] : [])));
  for (const { name, required } of properties)
    if (required && !FILLED_IN.has(name) && !mapped.has(name) && !constants[name])
      throw new ImportRefused(
        file.file,
        `nothing is mapped to “${name}”, which every ${table} needs`,
        "map a column to it, or state it for all rows",
        { row: 1, column: name },
      );
}

function edgeProperties(type: Link["type"]): Property[] {
  const table = edgeTable(type);
  return targetsOf(table)
    .filter(({ role }) => role === "property" || role === "provenance")
    .map(({ property }) => property);
}

export function labelsAt(pairs: readonly (readonly [NodeLabel, NodeLabel])[], end: 0 | 1): NodeLabel[] {
  return [...new Set(pairs.map((pair) => pair[end]))];
}
