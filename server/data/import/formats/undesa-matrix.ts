import type { StateId } from "../../../contract/ids.ts";
import type { Described, ImportContext } from "../context.ts";
import type { Figures } from "../figures.ts";
import { columnAt, foldHeader } from "../headers.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { addStock, describeStock, type StockEdition, stockEdition, stockFigures } from "./stock.ts";
import { readPairs } from "./undesa-pairs.ts";

const DESTINATION = [
  "Destination",
  "Major area, region, country or area of destination",
  "Region, development group, country or area of destination",
];
/** Columns that stand beside the origins in the tables of the United Nations. */
const BESIDE = new Set([
  "year",
  "sort order",
  "index",
  "notes",
  "notes of destination",
  "code",
  "location code of destination",
  "type of data",
  "type of data a",
  "type of data of destination",
  "total",
]);
const ORIGINS_BELOW = new Set(["country or area of origin", "major area region country or area of origin"]);
const ROWS_BEFORE = 40;

type Header = { row: number; year: number; destination: number; origins: readonly { at: number; name: string }[] };

/** The matrix as the United Nations publish it: a row for each year and destination, a column for each origin. */
export async function importStockMatrix(context: ImportContext): Promise<Described> {
  let last: StockEdition | undefined;
  for (const table of context.tables) {
    const read = (await readMatrix(context, table)) ?? (await readPairs(context, table));
    if (!read) continue;
    last = read;
    // The first table of a workbook is of both sexes, those behind it are of one.
    const further = context.tables.filter((each) => each !== table && each.file === table.file && each.sheet !== table.sheet);
    for (const { sheet } of further)
      context.report.leftOut(sheet ?? "", "a further sheet: name it as the sheet to read, to take it instead");
    if (further.length > 0) context.report.note(`Of ${table.file} the sheet “${table.sheet}” is read. Another can be stated.`);
    if (further.length > 0) break;
  }
  if (!last)
    throw new ImportRefused(
      context.tables[0]?.file ?? "",
      "holds no table of origins and destinations: no header with “Year” and “Destination”, or with both and years",
      "give the table by destination and origin",
    );
  return describeStock(context, last);
}

async function readMatrix(context: ImportContext, table: OpenTable): Promise<StockEdition | undefined> {
  const names = new StateNames(context.decisions, "un");
  const kept: { row: TableRow; year: string; destination: StateId }[] = [];
  let header: Header | undefined;
  const origins = new Map<number, StateId>();
  const years = new Set<string>();
  let rows = 0;
  for await (const row of context.rows(table)) {
    if (!header) {
      if (row.row > ROWS_BEFORE) return undefined;
      header = headerOf(row);
      continue;
    }
    if (header.origins.length === 0) {
      header = { ...header, origins: originsIn(row, header) };
      if (header.origins.length > 0) continue;
      throw new ImportRefused(table.file, "has no column of an origin", "give the table by destination and origin", { row: row.row });
    }
    rows += 1;
    const year = row.cells[header.year]?.trim() ?? "";
    const printed = row.cells[header.destination]?.trim() ?? "";
    if (!/^[12]\d{3}$/.test(year)) {
      context.report.fault({ file: table.file, row: row.row, column: "Year", value: year }, "is not a year", "write four digits");
      continue;
    }
    const destination = context.state(names.reconcile(printed), printed);
    if (!destination) continue;
    years.add(year);
    kept.push({ row, year, destination });
  }
  if (!header) return undefined;
  for (const { at, name } of header.origins) {
    const origin = context.state(names.reconcile(name), name, rows);
    if (origin) origins.set(at, origin);
  }
  const edition = stockEdition(context, table.file, [...years]);
  const figures = stockFigures(context, edition, "table by destination and origin, both sexes");
  for (const each of kept) addRow(context, figures, table, header, origins, each);
  return edition;
}

function addRow(
  context: ImportContext,
  figures: Figures,
  { file }: OpenTable,
  header: Header,
  origins: ReadonlyMap<number, StateId>,
  { row, year, destination }: { row: TableRow; year: string; destination: StateId },
): void {
  for (const { at, name } of header.origins) {
    const origin = origins.get(at);
    if (!origin) continue;
    addStock(context, figures, { origin, destination }, year, { file, row: row.row, column: name, value: row.cells[at] ?? "" });
  }
}

function headerOf({ row, cells }: TableRow): Header | undefined {
  const year = columnAt(cells, ["Year"]);
  const destination = columnAt(cells, DESTINATION);
  if (year === undefined || destination === undefined) return undefined;
  const before = { row, year, destination, origins: [] };
  // A title over the origins says that they stand in the row below it.
  const origins = cells.some((cell) => ORIGINS_BELOW.has(foldHeader(cell))) ? [] : originsIn({ row, cells }, before);
  return { ...before, origins };
}

function originsIn({ cells }: TableRow, { year, destination }: Header): Header["origins"] {
  return cells.flatMap((name, at) =>
    at === year || at === destination || name.trim() === "" || BESIDE.has(foldHeader(name)) ? [] : [{ at, name: name.trim() }],
  );
}
