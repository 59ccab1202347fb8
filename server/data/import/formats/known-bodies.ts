import { UNIVERSAL_ABOVE } from "../../../contract/vocabulary.ts";
import { readOwnTable } from "../names/data.ts";

/** A body by what a list calls it: ours where we know it, so that two lists speak of one body. */
export type Body = { id: string; name: string; acronym: string; kind: string; known: boolean };

type List = "cia" | "cow";
const rows = readOwnTable(new URL("bodies.csv", import.meta.url)).map((row) => ({
  cia: row("cia"),
  cow: row("cow"),
  verdict: row("verdict"),
  body: { id: row("id"), name: row("name"), acronym: row("acronym"), kind: row("kind"), known: true },
}));

/** What a list calls a body that we know; undefined where it hasn't got it. */
export function codeOf(list: List, id: string): string | undefined {
  return rows.find(({ body }) => body.id === id)?.[list] || undefined;
}

/** Why a list's body is no organisation of states; undefined where it is. */
export function notABody(list: List, code: string): string | undefined {
  return rows.find((row) => row[list] === code && row.verdict !== "")?.verdict;
}

/** The body, or one made of the list's own words: its kind then follows from its name and how many members the list gives it. */
export function bodyOf(list: List, code: string, name: string, members: number): Body {
  const known = rows.find((row) => row[list] === code && row.verdict === "");
  if (known) return known.body;
  const slug = code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const id = list === "cia" ? `organisation:${slug}` : `organisation:${list}-${slug}`;
  return {
    id,
    name: name.trim().replaceAll(/\s+/g, " "),
    acronym: list === "cia" ? code.replaceAll("_", " ") : "",
    kind: kindOf(name, code, members),
    known: false,
  };
}

function kindOf(name: string, code: string, members: number): string {
  if (/\bbank\b/i.test(name)) return "development-bank";
  if (/^G-?\d+$/i.test(code)) return "dialogue-format";
  return members > UNIVERSAL_ABOVE ? "universal-organisation" : "regional-organisation";
}
