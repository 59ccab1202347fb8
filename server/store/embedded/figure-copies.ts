import type { GraphProperty } from "../../contract/properties.ts";
import { AS_IT_STANDS, type Figure, type FigureRows, type Properties, type PropertyValue } from "../../domain/graph.ts";
import { absent, edgeColumns, literal, nodeColumns, quoted } from "./schema.ts";

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

/** What reads them as rows of each of the three tables, in the order of the columns there. */
export type FigureSources = Record<"observations" | "measuredBy" | "describedIn", string>;

export function figureSources(rows: FigureRows, path: string): FigureSources {
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
    return `${read(path)} RETURN ${from} AS ${quoted("from")}, ${to} AS ${quoted("to")}, ${columns(edgeColumns(type), rows.edge, { id, ...more })}`;
  };
  return {
    observations: `${read(path)} RETURN ${columns(nodeColumns("Observation"), rows.shared, own)}`,
    measuredBy: edge("MEASURED_BY", CORRIDOR, figure),
    describedIn: edge("DESCRIBED_IN", figure, literal(rows.edge.source), { values: literal(AS_IT_STANDS) }),
  };
}

/** What gives each column its value: an expression of the row's own, else what all rows share. */
function columns(all: readonly GraphProperty[], shared: Properties, own: Readonly<Record<string, string>>): string {
  const expressions = all.map((column) => {
    const value = shared[column.name];
    return `${own[column.name] ?? (value === undefined ? absent(column) : constant(column, value))} AS ${quoted(column.name)}`;
  });
  return expressions.join(", ");
}

function constant({ type }: GraphProperty, value: PropertyValue): string {
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "string") return String(value);
  return type === "day" ? `date(${literal(value)})` : literal(value);
}
