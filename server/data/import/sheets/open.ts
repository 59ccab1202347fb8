import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { plainDecimal } from "../numbers.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportFile, OpenTable, TableRow } from "../tables.ts";
import { checkArea } from "./area.ts";
import { withEveryCell } from "./cells.ts";
import { unfold } from "./unfold.ts";

/**
 * Opens a spreadsheet: each sheet a table. The library reads an archive that is packed anew from the parts that were
 * counted and checked, so that it sees nothing that wasn't. Of a formula the value that was saved with it is taken.
 */
export async function openSheets({ name, path }: ImportFile, signal?: AbortSignal): Promise<OpenTable[]> {
  const parts = await unfold(path, name, signal);
  const text = new TextDecoder("utf-8");
  for (const [part, bytes] of parts) {
    if (!part.startsWith("xl/worksheets/") || !part.endsWith(".xml")) continue;
    const xml = text.decode(bytes);
    checkArea(name, xml);
    const shown = withEveryCell(xml);
    if (shown !== xml) parts.set(part, Buffer.from(shown));
  }
  const sheets = await readSheets(name, Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })));
  signal?.throwIfAborted();
  return sheets.map(({ sheet, data }) => ({
    file: name,
    sheet,
    encoding: null,
    guessed: false,
    separator: null,
    rows: () => rowsOf(data),
  }));
}

async function readSheets(name: string, archive: Buffer) {
  try {
    return await readXlsxFile(archive);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    throw new ImportRefused(name, `can't be read as a spreadsheet: ${reason}`, "save it anew as xlsx, or as CSV");
  }
}

async function* rowsOf(data: readonly (readonly unknown[])[]): AsyncGenerator<TableRow> {
  for (const [at, cells] of data.entries()) yield { row: at + 1, cells: cells.map(cellText) };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dayText(value);
  if (typeof value === "number") return plainDecimal(String(value)) ?? String(value);
  return String(value).replaceAll(/\r\n?/g, "\n");
}

/** Spreadsheets count a 29 February 1900 that never was, so that the library is a day behind until it. */
function dayText(date: Date): string {
  const [, month, day] = /^1900-0([12])-(\d{2})/.exec(date.toISOString()) ?? [];
  if (month === "2" && day === "28") return "1900-02-29";
  const shown = month === undefined ? date : new Date(date.getTime() + 86_400_000);
  return shown.toISOString().replace(/T00:00:00\.000Z$/, "");
}
