import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { IMPORT_LIMITS } from "../limits.ts";
import { ImportRefused } from "../refused.ts";

const PIECE = 1 << 14;
const NEEDED = /^(?:xl\/|_rels\/|\[Content_Types\]\.xml$)[\w./ \-[\]]*$/;

/**
 * The parts of a spreadsheet, inflated piece by piece and counted as they come: what the archive says of its sizes is
 * not believed, so that a bomb is refused after a few megabytes, whatever it claims.
 */
export async function unfold(path: string, file: string, signal?: AbortSignal): Promise<Map<string, Uint8Array>> {
  const { size } = await stat(path);
  if (size > IMPORT_LIMITS.sheetBytes)
    throw new ImportRefused(file, `is a spreadsheet of ${size} bytes`, `split it, or save it as CSV: ${IMPORT_LIMITS.sheetBytes} at most`);
  const parts = new Map<string, Uint8Array[]>();
  let expanded = 0;
  let entries = 0;
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > IMPORT_LIMITS.sheetEntries) throw tooLarge(file, `holds more than ${IMPORT_LIMITS.sheetEntries} files`);
    if (!wanted(entry)) return;
    if (parts.has(entry.name)) throw new ImportRefused(file, `holds ${shown(entry.name)} twice`, "save it anew as xlsx");
    const pieces: Uint8Array[] = [];
    parts.set(entry.name, pieces);
    entry.ondata = (error, piece) => {
      if (error) throw error;
      expanded += piece.length;
      if (expanded > IMPORT_LIMITS.sheetExpandedBytes)
        throw tooLarge(file, `unfolds to more than ${IMPORT_LIMITS.sheetExpandedBytes} bytes`);
      pieces.push(piece);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE, ...(signal && { signal }) });
  try {
    for await (const piece of pieces) unzip.push(piece);
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof ImportRefused || signal?.aborted) throw error;
    throw new ImportRefused(file, "is a damaged spreadsheet", "save it anew as xlsx, or as CSV");
  }
  return new Map([...parts].map(([name, list]) => [name, Buffer.concat(list)]));
}

function wanted({ name }: UnzipFile): boolean {
  return NEEDED.test(name) && !name.split("/").some((segment) => segment === ".." || segment === "__proto__") && /\.(xml|rels)$/.test(name);
}

function tooLarge(file: string, reason: string): ImportRefused {
  return new ImportRefused(file, reason, "delete what isn't needed from it, or save the sheet as CSV");
}

function shown(name: string): string {
  return `“${name.slice(0, 60)}”`;
}
