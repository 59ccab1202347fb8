import type { StateId } from "../../../contract/ids.ts";
import type { Described, ImportContext } from "../context.ts";
import { columnAt, needColumn } from "../headers.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { Place } from "../report.ts";
import type { OpenTable } from "../tables.ts";
import { addStock, describeStock, type StockEdition, stockEdition, stockFigures } from "./stock.ts";

const ORIGIN = {
  codes: ["origin_iso3", "origin_iso2", "origin_m49", "origin_code"],
  names: ["origin_name", "origin", "country of origin"],
};
const DESTINATION = {
  codes: ["destination_iso3", "dest_iso3", "destination_iso2", "dest_iso2", "destination_m49", "dest_m49", "destination_code"],
  names: ["destination_name", "dest_name", "destination", "dest", "country of destination"],
};
const YEAR = ["year", "period"];
const STOCK = ["stock", "migrant_stock", "migrants", "value"];

type Columns = { origin: number; destination: number; year: number; stock: number; codes: { origin: boolean; destination: boolean } };
type Cell = { corridor: { origin: StateId; destination: StateId }; year: string; place: Place };

/** One row for each origin, destination and year. */
export async function importStockRows(context: ImportContext): Promise<Described> {
  let last: StockEdition | undefined;
  for (const table of context.tables) last = (await readRows(context, table)) ?? last;
  if (!last) throw new ImportRefused(context.tables[0]?.file ?? "", "holds no row", "give a table with a header and rows");
  return describeStock(context, last);
}

async function readRows(context: ImportContext, table: OpenTable): Promise<StockEdition | undefined> {
  const names = new StateNames(context.decisions, "un");
  const kept: Cell[] = [];
  let columns: Columns | undefined;
  for await (const { row, cells } of context.rows(table)) {
    if (!columns) {
      columns = columnsOf(table, cells, row);
      continue;
    }
    const stateAt = (at: number, coded: boolean) => {
      const printed = cells[at]?.trim() ?? "";
      return context.state(coded ? names.byCode(printed) : names.reconcile(printed), printed);
    };
    const origin = stateAt(columns.origin, columns.codes.origin);
    const destination = stateAt(columns.destination, columns.codes.destination);
    const year = cells[columns.year]?.trim() ?? "";
    if (!/^[12]\d{3}$/.test(year))
      context.report.fault({ file: table.file, row, column: "year", value: year }, "is not a year", "write four digits");
    else if (origin && destination)
      kept.push({
        corridor: { origin, destination },
        year,
        place: { file: table.file, row, column: "stock", value: cells[columns.stock] ?? "" },
      });
  }
  if (!columns) return undefined;
  const edition = stockEdition(
    context,
    table.file,
    kept.map(({ year }) => year),
  );
  const figures = stockFigures(context, edition, "rows by origin, destination and year");
  for (const { corridor, year, place } of kept) addStock(context, figures, corridor, year, place);
  return edition;
}

function columnsOf(table: OpenTable, header: readonly string[], row: number): Columns {
  const [originCode, destinationCode] = [columnAt(header, ORIGIN.codes), columnAt(header, DESTINATION.codes)];
  return {
    origin: originCode ?? needColumn(table, header, row, ORIGIN.names),
    destination: destinationCode ?? needColumn(table, header, row, DESTINATION.names),
    year: needColumn(table, header, row, YEAR),
    stock: needColumn(table, header, row, STOCK),
    codes: { origin: originCode !== undefined, destination: destinationCode !== undefined },
  };
}
