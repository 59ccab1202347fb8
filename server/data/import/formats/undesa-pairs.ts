import type { StateId } from "../../../contract/ids.ts";
import type { ImportContext } from "../context.ts";
import { columnAt } from "../headers.ts";
import { StateNames } from "../names/reconcile.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { addStock, type StockEdition, stockEdition, stockFigures } from "./stock.ts";

const DESTINATION = ["Region, development group, country or area of destination", "Destination"];
const ORIGIN = ["Region, development group, country or area of origin", "Origin"];
const ROWS_BEFORE = 40;

type Header = { destination: number; origin: number; years: readonly { at: number; year: string }[] };

/** The workbooks of 2020 and 2024: a row for each destination and origin, the years beside each other, both sexes first. */
export async function readPairs(context: ImportContext, table: OpenTable): Promise<StockEdition | undefined> {
  const names = new StateNames(context.decisions, "un");
  const rows: { row: TableRow; origin: StateId; destination: StateId }[] = [];
  let header: Header | undefined;
  let above: TableRow | undefined;
  for await (const row of context.rows(table)) {
    if (!header) {
      if (row.row > ROWS_BEFORE) return undefined;
      header = headerOf(row, above);
      above = row;
      continue;
    }
    const stateAt = (at: number) => {
      const printed = row.cells[at]?.trim() ?? "";
      return context.state(names.reconcile(printed), printed);
    };
    const [origin, destination] = [stateAt(header.origin), stateAt(header.destination)];
    if (origin && destination) rows.push({ row, origin, destination });
  }
  if (!header) return undefined;
  const years = header.years.map(({ year }) => year);
  const edition = stockEdition(context, table.file, years);
  const figures = stockFigures(context, edition, "table by destination and origin, both sexes");
  for (const { row, ...corridor } of rows)
    for (const { at, year } of header.years)
      addStock(context, figures, corridor, year, { file: table.file, row: row.row, column: year, value: row.cells[at] ?? "" });
  return edition;
}

/** The years of both sexes: those under the title that says so, else the first of each year. */
function headerOf({ cells }: TableRow, above: TableRow | undefined): Header | undefined {
  const [destination, origin] = [columnAt(cells, DESTINATION), columnAt(cells, ORIGIN)];
  if (destination === undefined || origin === undefined) return undefined;
  let title = "";
  const columns = cells.flatMap((cell, at) => {
    title = above?.cells[at]?.trim() || title;
    return /^[12]\d{3}$/.test(cell.trim()) ? [{ at, year: cell.trim(), both: /both sexes/i.test(title) }] : [];
  });
  const both = columns.some((column) => column.both) ? columns.filter((column) => column.both) : columns;
  const years = [...new Map([...both].reverse().map(({ at, year }) => [year, { at, year }])).values()].reverse();
  return years.length > 0 ? { destination, origin, years } : undefined;
}
