import { compare } from "./parallel.ts";

/** What a reader may have meant: how it is written, and all that it is called. */
export type Nameable = { value: string; words: readonly string[] };

/** So few values are named one and all. */
const FEW = 8;
const MOST = 5;
/** Letters of a word that are compared. */
const LETTERS = 80;
/** What it counts that one name stands as whole words in the other. */
const WITHIN = 0.2;
const SHORTEST_WITHIN = 4;

/** Names to look for what is like a text, their letters counted once. */
export class NearestNames<T extends Nameable> {
  readonly #all: readonly { one: T; words: readonly Compared[] }[];
  readonly #coreOf: (name: string) => string;

  /** @param coreOf a name without the words that many names have: both the whole and the core must be like each other */
  constructor(all: Iterable<T>, coreOf: (name: string) => string = (name) => name) {
    this.#coreOf = coreOf;
    this.#all = [...all].map((one) => ({ one, words: one.words.map((word) => this.#compared(word)) }));
  }

  /** At most five, nearest first; none where none is as near as `atLeast`, from 0 to 1. */
  to(text: string, atLeast: number): T[] {
    return this.ranked(text, atLeast).slice(0, MOST);
  }

  ranked(text: string, atLeast: number): T[] {
    const wanted = this.#compared(text);
    return this.#all
      .map(({ one, words }) => ({ one, score: Math.max(0, ...words.map((word) => mean(wanted, word))) }))
      .filter(({ score }) => score >= atLeast)
      .sort((a, b) => b.score - a.score || compare(a.one.value, b.one.value))
      .map(({ one }) => one);
  }

  #compared(name: string): Compared {
    return { whole: wordOf(name), core: wordOf(this.#coreOf(name)) };
  }
}

type Compared = { whole: Word; core: Word };

function mean(a: Compared, b: Compared): number {
  return (likeness(a.whole, b.whole) + likeness(a.core, b.core)) / 2;
}

/** The values whose words have most pairs of letters in common with a text, nearest first; of a short list all. */
export function nearest<T extends Nameable>(text: string, all: readonly T[]): T[] {
  const names = new NearestNames(all);
  return all.length <= FEW ? names.ranked(text, 0) : names.to(text, Number.MIN_VALUE);
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

type Word = { text: string; pairs: ReadonlySet<string> };

/** Neighbouring letters, the first and the last with the word's edge. */
function wordOf(text: string): Word {
  const word = ` ${fold(text).slice(0, LETTERS)} `;
  return { text: word, pairs: new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))) };
}

function likeness(a: Word, b: Word): number {
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  const shorter = Math.min(a.text.length, b.text.length) - 2;
  const within = shorter >= SHORTEST_WITHIN && (a.text.includes(b.text) || b.text.includes(a.text));
  return Math.min(1, (2 * common) / (a.pairs.size + b.pairs.size) + (within ? WITHIN : 0));
}
