import { strToU8, zipSync } from "fflate";
import type { TextFile } from "./package.ts";

/** The same files give the same bytes: the time that a zip keeps is always the same. */
const TIME = "1980-01-01T00:00:00Z";

export function zipped(files: readonly TextFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { level: 6, mtime: TIME });
}
