import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { datasetFolders } from "../folders.ts";
import { readOwnTable } from "./names/data.ts";
import type { KnownDataset } from "./request.ts";

const NAMED = 3;

/**
 * What is to be said of memberships in bodies that are not known to discuss any migration issue: by themselves they tie
 * nobody. Undefined where there are none such.
 */
export function silentBodiesNote(folder: string, known: readonly KnownDataset[]): string | undefined {
  const bodies = new Set(columnOf(folder, "MEMBER_OF", "to"));
  const discussing = new Set(
    [folder, ...known.map((each) => each.folder), ...datasetFolders()].flatMap((each) => columnOf(each, "DISCUSSED", "from")),
  );
  const silent = [...bodies].filter((body) => !discussing.has(body));
  if (silent.length === 0) return undefined;
  const some = `${silent.slice(0, NAMED).join(", ")}${silent.length > NAMED ? ", …" : ""}`;
  return `${silent.length} of ${bodies.size} bodies are not known to discuss a migration issue (${some}): memberships in them make no ties yet. A table of DISCUSSED, which names the body, the issue and the day, would.`;
}

function columnOf(folder: string, table: string, column: string): string[] {
  const path = join(folder, `${table}.csv`);
  return existsSync(path) ? readOwnTable(pathToFileURL(path)).map((row) => row(column)) : [];
}
