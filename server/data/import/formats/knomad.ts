import type { StateId } from "../../../contract/ids.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import type { Figures } from "../figures.ts";
import { StateNames } from "../names/reconcile.ts";
import { parseNumber } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";

type Kind = "stock" | "remittances";
/** What a matrix is, by the line above it: “Bilateral Estimates of Migrant Stocks in 2017”. */
type Title = { kind: Kind; year: string; edition: string };
type Column = { at: number; name: string; state: StateId };

const LICENCE = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
};
/** The key of a wide table holds at most 20 characters. */
const KEY: Record<Kind, string> = { stock: "stock", remittances: "remit" };
const URL_OF = "https://www.knomad.org/data";
const CITATION: Record<Kind, string> = {
  stock: "World Bank / KNOMAD: Bilateral Estimates of Migrant Stocks",
  remittances: "World Bank / KNOMAD: Bilateral Remittance Matrix",
};

/** The bilateral matrices of the World Bank: migrant stocks, or remittances. In both the rows and columns are states. */
export async function importKnomad(context: ImportContext): Promise<Described> {
  const found: Title[] = [];
  for (const table of context.tables) {
    const title = await readMatrix(context, table);
    if (title) found.push(title);
    else context.report.leftOut(table.sheet ?? table.file, "a sheet without the title of a bilateral matrix");
  }
  if (found.length === 0)
    throw new ImportRefused(
      context.tables[0]?.file ?? "",
      "holds no bilateral matrix of migrant stocks or remittances",
      "give the spreadsheet as the World Bank publishes it",
    );
  for (const title of found) await writeSource(context, title);
  return describe(context, found);
}

async function readMatrix(context: ImportContext, table: OpenTable): Promise<Title | undefined> {
  const names = new StateNames(context.decisions);
  let title: Title | undefined;
  let columns: Column[] | undefined;
  let figures: Figures | undefined;
  for await (const row of context.rows(table)) {
    if (!title) {
      title = titleOf(row);
      if (!title) return undefined;
    } else if (!columns || !figures) {
      columns = columnsOf(context, names, row);
      figures = context.out.figures(`knomad-${KEY[title.kind]}-${title.year}`, said(title));
    } else if (row.cells.slice(1).some((cell) => cell.trim() !== "")) {
      addRow(context, table, names, figures, columns, title, row);
    } else if (/^notes?:?$/i.test(row.cells[0]?.trim() ?? "")) {
      break;
    }
  }
  return title;
}

function titleOf({ cells }: TableRow): Title | undefined {
  const line = cells[0]?.trim() ?? "";
  const year = /\b(?:in|for)\s+((?:19|20)\d{2})\b/.exec(line)?.[1];
  if (!/^bilateral\b/i.test(line) || year === undefined || cells.slice(1).some((cell) => cell !== "")) return undefined;
  const kind = /remittance/i.test(line) ? "remittances" : /migra/i.test(line) ? "stock" : undefined;
  return kind && { kind, year, edition: /\(([^()]+?)\s+version\)/i.exec(line)?.[1] ?? year };
}

function columnsOf(context: ImportContext, names: StateNames, { cells }: TableRow): Column[] {
  return cells.flatMap((cell, at) => {
    const name = cell.trim();
    if (at === 0 || name === "") return [];
    const state = context.state(names.reconcile(name), name);
    return state ? [{ at, name, state }] : [];
  });
}

/**
 * Stocks: a row is an origin, a column a destination. Remittances: a row is where money is sent, a column where it
 * arrives; it is a figure of the corridor on which the people who send it had come, so from the column to the row.
 */
function addRow(
  context: ImportContext,
  table: OpenTable,
  names: StateNames,
  figures: Figures,
  columns: readonly Column[],
  { kind, year }: Title,
  row: TableRow,
): void {
  const printed = row.cells[0]?.trim() ?? "";
  const state = context.state(names.reconcile(printed), printed);
  if (!state) return;
  for (const column of columns) {
    const place = { file: table.file, row: row.row, column: column.name, value: row.cells[column.at] ?? "" };
    const reading = parseNumber(place.value);
    const [origin, destination] = kind === "stock" ? [state, column.state] : [column.state, state];
    if (reading.kind === "missing") context.report.leftOut(reading.marker === "" ? "an empty cell" : reading.marker, "no figure");
    else if (reading.kind === "refused") context.report.fault(place, reading.reason, reading.remedy);
    else if (reading.text.startsWith("-")) context.report.fault(place, "is less than nothing", "correct it, or leave the cell empty");
    else if (reading.text === "0") context.report.leftOut("0", "nothing: the matrix prints 0 wherever it has no estimate");
    else if (origin === destination) context.report.leftOut(printed, "the origin is the destination");
    else {
      const earlier = figures.add(origin, destination, year, reading.text, row.row);
      if (earlier) context.report.fault(place, `the corridor has the figure ${earlier.text} in row ${earlier.row}`, "keep one of them");
    }
  }
}

function said({ kind, year, edition }: Title) {
  const shared = { edition: `KNOMAD ${edition}`, source: sourceId(kind, year), locator: "bilateral matrix", confidence: "medium" } as const;
  if (kind === "stock")
    return {
      ...shared,
      metric: "stock",
      unit: "persons",
      definition: "People of the origin living in the destination, as estimated by the World Bank from censuses and registers.",
    };
  return {
    ...shared,
    metric: "remittances",
    unit: "million US dollars",
    definition:
      "Money sent in the year from the destination to the origin of the corridor: an estimate from migrant stocks and incomes, not a reported figure.",
  };
}

function sourceId(kind: Kind, year: string): string {
  return `source:knomad-${kind}-${year}`;
}

async function writeSource(context: ImportContext, { kind, year, edition }: Title): Promise<void> {
  await context.out.table("Source", COLUMNS.Source).write({
    id: sourceId(kind, year),
    name: `World Bank / KNOMAD, ${kind === "stock" ? "migrant stocks" : "remittances"} ${year}`,
    citation: context.given.citation ?? `${CITATION[kind]}, ${year}${edition === year ? "" : ` (${edition})`}.`,
    url: context.given.url ?? URL_OF,
    publisher: "World Bank / KNOMAD",
    licence: LICENCE.name,
    edition,
    note: "Estimates by a method of the World Bank, not officially reported data; what passes through informal channels isn't captured.",
  });
}

function describe({ given }: ImportContext, found: readonly Title[]): Described {
  const years = [...new Set(found.map(({ year }) => year))].sort();
  const what = [...new Set(found.map(({ kind }) => (kind === "stock" ? "migrant stocks" : "remittances")))].sort().join(" and ");
  return {
    title: `World Bank / KNOMAD, bilateral ${what}, ${years.join(", ")}`,
    description: `Bilateral ${what} of the World Bank (KNOMAD) for ${years.join(", ")}. Estimates. Remittances stand on the corridor of the people who send them: from where they came to where they live.`,
    version: years.at(-1) ?? "",
    asOf: `${years.at(-1)}-12-31`,
    licenses: [LICENCE],
    sources: found.map(({ kind, year }) => ({ title: `${CITATION[kind]}, ${year}`, path: given.url ?? URL_OF })),
    precedence: 65,
    requires: ["states"],
    notCovered: ["Corridors for which the matrix prints 0", "Areas without a code of their own in ISO 3166-1"],
  };
}
