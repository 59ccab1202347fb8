import { bibtex } from "../../data/citations/bibtex.ts";
import type { Cited } from "../../data/citations/cited.ts";
import { cslJson } from "../../data/citations/csl.ts";
import { plainCitations } from "../../data/citations/plain.ts";
import type { Words } from "../parts/words.ts";
import { citationWords } from "./cited-of.ts";

export const CITATION_FORMATS = ["plain", "bibtex", "csl"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const CITATION_FILES: Readonly<Record<CitationFormat, { ending: string; type: string }>> = {
  plain: { ending: "txt", type: "text/plain;charset=utf-8" },
  bibtex: { ending: "bib", type: "application/x-bibtex;charset=utf-8" },
  csl: { ending: "json", type: "application/vnd.citationstyles.csl+json;charset=utf-8" },
};

export function citationText(all: readonly Cited[], format: CitationFormat, words: Words): string {
  if (format === "bibtex") return bibtex(all);
  return format === "csl" ? cslJson(all) : plainCitations(all, citationWords(words));
}
