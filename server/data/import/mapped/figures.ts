import type { StateId } from "../../../contract/ids.ts";
import type { TableMapping } from "../../../contract/wire/import.ts";
import { type ImportContext, NAMES_NOTHING } from "../context.ts";
import type { Figures } from "../figures.ts";
import { StateNames } from "../names/reconcile.ts";
import { type DeclaredStyle, parseNumber } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { stateColumns, stateIn } from "./codes.ts";
import { columnAt } from "./plan.ts";
import { type ColumnProfile, readingFor } from "./profile.ts";
import type { Origin } from "./writing.ts";

type Year = {
  at: number;
  header: string;
  year: string | undefined;
  style: DeclaredStyle | undefined;
  missing: ReadonlySet<string>;
};
type Columns = { origin: number; destination: number; year: number | undefined; figures: readonly Year[] };

/** Figures about corridors: a column for each year, or one for the year and one for the figure. */
export async function writeFigures(
  context: ImportContext,
  table: OpenTable,
  mapping: TableMapping,
  profiles: readonly ColumnProfile[],
  headerRow: number,
  from: Origin,
): Promise<void> {
  const { figures: said } = mapping;
  if (!said) throw new ImportRefused(table.file, "the mapping doesn't say what the figures are", "state metric and unit under figures");
  const columns = columnsOf(table, mapping, profiles);
  const names = new StateNames(context.decisions);
  const confidence = from.confidence === "low" ? "low" : "medium";
  const figures = context.out.figures(keyOf(said.metric), { ...said, source: from.source, locator: table.file, confidence });
  const states = stateColumns([columns.origin, columns.destination], profiles, mapping.reading?.codes);
  const stateAt = (column: number, { row, cells }: TableRow) => {
    const printed = cells[column]?.trim() ?? "";
    const place = { file: table.file, row, column: profiles[column]?.header ?? "", value: printed };
    return context.isName(place) ? context.state(stateIn(names, states.get(column), printed), printed) : undefined;
  };
  for await (const row of context.rows(table)) {
    if (row.row <= headerRow) continue;
    if (![columns.origin, columns.destination].some((column) => row.cells[column]?.trim())) {
      context.report.leftOut("a row without origin and destination", NAMES_NOTHING);
      continue;
    }
    const [origin, destination] = [stateAt(columns.origin, row), stateAt(columns.destination, row)];
    if (origin && destination) addRow(context, table, figures, columns, { origin, destination }, row);
  }
}

function addRow(
  context: ImportContext,
  { file }: OpenTable,
  figures: Figures,
  columns: Columns,
  { origin, destination }: { origin: StateId; destination: StateId },
  { row, cells }: TableRow,
): void {
  const at = (column: number) => cells[column]?.trim() ?? "";
  for (const { at: column, header, year: fixed, style, missing } of columns.figures) {
    const place = { file, row, column: header, value: at(column) };
    const year = fixed ?? at(columns.year ?? -1).replace(/\.0+$/, "");
    const reading = missing.has(place.value) ? { kind: "missing" as const, marker: place.value } : parseNumber(place.value, style);
    if (!/^[1-9]\d{3}$/.test(year)) context.report.fault({ ...place, column: "year", value: year }, "is not a year", "write four digits");
    else if (reading.kind === "missing") context.report.leftOut(reading.marker === "" ? "an empty cell" : reading.marker, "no figure");
    else if (reading.kind === "refused") context.report.fault(place, reading.reason, reading.remedy);
    else if (!figures.canBeNegative && reading.text.startsWith("-"))
      context.report.fault(place, "is less than nothing", "correct it, or leave the cell empty");
    else if (origin === destination) context.report.leftOut(place.value, "the origin is the destination");
    else {
      const earlier = figures.add(origin, destination, year, reading.text, row);
      if (earlier && earlier.text !== reading.text)
        context.report.fault(place, `the corridor has the figure ${earlier.text} for ${year} in row ${earlier.row}`, "keep one of them");
      else if (earlier) context.report.leftOut(`row ${row}: ${origin} to ${destination}, ${year}`, "the same figure once more");
    }
  }
}

function columnsOf(table: OpenTable, { columns, reading }: TableMapping, profiles: readonly ColumnProfile[]): Columns {
  const at = (to: string): number | undefined => {
    const found = columns.find((column) => column.to === to);
    return found && columnAt(table, profiles, found.column);
  };
  const figureAt = (column: number, header: string, year: string | undefined): Year => {
    const profile = profiles[column];
    const style = profile && readingFor(profile, reading).style;
    return { at: column, header, year, style, missing: new Set(reading?.fields?.[header]?.missing ?? []) };
  };
  const years = columns
    .filter(({ to }) => /^[1-9]\d{3}$/.test(to))
    .map(({ column, to }): Year => figureAt(columnAt(table, profiles, column), column, to));
  const [origin, destination, year, value] = [at("origin"), at("destination"), at("year"), at("value")];
  if (origin === undefined || destination === undefined)
    throw new ImportRefused(table.file, "nothing is mapped to “origin” or to “destination”", "map a column to each");
  if (years.length > 0) return { origin, destination, year: undefined, figures: years };
  if (year === undefined || value === undefined)
    throw new ImportRefused(
      table.file,
      "nothing is mapped to a year of figures",
      "map a column to “year” and one to “value”, or columns to years as 2019",
    );
  return {
    origin,
    destination,
    year,
    figures: [figureAt(value, profiles[value]?.header ?? "value", undefined)],
  };
}

/** A wide table's key: at most 20 of a-z, 0-9 and hyphen. */
function keyOf(metric: string): string {
  return (
    metric
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 20) || "figures"
  );
}
