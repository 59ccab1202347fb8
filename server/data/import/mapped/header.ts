import { Value } from "typebox/value";
import { TableMapping } from "../../../contract/wire/import.ts";
import type { ImportContext } from "../context.ts";
import { foldHeader } from "../headers.ts";
import { readingOf } from "../reading.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { isHeaderWord } from "./header-words.ts";

/** The row of the names of the columns: of two such rows the lower one. `above`: what stands over them. */
export type Header = { row: number; names: readonly string[]; above: readonly string[] };

const LOOKED_AT = 40;
const YEAR = /^(?:19|20)\d{2}$/;

/**
 * The row in which the names of the columns stand: the one that is stated; else the one that has all columns of the
 * mapping; else the first that has most of the words that people write there; else the first of more than one cell.
 */
export async function headerOf(context: ImportContext, table: OpenTable): Promise<Header> {
  const rows = await firstRows(context, table);
  const stated = readingOf(context.mapping).header;
  const at = stated === undefined ? foundIn(rows, mappedColumns(context.mapping)) : rows.findIndex(({ row }) => row === stated);
  const header = rows[at];
  if (!header && stated !== undefined)
    throw new ImportRefused(table.file, `has nothing in row ${stated}, the stated header`, "state another row");
  if (!header) throw new ImportRefused(table.file, "has no header", "write the names of the columns in the first row");
  const above = rows.slice(0, at).map(({ row, cells }) => `row ${row}: ${cells.filter(Boolean).join(" | ")}`.slice(0, 200));
  const below = rows[at + 1];
  if (!below || !continues(header, below, rows[at + 2])) return { row: header.row, names: header.cells, above };
  const width = Math.max(header.cells.length, below.cells.length);
  const names = Array.from({ length: width }, (_, column) => below.cells[column] || header.cells[column] || "");
  return { row: below.row, names, above };
}

/** How many names of columns a sheet's likeliest header has that we know: by this the sheet to read is found. */
export async function wordsOfHeader(context: ImportContext, table: OpenTable): Promise<number> {
  const rows = await firstRows(context, table);
  return Math.max(0, ...rows.map(wordsIn));
}

async function firstRows(context: ImportContext, table: OpenTable): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const { row, cells } of context.rows(table)) {
    rows.push({ row, cells: cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim()) });
    if (rows.length >= LOOKED_AT) break;
  }
  return rows;
}

function foundIn(rows: readonly TableRow[], mapped: readonly string[]): number {
  if (mapped.length > 0) {
    const named = rows.findIndex(({ cells }) => mapped.every((column) => cells.includes(column)));
    if (named >= 0) return named;
  }
  const words = rows.map(wordsIn);
  const most = Math.max(0, ...words);
  if (most >= 2) return words.indexOf(most);
  const wide = rows.some(({ cells }) => filled(cells) > 1);
  return wide ? rows.findIndex(({ cells }) => filled(cells) > 1) : rows.length > 0 ? 0 : -1;
}

function wordsIn({ cells }: TableRow): number {
  return new Set(cells.filter(isHeaderWord).map(foldHeader)).size;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== "").length;
}

function mappedColumns(mapping: unknown): string[] {
  return Value.Check(TableMapping, mapping) ? mapping.columns.map(({ column }) => column.replaceAll(/\s+/g, " ").trim()) : [];
}

/** Whether a second row of names stands below the first: years or known words, under blanks and names that span several columns. */
function continues(header: TableRow, below: TableRow, next: TableRow | undefined): boolean {
  if (!next || filled(below.cells) === 0) return false;
  if (!below.cells.every((cell) => cell === "" || YEAR.test(cell) || isHeaderWord(cell))) return false;
  const columns = Array.from({ length: Math.max(header.cells.length, below.cells.length) }, (_, at) => at);
  const only = (row: TableRow, other: TableRow) => columns.some((at) => !row.cells[at] && other.cells[at]);
  const both = columns.filter((at) => header.cells[at] && below.cells[at]);
  // A row of figures has a figure under each year; a row of names has names over blanks.
  return (
    only(header, below) &&
    only(below, header) &&
    both.every((at) => !header.cells[at + 1]) &&
    columns.some((at) => below.cells[at] && next.cells[at])
  );
}
