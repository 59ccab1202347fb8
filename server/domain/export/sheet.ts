import { CSV_MARK, csvLine } from "./csv.ts";
import { namesOf, type Sheet, type Value } from "./model.ts";

/** A table as CSV: a head, then a line for each row. Where a row was read, in which datasets and under which licences, are columns of it. */
export function* sheetLines({ columns, rows }: Sheet): Generator<string> {
  const names = rows.length === 0 ? columns : namesOf(rows);
  yield `${CSV_MARK}${csvLine(names)}`;
  for (const row of rows) yield csvLine(names.map((name) => cell(row[name])));
}

function cell(value: Value | undefined): string | number {
  return typeof value === "number" ? value : value === undefined ? "" : String(value);
}
