import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../server/build.ts";

const KEPT_BY_HAND = ["states", "issues", "central-asia", "uzbekistan-2025"];
/** What any dataset builds on: enough where the subject is how data change, not what they say. */
export const FEWEST = ["states", "issues"];

/** A folder that holds few datasets, those kept by hand unless others are named: the world's figures take seconds each time a graph is built. */
export function fewDatasets(names: readonly string[] = KEPT_BY_HAND): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "entente-few-"));
  for (const name of names) cpSync(join(ROOT, "fixtures", name), join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
