import type { PartialDate } from "../../../server/contract/wire/common.ts";
import { formatInterval } from "../../../server/domain/dates.ts";
import type { Cited } from "./cited.ts";
import { oneLine } from "./plain.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
};

/** A text as a field holds it. Letters beyond ASCII stay as they are, in UTF-8: Biber reads them, and so does BibTeX's modern kin. */
export function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^%&#_$]/g, (sign) => SIGNS[sign] ?? "");
}

/** An address is read letter by letter: only what would end the field is written otherwise. */
function bibtexAddress(url: string): string {
  return oneLine(url).replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

/**
 * Entries with keys that no two of them share. All are `@misc`: what kind of text a source is, nobody stated.
 */
export function bibtex(all: readonly Cited[]): string {
  const taken = new Set<string>();
  return all.map((one) => entry(one, freeKey(one.id, taken))).join("\n\n");
}

function entry({ title, author, within, publisher, edition, issued, accessed, url, locator, note, printed }: Cited, key: string): string {
  const notes = [printed === title ? undefined : printed, locator, note].filter((part) => part !== undefined && part !== "");
  const fields: (readonly [string, string | undefined])[] = [
    ["title", `{${bibtexText(title)}}`],
    // In braces of its own a body is no person with a surname.
    ["author", author && `{${bibtexText(author)}}`],
    ["howpublished", within && bibtexText(within)],
    ["publisher", publisher && bibtexText(publisher)],
    ["edition", edition && bibtexText(edition)],
    ...dateFields(issued),
    ["url", url && bibtexAddress(url)],
    ["urldate", accessed],
    ["note", notes.length > 0 ? bibtexText(notes.join("; ")) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${key},`, ...lines, "}"].join("\n");
}

/** The year, and the month where it is known; a date that is not one year is left to the note of its source. */
function dateFields(issued: PartialDate | undefined): [string, string][] {
  const text = issued && formatInterval(issued);
  if (!text || text.includes("/")) return [];
  const [year = "", month] = text.split("-");
  return [["year", year], ...(month ? [["month", String(Number(month))] satisfies [string, string]] : [])];
}

function freeKey(id: string, taken: Set<string>): string {
  const base = `entente-${id.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`.slice(0, 80);
  let key = base;
  for (let number = 2; taken.has(key.toLowerCase()); number++) key = `${base}-${number}`;
  taken.add(key.toLowerCase());
  return key;
}
