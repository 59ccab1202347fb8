import { readOwnTable } from "../names/data.ts";

/** A convention of the United Nations Treaty Collection whose status list can be read, told by the file's name. */
export type Convention = { id: string; name: string; form: string; adopted: string; issue: string; chapter: string };

const rows = readOwnTable(new URL("conventions.csv", import.meta.url)).map((row) => ({
  pattern: new RegExp(row("pattern"), "i"),
  convention: {
    id: row("id"),
    name: row("name"),
    form: row("form"),
    adopted: row("adopted"),
    issue: row("issue"),
    chapter: row("chapter"),
  },
}));

/** The convention that a file's name names: by a word of its title, or its chapter (`4-13.csv`). */
export function conventionOf(fileName: string): Convention | undefined {
  return rows.find(({ pattern }) => pattern.test(fileName))?.convention;
}

export function conventionNames(): string[] {
  return rows.map(({ convention }) => convention.name);
}
