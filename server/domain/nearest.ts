import { compare } from "./parallel.ts";

/** What a reader may have meant: how it is written, and all that it is called. */
export type Nameable = { value: string; words: readonly string[] };

/** So few values are named one and all. */
const FEW = 8;
const MOST = 4;
/** Letters of a word that are compared. */
const LETTERS = 80;

/** The values whose words have most pairs of letters in common with a text, nearest first; of a short list all. */
export function nearest<T extends Nameable>(text: string, all: readonly T[]): T[] {
  const wanted = pairsOf(text);
  const scored = all
    .map((one) => ({ one, score: Math.max(0, ...one.words.map((word) => likeness(wanted, pairsOf(word)))) }))
    .filter(({ score }) => score > 0 || all.length <= FEW)
    .sort((a, b) => b.score - a.score || compare(a.one.value, b.one.value));
  return scored.slice(0, all.length <= FEW ? FEW : MOST).map(({ one }) => one);
}

/** Lower case without accents: Türkiye and turkiye are one word. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’ʻ'`]/gu, "")
    .toLowerCase()
    .trim();
}

/** Neighbouring letters, the first and the last with the word's edge. */
function pairsOf(text: string): ReadonlySet<string> {
  const word = ` ${fold(text).slice(0, LETTERS)} `;
  return new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
