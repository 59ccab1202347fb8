import type { TableMapping } from "../../../contract/wire/import.ts";
import type { ImportContext } from "../context.ts";
import { type DateOrder, orderOf, parsePrintedDate } from "../dates.ts";
import { foldName } from "../names/fold.ts";
import type { StateNames } from "../names/reconcile.ts";
import { isYesOrNo } from "../names/yes-no.ts";
import { type DecimalStyle, type DeclaredStyle, isMissing, parseNumber, spreadsheetFault, styleOf } from "../numbers.ts";
import type { OpenTable } from "../tables.ts";
import { type Header, headerOf } from "./header.ts";
import { isStateWord } from "./header-words.ts";

/** What a column's cells prove together, where they agree: the order of its dates, the style of its numbers. */
export type ColumnProfile = {
  header: string;
  filled: number;
  numbers: number;
  /** Of the first cells, how many are dates. */
  dates: number;
  /** The distinct texts that are no numbers, and whether each is a name or code of states. */
  distinct: Map<string, boolean>;
  /** Whether all cells are codes, and whether ISO 3166 and M49 have them all. */
  codes: "none" | "known" | "foreign";
  /** The first distinct cells, as written. */
  samples: string[];
  order: DateOrder | "mixed" | undefined;
  style: DecimalStyle | "mixed" | undefined;
};

const DISTINCT = 2_000;
const SAMPLES = 3;
/** Cells of a column that are tried as dates. */
export const DATES_LOOKED_AT = 200;
const CODE = /^(?:[A-Z]{2,3}|\d{1,3})$/;

/** Reads a table once, so that what its columns prove holds for all of their cells. */
export async function profileOf(
  context: ImportContext,
  table: OpenTable,
  names: StateNames,
): Promise<{ headerRow: number; columns: ColumnProfile[] }> {
  const header = await headerOf(context, table);
  const columns = header.names.map(emptyProfile);
  noteHeader(context, table, header);
  for await (const { row, cells } of context.rows(table)) {
    if (row <= header.row) continue;
    for (const [at, column] of columns.entries()) look(column, cells[at]?.trim() ?? "", names);
  }
  return { headerRow: header.row, columns };
}

export function emptyProfile(header: string): ColumnProfile {
  return { header, filled: 0, numbers: 0, dates: 0, distinct: new Map(), codes: "none", samples: [], order: undefined, style: undefined };
}

function noteHeader({ report }: ImportContext, { file }: OpenTable, { row, above }: Header): void {
  if (above.length === 0) return;
  report.note(`The names of the columns of ${file} stand in row ${row}. Another row can be stated as the header.`);
  for (const text of above) report.leftOut(text, "stands above the names of the columns");
}

function look(column: ColumnProfile, cell: string, names: StateNames): void {
  if (cell === "" || isMissing(cell)) return;
  if (spreadsheetFault(cell)) return;
  column.filled += 1;
  if (column.filled <= DATES_LOOKED_AT && parsePrintedDate(cell).kind === "date") column.dates += 1;
  column.order = together(column.order, orderOf(cell));
  column.style = together(column.style, styleOf(cell));
  if (column.samples.length < SAMPLES && !column.samples.includes(cell)) column.samples.push(cell);
  if (column.filled === 1 || column.codes !== "none") column.codes = codesWith(column.codes, cell, names);
  if (parseNumber(cell, "point").kind === "number" || parseNumber(cell, "comma").kind === "number") column.numbers += 1;
  else {
    const text = foldName(cell) || cell;
    if (column.distinct.has(text) || column.distinct.size >= DISTINCT) return;
    column.distinct.set(
      text,
      partsOf(cell).every((part) => names.knows(part)),
    );
  }
}

function codesWith(before: ColumnProfile["codes"], cell: string, names: StateNames): ColumnProfile["codes"] {
  if (!CODE.test(cell)) return "none";
  return before !== "foreign" && names.knowsCode(cell) ? "known" : "foreign";
}

/** Whether a column answers a question by yes or no, in any language: then none of its cells is a state. */
export function isYesNo({ distinct }: ColumnProfile): boolean {
  const words = [...distinct].filter(([text]) => isYesOrNo(text));
  if (words.length === 0) return false;
  // NO and SI are codes of states too: beside a word for yes that is no state they are answers.
  return words.length === distinct.size || words.some(([, isState]) => !isState);
}

/** Nearly all of the distinct values are states: one that occurs often proves no more than one that occurs once. */
export function isStates(column: ColumnProfile): boolean {
  const values = [...column.distinct.values()];
  const states = values.filter(Boolean).length;
  if (states === 0 || isYesNo(column) || column.numbers > column.filled * FEW) return false;
  // Where the header says so too, one stray value among a few doesn't speak against it.
  return states >= values.length * NEARLY_ALL || (isStateWord(column.header) && states >= values.length - 1);
}
const NEARLY_ALL = 0.75;
const FEW = 0.1;

function together<T>(known: T | "mixed" | undefined, told: T | undefined): T | "mixed" | undefined {
  if (told === undefined || known === told) return known;
  return known === undefined ? told : "mixed";
}

/** The members of a cell that lists several: by vertical bar or semicolon. */
export function partsOf(cell: string): string[] {
  return cell
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** How a column's dates and numbers are read: as stated or declared, else as it proves; mixed proof settles nothing. */
export function readingFor(profile: ColumnProfile, reading: TableMapping["reading"]): { order?: DateOrder; style?: DeclaredStyle } {
  const declared = reading?.fields?.[profile.header];
  const order = reading?.dates ?? declared?.dates ?? (profile.order === "mixed" ? undefined : profile.order);
  const style = reading?.decimal ?? declared?.decimal ?? (profile.style === "mixed" ? undefined : profile.style);
  return { ...(order && { order }), ...(style && { style }) };
}
