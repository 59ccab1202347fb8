import { readFile, stat } from "node:fs/promises";
import { LIMITS } from "../../limits.ts";
import { ImportRefused } from "../refused.ts";

/** A file of JSON in UTF-8. @throws ImportRefused where it is none, or too long */
export async function readJson(file: string, path: string): Promise<unknown> {
  const { size } = await stat(path);
  if (size > LIMITS.packageBytes) throw new ImportRefused(file, `is ${size} bytes long`, `shorten it: ${LIMITS.packageBytes} at most`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    throw new ImportRefused(
      file,
      `can't be read: ${error instanceof Error ? error.message.slice(0, 200) : "not JSON"}`,
      "write it as JSON in UTF-8",
    );
  }
}
