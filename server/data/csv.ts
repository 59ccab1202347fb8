import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { CsvRecords } from "./csv-records.ts";
import type { FaultList } from "./faults.ts";
import { LIMITS } from "./limits.ts";

/** What a table does with its file. The header is row 1; a header that is refused ends the reading. */
export type CsvTable = {
  header: (names: readonly string[]) => boolean;
  row: (cells: readonly string[], row: number) => void;
};

const PIECE = 1 << 18;

/** Reads a CSV file row by row. What can't be read as CSV at all ends the reading with a fault. Gives the header. */
export async function readCsv(path: string, file: string, table: CsvTable, faults: FaultList): Promise<readonly string[]> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) {
    faults.add({ file, problem: `is ${size} bytes long`, remedy: `split it: ${LIMITS.fileBytes} at most` });
    return [];
  }
  let header: readonly string[] | undefined;
  let row = 0;
  const records = new CsvRecords((cells) => {
    row += 1;
    if (header === undefined) {
      header = cells;
      if (!table.header(cells)) throw new Stop();
    } else if (cells.length !== header.length) {
      faults.add({
        file,
        row,
        problem: `has ${cells.length} cells where the header has ${header.length}`,
        remedy: "quote cells that contain commas; add or delete cells",
      });
    } else if (row > LIMITS.rowsPerFile + 1) {
      faults.add({ file, row, problem: "is one row too many", remedy: `split the file: ${LIMITS.rowsPerFile} rows at most` });
      throw new Stop();
    } else {
      table.row(cells, row);
    }
  });
  try {
    for await (const text of strictUtf8(path)) records.push(text);
    records.end();
  } catch (error) {
    if (error instanceof Stop) return header ?? [];
    faults.add({
      file,
      row: row + 1,
      problem: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: "save it as CSV: UTF-8, commas, double quotes, cells within the limits",
    });
  }
  if (header === undefined && row === 0)
    faults.add({ file, row: 1, problem: "has no header", remedy: "write the column names in the first row" });
  return header ?? [];
}

/** Ends the reading of a file that has had its fault. */
class Stop extends Error {}

/** The text of a file, or a failure at the first byte that is not UTF-8 (an encoded surrogate among them). */
async function* strictUtf8(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Error("not UTF-8");
    }
  };
  const bytes: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE });
  for await (const piece of bytes) yield decode(piece);
  yield decode();
}

/** Adds a fault for a column that is there twice, that the table doesn't have, or that it lacks. */
export function checkHeader(
  file: string,
  header: readonly string[],
  columns: ReadonlySet<string>,
  required: readonly string[],
  faults: FaultList,
): boolean {
  const before = faults.count;
  for (const [at, name] of header.entries()) {
    if (header.indexOf(name) !== at) faults.add({ file, row: 1, field: name, problem: "is a column twice", remedy: "delete one" });
    else if (!columns.has(name))
      faults.add({
        file,
        row: 1,
        field: name.slice(0, 100),
        problem: "is no column of this table",
        remedy: `use ${[...columns].join(", ")}`,
      });
  }
  for (const name of required) {
    if (!header.includes(name))
      faults.add({ file, row: 1, field: name, problem: "is missing", remedy: "add the column: each row needs it" });
  }
  return faults.count === before;
}
