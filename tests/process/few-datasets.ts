import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../server/build.ts";

const KEPT_BY_HAND = ["states", "issues", "central-asia", "uzbekistan-2025"];

/** A folder that holds the datasets kept by hand, for tests that build the graph again and again: the world's figures take seconds each time. */
export function fewDatasets(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "entente-few-"));
  for (const name of KEPT_BY_HAND) cpSync(join(ROOT, "fixtures", name), join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
