import type { ReadFile } from "../../contract/wire/import.ts";

/** A row as it stands in a file: its number, counted from 1 with the header, and its cells as text. */
export type TableRow = { row: number; cells: readonly string[] };

/** A text file, or one sheet of a spreadsheet. Can be read more than once. */
export type OpenTable = {
  file: string;
  sheet: string | null;
  encoding: string | null;
  /** Whether the encoding is the likeliest one and not certain. */
  guessed: boolean;
  separator: ReadFile["separator"];
  rows: () => AsyncIterable<TableRow>;
};

/** A file that is brought in. */
export type ImportFile = { name: string; path: string };

export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
