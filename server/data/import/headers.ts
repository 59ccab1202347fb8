import { foldName } from "./names/fold.ts";
import { ImportRefused } from "./refused.ts";
import type { OpenTable } from "./tables.ts";

/** Where each wanted column stands in a header, by any of the names it goes under. Case, accents and punctuation don't matter. */
export function columnAt(header: readonly string[], names: readonly string[]): number | undefined {
  const folded = header.map(foldHeader);
  for (const name of names) {
    const at = folded.indexOf(foldHeader(name));
    if (at >= 0) return at;
  }
  return undefined;
}

export function foldHeader(name: string): string {
  return foldName(name.replaceAll("_", " "));
}

/** The same, for a column without which the format isn't what it is said to be. @throws ImportRefused */
export function needColumn(table: OpenTable, header: readonly string[], row: number, names: readonly string[]): number {
  const at = columnAt(header, names);
  if (at !== undefined) return at;
  const [name = ""] = names;
  throw new ImportRefused(
    table.file,
    `has no column “${name}”: its header is ${header.slice(0, 12).join(" | ").slice(0, 200)}`,
    names.length > 1 ? `name the column one of ${names.join(", ")}, or choose another format` : "choose another format",
    { row, column: name },
  );
}
