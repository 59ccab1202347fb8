import { type CorridorId, corridorId, type ObservationId, observationId } from "../contract/ids.ts";
import { dateProperties } from "../contract/properties.ts";
import { parseDate } from "./dates.ts";
import type { Figure, Properties } from "./graph.ts";
import type { EdgeStatement, NodeStatement, ObservationTable } from "./statements.ts";

/** Where a figure stands in its table. */
export type Cell = { row: number; column: number };

export function corridorOf({ origins, destinations }: ObservationTable, row: number): CorridorId | undefined {
  const [origin, destination] = [origins[row], destinations[row]];
  return origin && destination && corridorId(origin, destination);
}

/** A corridor as the table has it: without a name of its own. */
export function corridorStatement({ origins, destinations, provenance }: ObservationTable, row: number): NodeStatement[] {
  const [origin, destination] = [origins[row], destinations[row]];
  if (!origin || !destination) return [];
  return [{ id: corridorId(origin, destination), label: "Corridor", properties: { origin, destination }, provenance }];
}

/** The edges that lead from a corridor to its two states. */
export function endOfCorridor(table: ObservationTable, row: number, type: "FROM" | "TO"): EdgeStatement[] {
  const from = corridorOf(table, row);
  const to = (type === "FROM" ? table.origins : table.destinations)[row];
  return from && to ? [{ type, from, to, properties: table.provenance }] : [];
}

/** Every figure that is stated, row by row. */
export function* cellsOf({ years, values, origins }: ObservationTable): Generator<Cell> {
  for (let row = 0; row < origins.length; row += 1) {
    for (let column = 0; column < years.length; column += 1) {
      if (!Number.isNaN(values[row * years.length + column])) yield { row, column };
    }
  }
}

export function countOfCells({ values }: ObservationTable): number {
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) count += 1;
  return count;
}

export function figureId({ name, origins, destinations, years }: ObservationTable, { row, column }: Cell): ObservationId | undefined {
  const [origin, destination, year] = [origins[row], destinations[row], years[column]];
  return origin && destination && year ? observationId(name, origin, destination, year) : undefined;
}

/** A figure as a statement like any other. */
export function figureStatement(table: ObservationTable, cell: Cell): NodeStatement[] {
  const id = figureId(table, cell);
  const year = table.years[cell.column];
  const value = table.values[cell.row * table.years.length + cell.column];
  if (id === undefined || year === undefined || value === undefined) return [];
  return [{ id, label: "Observation", properties: { ...table.figure, ...periodOf(year), value }, provenance: table.provenance }];
}

/** A figure by what is its own. */
export function figureOf({ origins, destinations, years, values }: ObservationTable, { row, column }: Cell, name: string): Figure {
  const code = (state: string | undefined): string => state?.slice("state:".length) ?? "";
  const value = values[row * years.length + column] ?? Number.NaN;
  return { origin: code(origins[row]), destination: code(destinations[row]), year: years[column] ?? "", name, value };
}

/** The edge from a corridor to a figure about it. */
export function measuredBy(table: ObservationTable, cell: Cell): EdgeStatement[] {
  const [from, to] = [corridorOf(table, cell.row), figureId(table, cell)];
  return from && to ? [{ type: "MEASURED_BY", from, to, properties: table.provenance }] : [];
}

const PERIOD = dateProperties("period");
const periods = new Map<string, Properties>();

function periodOf(year: string): Properties {
  const known = periods.get(year);
  if (known) return known;
  const { earliest, latest } = parseDate(year) ?? { earliest: null, latest: null };
  const period = { [PERIOD.raw]: year, ...(earliest && { [PERIOD.earliest]: earliest }), ...(latest && { [PERIOD.latest]: latest }) };
  periods.set(year, period);
  return period;
}

/** Finds the figure that an id names, if the table has it. */
export function cellFinder(table: ObservationTable): (id: string) => Cell | undefined {
  const prefix = `observation:${table.name}.`;
  const rows = new Map(table.origins.map((_, row) => [corridorOf(table, row)?.slice("corridor:".length), row]));
  return (id) => {
    if (!id.startsWith(prefix)) return undefined;
    const [pair = "", year = ""] = id.slice(prefix.length).split(".");
    const row = rows.get(pair.replace("-", ">"));
    const column = table.years.indexOf(year);
    if (row === undefined || column < 0 || Number.isNaN(table.values[row * table.years.length + column])) return undefined;
    return { row, column };
  };
}
