import type { PartialDate } from "../../../server/contract/wire/common.ts";
import type { Cited } from "./cited.ts";

/** The few words of a citation, in the reader’s language. */
export type CitationWords = {
  edition: (edition: string) => string;
  at: (locator: string) => string;
  accessed: (day: string) => string;
  date: (date: PartialDate) => string;
};

/** A line for each, as one writes it under a text. */
export function plainCitations(all: readonly Cited[], words: CitationWords): string {
  return all.map((one) => plainCitation(one, words)).join("\n");
}

export function plainCitation(cited: Cited, words: CitationWords): string {
  const { author, title, within, publisher, edition, issued, note, printed, url, accessed, locator } = cited;
  const known = printed ?? "";
  const has = (text: string): boolean => known.includes(text);
  const parts =
    printed === undefined
      ? [
          author,
          `“${title}”`,
          within,
          publisher,
          edition && words.edition(edition),
          issued && words.date(issued),
          locator && words.at(locator),
          note,
        ]
      : [
          printed,
          publisher && !has(publisher) ? publisher : undefined,
          edition && !has(edition) ? words.edition(edition) : undefined,
          locator && words.at(locator),
          note && !has(note) ? note : undefined,
        ];
  const sentence = parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => oneLine(part ?? "").replace(/[.\s]+$/, ""))
    .join(". ");
  const address = url !== undefined && !has(url) ? ` ${url}` : "";
  const seen = accessed === undefined ? "" : ` (${words.accessed(accessed)})`;
  return `${sentence}.${address}${seen}`;
}

export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
