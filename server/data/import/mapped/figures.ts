import type { TableMapping } from "../../../contract/wire/import.ts";
import type { ImportContext } from "../context.ts";
import type { Figures } from "../figures.ts";
import { StateNames } from "../names/reconcile.ts";
import { type DecimalStyle, parseNumber } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { columnAt } from "./plan.ts";
import { type ColumnProfile, readingFor } from "./profile.ts";
import type { Origin } from "./writing.ts";

type Year = { at: number; header: string; year: string | undefined; style: DecimalStyle | undefined };
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
  const foreign = await foreignColumns(context, table, names, columns, headerRow);
  for await (const row of context.rows(table)) if (row.row > headerRow) addRow(context, table, names, figures, columns, foreign, row);
}

const CODE = /^(?:[A-Z]{3}|\d{1,3})$/;
const FOREIGN_CODE =
  "stands in a column of codes of which ISO 3166 and M49 don't have all: they are of another list, so none of them is believed";

/** The columns of states that hold nothing but codes, of which our lists lack some: 704 is Vietnam's in M49 and Uzbekistan's in another list. */
async function foreignColumns(
  context: ImportContext,
  table: OpenTable,
  names: StateNames,
  { origin, destination }: Columns,
  headerRow: number,
): Promise<ReadonlySet<number>> {
  const codes = new Map([origin, destination].map((column) => [column, new Set<string>()]));
  for await (const { row, cells } of context.rows(table)) {
    if (row <= headerRow) continue;
    for (const [column, seen] of codes) seen.add(cells[column]?.trim() ?? "");
  }
  const foreign = [...codes].filter(
    ([, seen]) => [...seen].every((text) => CODE.test(text)) && [...seen].some((text) => names.byCode(text).kind === "undecided"),
  );
  // Both columns are of one list, as one of them shows.
  const both = foreign.length > 0 && [...codes].every(([, seen]) => [...seen].every((text) => CODE.test(text)));
  return new Set(both ? codes.keys() : foreign.map(([column]) => column));
}

function addRow(
  context: ImportContext,
  { file }: OpenTable,
  names: StateNames,
  figures: Figures,
  columns: Columns,
  foreign: ReadonlySet<number>,
  { row, cells }: TableRow,
): void {
  const at = (column: number) => cells[column]?.trim() ?? "";
  const [origin, destination] = [columns.origin, columns.destination].map((column) => {
    if (!foreign.has(column) || names.decided(at(column))) return context.state(names.byCode(at(column)), at(column));
    context.report.undecided(at(column), FOREIGN_CODE, []);
    return undefined;
  });
  if (!origin || !destination) return;
  for (const { at: column, header, year: fixed, style } of columns.figures) {
    const place = { file, row, column: header, value: at(column) };
    const year = fixed ?? at(columns.year ?? -1);
    const reading = parseNumber(place.value, style);
    if (!/^[1-9]\d{3}$/.test(year)) context.report.fault({ ...place, column: "year", value: year }, "is not a year", "write four digits");
    else if (reading.kind === "missing") context.report.leftOut(reading.marker === "" ? "an empty cell" : reading.marker, "no figure");
    else if (reading.kind === "refused") context.report.fault(place, reading.reason, reading.remedy);
    else if (reading.text.startsWith("-")) context.report.fault(place, "is less than nothing", "correct it, or leave the cell empty");
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
  const styleAt = (column: number) => {
    const profile = profiles[column];
    return profile && readingFor(profile, reading).style;
  };
  const years = columns
    .filter(({ to }) => /^[1-9]\d{3}$/.test(to))
    .map(({ column, to }): Year => {
      const place = columnAt(table, profiles, column);
      return { at: place, header: column, year: to, style: styleAt(place) };
    });
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
    figures: [{ at: value, header: profiles[value]?.header ?? "value", year: undefined, style: styleAt(value) }],
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
