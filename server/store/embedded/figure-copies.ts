import type { GraphProperty } from "../../contract/properties.ts";
import { AS_IT_STANDS, type Figure, type FigureRows, type Properties, type PropertyValue } from "../../domain/graph.ts";
import { edgeColumns, literal, nodeColumns, quoted } from "./schema.ts";

/**
 * How the engine spells out the figures of a table by itself: the file holds what is a figure's own, and everything
 * that they have in common, their ids and the days of their year are written once, in the statement that copies it.
 */
export const FIGURE_HEADER = "origin,destination,year,value,name\n";

export function figureLine({ origin, destination, year, value, name }: Figure): string {
  return `${origin},${destination},${year},${value},"${name.replaceAll('"', '""')}"\n`;
}

const read = (path: string): string =>
  `LOAD WITH HEADERS (origin STRING, destination STRING, year STRING, value STRING, name STRING) FROM ${literal(path)} (HEADER=true, PARALLEL=false, ESCAPE='"')`;
const CORRIDOR = "'corridor:' + origin + '>' + destination";
const FIRST_DAY = "year + '-01-01'";
const LAST_DAY = "year + '-12-31'";

export function copyFigures(rows: FigureRows, path: string): { observations: string; measuredBy: string; describedIn: string } {
  const figure = `${literal(`observation:${rows.table}.`)} + origin + '-' + destination + '.' + year`;
  const own = {
    id: figure,
    name: "name",
    value: "CAST(value AS DOUBLE)",
    periodRaw: "year",
    periodEarliest: `CAST(${FIRST_DAY} AS DATE)`,
    periodLatest: `CAST(${LAST_DAY} AS DATE)`,
  };
  const edge = (type: "MEASURED_BY" | "DESCRIBED_IN", from: string, to: string, more: Readonly<Record<string, string>> = {}) => {
    const id = `${literal(`${type}:${rows.dataset}:`)} + ${from} + '>' + ${to}`;
    const { names, values } = columns(edgeColumns(type), rows.edge, { id, ...more });
    const labels = type === "MEASURED_BY" ? "from='Corridor', to='Observation'" : "from='Observation', to='Source'";
    return `COPY ${quoted(type)}(${names}) FROM (${read(path)} RETURN ${from}, ${to}, ${values}) (${labels})`;
  };
  const { names, values } = columns(nodeColumns("Observation"), rows.shared, own);
  return {
    observations: `COPY ${quoted("Observation")}(${names}) FROM (${read(path)} RETURN ${values})`,
    measuredBy: edge("MEASURED_BY", CORRIDOR, figure),
    describedIn: edge("DESCRIBED_IN", figure, literal(rows.edge.source), { values: literal(AS_IT_STANDS) }),
  };
}

/** The columns that have a value, and what gives it: an expression of the row's own, else what all rows share. */
function columns(
  all: readonly GraphProperty[],
  shared: Properties,
  own: Readonly<Record<string, string>>,
): { names: string; values: string } {
  const given = all.flatMap((column) => {
    const value = shared[column.name];
    const expression = own[column.name] ?? (value === undefined ? undefined : constant(column, value));
    return expression === undefined ? [] : [{ name: quoted(column.name), expression }];
  });
  return { names: given.map(({ name }) => name).join(", "), values: given.map(({ expression }) => expression).join(", ") };
}

function constant({ type }: GraphProperty, value: PropertyValue): string {
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "string") return String(value);
  return type === "day" ? `date(${literal(value)})` : literal(value);
}
