import { CSV_MARK, csv } from "../../../server/domain/export/csv.ts";
import { saveFile } from "../parts/save-file.ts";

/** Hands a table to the reader as a file. The mark in front tells spreadsheets that it is UTF-8. */
export function downloadCsv(name: string, rows: Parameters<typeof csv>[0]): void {
  saveFile(name, new Blob([CSV_MARK, csv(rows)], { type: "text/csv;charset=utf-8" }));
}
