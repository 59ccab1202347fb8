import { EDGE_TYPES, EDGES, NODES } from "../../../server/contract/model.ts";
import { tableOf } from "../../../server/contract/tables.ts";

/** A mapping of columns as it is edited: what of it is understood, and the rest as it came. */
export type Mapping = {
  table: string;
  columns: readonly { column: string; to: string }[];
  constants: Readonly<Record<string, string>>;
  figures: Readonly<Partial<Record<FigureField, string>>>;
  reading: Readonly<Partial<Record<ReadingField, string>>>;
};
export const FIGURE_FIELDS = ["metric", "unit", "edition", "definition"] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export const READING_FIELDS = ["encoding", "separator", "sheet", "header", "decimal", "dates", "codes"] as const;
export type ReadingField = (typeof READING_FIELDS)[number];
export const READINGS: Partial<Record<ReadingField, readonly string[]>> = {
  separator: ["comma", "semicolon", "tab", "bar"],
  decimal: ["point", "comma"],
  dates: ["day-first", "month-first"],
  codes: ["iso", "m49", "cow"],
};

export const FIGURES_TABLE = "Observations";
const NOT_MAPPED: readonly string[] = ["Dataset", "Source", "State", "Corridor", "DESCRIBED_IN", "STATED_IN"];

/** Which tables columns can be mapped to: figures of corridors, labels and edge types. */
export function mappableTables(): string[] {
  return [FIGURES_TABLE, ...NODES.keys(), ...EDGE_TYPES].filter((name) => !NOT_MAPPED.includes(name));
}

/** What a column of such a table can be: its properties and ends, and in a table of nodes the edges whose other ends it names. */
export function targetsOf(table: string, columns: Mapping["columns"]): string[] {
  if (table === FIGURES_TABLE) {
    const years = columns.flatMap(({ column, to }) => [column.trim(), to]).filter((text) => /^(?:19|20)\d{2}$/.test(text));
    return ["origin", "destination", "year", "value", ...new Set(years)];
  }
  const own =
    tableOf(`${table}.csv`)
      ?.columns.filter(({ role }) => role !== "raw")
      .map(({ property }) => property.name) ?? [];
  const isLabel = [...NODES.keys()].some((label) => label === table);
  const links = isLabel
    ? [...EDGES.values()]
        .filter(({ type, pairs }) => !NOT_MAPPED.includes(type) && pairs.some((ends) => ends.some((label) => label === table)))
        .map(({ type }) => type)
    : [];
  return [...new Set([...own.filter((name) => name !== "refResolved"), ...links])];
}

/**
 * The mapping that a dry run proposes; undefined where it is of a kind that only its text can show.
 * @param unmapped columns of the file that it makes nothing of
 */
export function mappingOf(value: unknown, unmapped: readonly string[] = []): Mapping | undefined {
  const table = textOf(value, "table");
  const columns = memberOf(value, "columns");
  if (table === undefined || !Array.isArray(columns)) return undefined;
  const read = columns.map((each) => ({ column: textOf(each, "column"), to: textOf(each, "to") }));
  const known = read.flatMap(({ column, to }) => (column === undefined || to === undefined ? [] : [{ column, to }]));
  if (known.length < read.length) return undefined;
  return {
    table,
    columns: [...known, ...unmapped.filter((name) => known.every(({ column }) => column !== name)).map((column) => ({ column, to: "" }))],
    constants: textsOf(memberOf(value, "constants")),
    figures: textsOf(memberOf(value, "figures")),
    reading: textsOf(memberOf(value, "reading")),
  };
}

/** What is sent: nothing that says nothing. */
export function mappingToSend({ table, columns, constants, figures, reading }: Mapping): object {
  const some = (texts: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  const [kept, measured, { header, ...rest }] = [some(constants), some(figures), some(reading)];
  const read = { ...rest, ...(header !== undefined && { header: Number(header) }) };
  return {
    table,
    columns: columns.filter(({ column, to }) => column !== "" && to !== ""),
    ...(Object.keys(kept).length > 0 && { constants: kept }),
    ...(Object.keys(read).length > 0 && { reading: read }),
    ...(table === FIGURES_TABLE && Object.keys(measured).length > 0 && { figures: measured }),
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function textOf(value: unknown, key: string): string | undefined {
  const found = memberOf(value, key);
  return typeof found === "string" ? found : undefined;
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]): [string, string][] =>
      typeof text === "string" || typeof text === "number" ? [[key, String(text)]] : [],
    ),
  );
}
