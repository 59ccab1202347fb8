import { IMPORT_LIMITS } from "../limits.ts";
import { ImportRefused } from "../refused.ts";

const TAG = /<(?:[\w-]+:)?(c|row)(?=[\s/>])([^>]*)>/g;
const PLACE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const ROW = /^[1-9]\d{0,6}$/;

/**
 * Refuses a sheet whose cells span more than the limit. A reader of spreadsheets fills the whole rectangle between
 * the first cell and the farthest one, so a single cell at XFD1048576 would cost all memory.
 */
export function checkArea(file: string, xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [tag, kind, attributes = ""] of xml.matchAll(TAG)) {
    const place = PLACE.exec(attributes);
    const at = place?.[1] ?? place?.[2];
    if (kind === "row") {
      if (!balanced(attributes) || (at !== undefined && !ROW.test(at))) throw malformed(file, tag);
      rows = Math.max(rows, Number(at ?? 0));
    } else {
      const cell = CELL.exec(at ?? "");
      if (!balanced(attributes) || !cell) throw malformed(file, tag);
      columns = Math.max(columns, columnNumber(cell[1] ?? ""));
      rows = Math.max(rows, Number(cell[2]));
    }
  }
  const remedy = "delete the cells far from the table, split the sheet, or save it as CSV";
  if (columns > IMPORT_LIMITS.columns)
    throw new ImportRefused(file, `has a sheet of ${columns} columns, ${IMPORT_LIMITS.columns} at most`, remedy);
  if (rows * columns > IMPORT_LIMITS.sheetCells)
    throw new ImportRefused(file, `has a sheet of ${rows} rows by ${columns} columns, ${IMPORT_LIMITS.sheetCells} cells at most`, remedy);
}

/** An odd number of quotes: the tag was cut at a “>” inside an attribute, and what it says can't be seen here. */
function balanced(attributes: string): boolean {
  return (attributes.split('"').length + attributes.split("'").length) % 2 === 0;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function malformed(file: string, tag: string): ImportRefused {
  return new ImportRefused(
    file,
    `has a sheet with a cell whose place can't be read: ${tag.slice(0, 60)}`,
    "save it anew as xlsx, or as CSV",
  );
}
