import { CsvError, parse } from "csv-parse";
import type { ReadingStated } from "../../../contract/wire/import.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportFile, OpenTable, TableRow } from "../tables.ts";
import { decoded, ENCODINGS, type Encoding, encodingOf } from "./encoding.ts";
import { refuseOther } from "./other-kinds.ts";

const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
type Separator = keyof typeof SEPARATORS;
const SEPARATOR_NAMES = ["comma", "semicolon", "tab", "bar"] as const;
const LINES_LOOKED_AT = 20;
/** What other programs call the encodings that we know. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  "latin-1": "windows-1252",
  "iso-8859-1": "windows-1252",
  ascii: "windows-1252",
  "us-ascii": "windows-1252",
  cp1251: "windows-1251",
  cp866: "ibm866",
};
/** The line by which a spreadsheet program says what separates the cells below. */
const SEP_LINE = /^\ufeff?"?sep=(.)"?\r?\n/i;

/** Opens a text file as a table: finds out its encoding and what separates its cells, unless that is stated. */
export async function openDelimited({ name, path }: ImportFile, reading: ReadingStated, signal?: AbortSignal): Promise<OpenTable> {
  const { encoding, guessed } = await statedOrFound(name, path, reading.encoding);
  const start = await startOf(decoded(path, name, encoding, signal));
  refuseOther(name, start);
  const separator = reading.separator ?? separatorOf(name, start);
  return {
    file: name,
    sheet: null,
    encoding,
    guessed,
    separator,
    rows: () => rowsOf(name, decoded(path, name, encoding, signal), SEPARATORS[separator]),
  };
}

async function statedOrFound(name: string, path: string, stated: string | undefined) {
  if (stated === undefined) return encodingOf(path, name);
  const label = stated.toLowerCase();
  const encoding = ENCODINGS.find((known): known is Encoding => known === (OTHER_NAMES[label] ?? label));
  if (!encoding) throw new ImportRefused(name, `is said to be ${stated}, which isn't known`, `use ${ENCODINGS.join(", ")}`);
  return { encoding, guessed: false };
}

async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = "";
  for await (const piece of text) {
    start += piece;
    if (start.length > IMPORT_LIMITS.rowCharacters || start.split("\n").length > LINES_LOOKED_AT) break;
  }
  return start;
}

/** The separator that most lines agree on: the one that stands in each of the first lines the same number of times, else most often. */
function separatorOf(file: string, start: string): Separator {
  const declared = SEP_LINE.exec(start)?.[1];
  if (declared !== undefined) {
    const known = SEPARATOR_NAMES.find((name) => SEPARATORS[name] === declared);
    if (known) return known;
    throw new ImportRefused(file, `says that “${declared}” separates its cells`, "save it with commas, semicolons, tabs or bars", {
      row: 1,
    });
  }
  const lines = start
    .replaceAll(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_LOOKED_AT);
  const scores = [scoreOf("comma", lines), scoreOf("semicolon", lines), scoreOf("tab", lines), scoreOf("bar", lines)];
  return scores.sort((a, b) => b.score - a.score)[0]?.separator ?? "comma";
}

function scoreOf(separator: Separator, lines: readonly string[]): { separator: Separator; score: number } {
  const counts = lines.map((line) => line.split(SEPARATORS[separator]).length - 1);
  const [first = 0] = counts;
  const alike = counts.filter((count) => count === first).length;
  return { separator, score: first === 0 ? 0 : alike * 1_000 + Math.min(first, 999) };
}

async function* rowsOf(file: string, text: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // In a file of tabs a quote inside a cell is text, since programs that write such files don't quote.
    relax_quotes: delimiter === "\t",
    max_record_size: IMPORT_LIMITS.rowCharacters,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  const feeding = feed(text, parser);
  let row = 0;
  let widest = 0;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = Array.isArray(record) ? record.map((cell) => String(cell).replaceAll("\r\n", "\n")) : [];
      if (row === 1 && /^sep=.?$/i.test(cells.join(delimiter).trim())) continue;
      if (cells.some((cell) => swallowsRows(cell, delimiter, widest)))
        throw new ImportRefused(file, "has a quote at the start of a cell that is not closed in its row", "close the quote or remove it", {
          row,
        });
      widest = Math.max(widest, cells.length);
      yield { row, cells };
    }
    await feeding;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const read = typeof error.records === "number" ? error.records : row;
    throw new ImportRefused(
      file,
      `can't be read as a table: ${error.message}`,
      "write a quote inside a quoted cell twice, or save it anew as CSV",
      { row: read + 1 },
    );
  } finally {
    parser.destroy();
    await feeding.catch(() => undefined);
  }
}

/**
 * A quote that nobody closed swallows whole rows, whose separators then stand within one cell. Between tabs a single one
 * shows it; prose has commas of its own, so there each line but the last must have as many as a row.
 */
function swallowsRows(cell: string, delimiter: string, width: number): boolean {
  if (!cell.includes("\n") || !cell.includes(delimiter)) return false;
  if (delimiter === "\t") return true;
  const lines = cell.split("\n").slice(0, -1);
  return width > 2 && lines.every((line) => line.split(delimiter).length === width);
}

/** Hands the text on as fast as it is taken; what goes wrong with the text ends the parser with the same error. */
async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await new Promise<void>((done) => whenWritable(parser, done));
    }
    if (!parser.destroyed) parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function whenWritable(parser: ReturnType<typeof parse>, done: () => void): void {
  const finish = () => {
    parser.off("drain", finish).off("close", finish);
    done();
  };
  if (parser.destroyed) done();
  else parser.once("drain", finish).once("close", finish);
}
