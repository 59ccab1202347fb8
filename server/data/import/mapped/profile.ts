import type { TableMapping } from "../../../contract/wire/import.ts";
import type { ImportContext } from "../context.ts";
import { type DateOrder, orderOf } from "../dates.ts";
import { foldName } from "../names/fold.ts";
import type { StateNames } from "../names/reconcile.ts";
import { type DecimalStyle, isMissing, parseNumber, styleOf } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable } from "../tables.ts";

/** What a column's cells prove together, where they agree: the order of its dates, the style of its numbers. */
export type ColumnProfile = {
  header: string;
  filled: number;
  /** Of the first filled cells, how many are names or codes of states, and how many are numbers. */
  looked: number;
  states: number;
  numbers: number;
  /** The distinct texts among them that are no numbers, and how many of these are states. */
  distinct: Map<string, boolean>;
  order: DateOrder | "mixed" | undefined;
  style: DecimalStyle | "mixed" | undefined;
};

const LOOKED_AT = 200;

/** Reads a table once, so that what its columns prove holds for all of their cells. */
export async function profileOf(
  context: ImportContext,
  table: OpenTable,
  names: StateNames,
): Promise<{ headerRow: number; columns: ColumnProfile[] }> {
  let columns: ColumnProfile[] | undefined;
  let headerRow = 0;
  for await (const { row, cells } of context.rows(table)) {
    if (!columns) {
      headerRow = row;
      columns = cells.map((cell) => ({
        header: cell.trim(),
        filled: 0,
        looked: 0,
        states: 0,
        numbers: 0,
        distinct: new Map(),
        order: undefined,
        style: undefined,
      }));
    } else for (const [at, column] of columns.entries()) look(column, cells[at]?.trim() ?? "", names);
  }
  if (!columns) throw new ImportRefused(table.file, "has no header", "write the names of the columns in the first row");
  return { headerRow, columns };
}

function look(column: ColumnProfile, cell: string, names: StateNames): void {
  if (cell === "" || isMissing(cell)) return;
  column.filled += 1;
  column.order = together(column.order, orderOf(cell));
  column.style = together(column.style, styleOf(cell));
  if (column.looked >= LOOKED_AT) return;
  column.looked += 1;
  if (parseNumber(cell, "point").kind === "number" || parseNumber(cell, "comma").kind === "number") column.numbers += 1;
  else {
    const isState = !YES_OR_NO.has(foldName(cell)) && partsOf(cell).every((part) => names.knows(part));
    column.distinct.set(foldName(cell), isState);
    if (isState) column.states += 1;
  }
}

/** Words for yes and no. Some of them are codes of states too: NO is Norway's, SI is Slovenia's. */
const YES_OR_NO: ReadonlySet<string> = new Set(
  "yes no y n true false t f si no sí não sim nao oui non ja nein nee ano ne tak nie да нет д н так ні иә жоқ ooba ооба жок ha yoq yo q evet hayır hayir e h はい いいえ 是 否"
    .split(" ")
    .map(foldName),
);

/** Whether a column answers a question by yes or no, in any language: then none of its cells is a state. */
export function isYesNo({ distinct, looked, numbers }: ColumnProfile): boolean {
  return looked > numbers && [...distinct.keys()].every((text) => YES_OR_NO.has(text));
}

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

/** How a column's dates and numbers are read: as stated, else as it proves; mixed proof settles nothing. */
export function readingFor(profile: ColumnProfile, reading: TableMapping["reading"]): { order?: DateOrder; style?: DecimalStyle } {
  const order = reading?.dates ?? (profile.order === "mixed" ? undefined : profile.order);
  const style = reading?.decimal ?? (profile.style === "mixed" ? undefined : profile.style);
  return { ...(order && { order }), ...(style && { style }) };
}
