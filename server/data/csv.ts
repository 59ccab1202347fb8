import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { parse } from "csv-parse";
import type { FaultList } from "./faults.ts";
import { LIMITS } from "./limits.ts";

/** A row as written: the cells under each column's name. The header is row 1. */
export type CsvRow = { row: number; cells: ReadonlyMap<string, string> };

/**
 * Reads a CSV file row by row. What can't be read as CSV at all ends the reading with a fault;
 * `columns` says which names the header may have, and gives each fault its reason.
 */
export async function readCsv(
  path: string,
  file: string,
  columns: ReadonlySet<string>,
  required: readonly string[],
  faults: FaultList,
): Promise<{ header: string[]; rows: CsvRow[] }> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) {
    faults.add({ file, problem: `is ${size} bytes long`, remedy: `split it: ${LIMITS.fileBytes} at most` });
    return { header: [], rows: [] };
  }
  const rows: CsvRow[] = [];
  let header: string[] | undefined;
  let row = 0;
  const text = createReadStream(path).pipe(strictUtf8());
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.rowCharacters,
    record_delimiter: ["\n", "\r\n"],
  });
  text.on("error", (error) => parser.destroy(error));
  try {
    for await (const record of text.pipe(parser)) {
      const cells = textCells(record);
      row += 1;
      if (header === undefined) {
        header = cells;
        if (!checkHeader(file, header, columns, required, faults)) return { header, rows };
      } else if (cells.length !== header.length) {
        faults.add({
          file,
          row,
          problem: `has ${cells.length} cells where the header has ${header.length}`,
          remedy: "quote cells that contain commas; add or delete cells",
        });
      } else if (rows.length >= LIMITS.rowsPerFile) {
        faults.add({ file, row, problem: "is one row too many", remedy: `split the file: ${LIMITS.rowsPerFile} rows at most` });
        break;
      } else {
        rows.push({ row, cells: new Map(header.map((name, at) => [name, cells[at] ?? ""])) });
      }
    }
  } catch (error) {
    faults.add({
      file,
      row: row + 1,
      problem: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: "save it as CSV: UTF-8, commas, double quotes, cells within the limits",
    });
  } finally {
    text.destroy();
  }
  if (header === undefined && row === 0)
    faults.add({ file, row: 1, problem: "has no header", remedy: "write the column names in the first row" });
  return { header: header ?? [], rows };
}

function textCells(record: unknown): string[] {
  return Array.isArray(record) ? record.map(String) : [];
}

function checkHeader(
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

/** Passes the bytes on, or fails at the first that is not UTF-8 (an encoded surrogate among them). */
function strictUtf8(): Transform {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(null, decoder.decode(chunk, { stream: true }));
      } catch {
        done(new Error("not UTF-8"));
      }
    },
    flush(done) {
      try {
        done(null, decoder.decode());
      } catch {
        done(new Error("not UTF-8"));
      }
    },
  });
}
