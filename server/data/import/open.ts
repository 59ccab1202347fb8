import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { ReadingStated } from "../../contract/wire/import.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import { ImportRefused } from "./refused.ts";
import { openSheets } from "./sheets/open.ts";
import type { ImportFile, OpenTable, TableRow } from "./tables.ts";
import { openDelimited } from "./text/delimited.ts";

/** Opens a file, with what it writes where it has nothing made empty. */
export async function openTables(file: ImportFile, reading: ReadingStated, signal?: AbortSignal): Promise<OpenTable[]> {
  const tables = await openAsIs(file, reading, signal);
  const missing = new Set(reading.missing ?? []);
  if (missing.size === 0) return tables;
  return tables.map((table) => ({ ...table, rows: () => withoutMissing(table, missing) }));
}

async function* withoutMissing(table: OpenTable, missing: ReadonlySet<string>): AsyncGenerator<TableRow> {
  for await (const { row, cells } of table.rows()) yield { row, cells: cells.map((cell) => (missing.has(cell.trim()) ? "" : cell)) };
}

/** Opens a file by what it is, whatever its name says: a spreadsheet gives a table for each sheet, a text one. */
async function openAsIs(file: ImportFile, reading: ReadingStated, signal?: AbortSignal): Promise<OpenTable[]> {
  const { size } = await stat(file.path);
  if (size === 0) throw new ImportRefused(file.name, "is empty", "give a file with a header and rows");
  if (size > IMPORT_LIMITS.fileBytes)
    throw new ImportRefused(file.name, `is ${size} bytes long`, `split it: ${IMPORT_LIMITS.fileBytes} at most`);
  const start = await firstBytes(file.path);
  if (start.startsWith("504b0304")) return chosen(file.name, await openSheets(file, signal), reading.sheet);
  if (start.startsWith("d0cf11e0"))
    throw new ImportRefused(
      file.name,
      "is a spreadsheet of the old kind, or one with a password",
      "save it as xlsx without a password, or as CSV",
    );
  if (start.startsWith("25504446")) throw new ImportRefused(file.name, "is a PDF", "give the table as CSV or xlsx");
  if (PICTURES.some((begins) => start.startsWith(begins)))
    throw new ImportRefused(file.name, "is a picture", "give the table as CSV or xlsx");
  if (start.startsWith("1f8b")) throw new ImportRefused(file.name, "is compressed", "unpack it first");
  return [await openDelimited(file, reading, signal)];
}

/** How PNG, JPEG, GIF and TIFF begin. */
const PICTURES = ["89504e47", "ffd8ff", "47494638", "49492a00", "4d4d002a"];

export async function digestOfFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  for await (const piece of pieces) {
    bytes += piece.length;
    hash.update(piece);
  }
  return { bytes, sha256: hash.digest("hex") };
}

function chosen(file: string, sheets: readonly OpenTable[], wanted: string | undefined): OpenTable[] {
  if (wanted === undefined) return [...sheets];
  const found = sheets.filter(({ sheet }) => sheet === wanted);
  if (found.length > 0) return found;
  throw new ImportRefused(
    file,
    `has no sheet “${wanted}”`,
    `choose one of ${sheets
      .map(({ sheet }) => sheet)
      .join(", ")
      .slice(0, 300)}`,
  );
}

async function firstBytes(path: string): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString("hex");
  } finally {
    await handle.close();
  }
}
