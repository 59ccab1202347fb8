import { STRENGTHS, type Strength } from "../contract/vocabulary.ts";
import type { Pairs } from "./bases.ts";
import type { Bond, TieGround } from "./tie-grounds.ts";
import { heaviestFirst, type TieFold } from "./ties.ts";

/** What decides whether a tie is drawn, and where it stands. */
export type TieWeight = Pick<TieFold, "a" | "b" | "weight" | "uncertain" | "strongest">;

/** The strongest of each sort of bond, as its place among the strengths. */
type Sum = { weight: number; uncertain: number; counted: number; undated: number; lapsed: number };

const NONE = STRENGTHS.length;
const PLACE = new Map<Strength, number>(STRENGTHS.map((strength, at) => [strength, at]));

/** Weighs ties without holding what they rest on: in a world there are millions of grounds, and only those of a page are shown. */
export class TieWeights {
  readonly #sums = new Map<string, Map<string, Sum>>();

  add({ actors, sorts, bonds }: TieGround): void {
    for (const [x, a] of actors.entries()) {
      const row = bonds[sorts[x] ?? 0] ?? [];
      const sums = this.#sumsOf(a);
      for (let y = x + 1; y < actors.length; y++) {
        const bond = row[sorts[y] ?? 0];
        if (bond) count(sumOf(sums, actors[y] ?? ""), bond);
      }
    }
  }

  /** Equal to what folding the same grounds gives, and in the same order. */
  sorted(): TieWeight[] {
    const all = [...this.#sums].flatMap(([a, sums]) => [...sums].map(([b, sum]) => weightOf(a, b, sum)));
    return all.sort(heaviestFirst);
  }

  #sumsOf(a: string): Map<string, Sum> {
    let sums = this.#sums.get(a);
    if (!sums) {
      sums = new Map();
      this.#sums.set(a, sums);
    }
    return sums;
  }
}

function sumOf(sums: Map<string, Sum>, b: string): Sum {
  let sum = sums.get(b);
  if (!sum) {
    sum = { weight: 0, uncertain: 0, counted: NONE, undated: NONE, lapsed: NONE };
    sums.set(b, sum);
  }
  return sum;
}

function count(sum: Sum, { counts, lapsed, strength }: Bond): void {
  const sort = counts ? "counted" : lapsed ? "lapsed" : "undated";
  sum[sort] = Math.min(sum[sort], PLACE.get(strength) ?? NONE);
  if (counts) sum.weight += 1;
  else if (!lapsed) sum.uncertain += 1;
}

function weightOf(a: string, b: string, { weight, uncertain, counted, undated, lapsed }: Sum): TieWeight {
  const place = weight > 0 ? counted : uncertain > 0 ? undated : lapsed;
  return { a, b, weight, uncertain, strongest: STRENGTHS[place] ?? "lapsed" };
}

export function pairsOf(pairs: Iterable<{ a: string; b: string }>): Pairs {
  const others = new Map<string, Set<string>>();
  for (const { a, b } of pairs) {
    const known = others.get(a);
    if (known) known.add(b);
    else others.set(a, new Set([b]));
  }
  return others;
}
