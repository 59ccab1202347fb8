/** Finds the names that are most like a given one, by the share of pairs of letters that they have in common (Dice). */
export class SimilarNames<Id> {
  readonly #names: { name: string; pairs: ReadonlySet<string>; ids: readonly Id[] }[];

  /** Names in folded form, with what each of them names. */
  constructor(names: ReadonlyMap<string, ReadonlySet<Id>>) {
    this.#names = [...names].map(([name, ids]) => ({ name, pairs: pairsOf(name), ids: [...ids] }));
  }

  /** The likest, each with how alike it is, from 0 to 1. */
  like(folded: string, atLeast: number): Map<Id, number> {
    const best = new Map<Id, number>();
    const pairs = pairsOf(folded);
    for (const known of this.#names) {
      const score = scoreOf(folded, pairs, known);
      if (score >= atLeast) for (const id of known.ids) best.set(id, Math.max(best.get(id) ?? 0, score));
    }
    return best;
  }
}

function scoreOf(folded: string, pairs: ReadonlySet<string>, known: { name: string; pairs: ReadonlySet<string> }): number {
  const size = pairs.size + known.pairs.size;
  if (pairs.size === 0 || known.pairs.size === 0) return 0;
  let common = 0;
  for (const pair of pairs) if (known.pairs.has(pair)) common += 1;
  const words =
    folded.length >= 4 &&
    known.name.length >= 4 &&
    (` ${folded} `.includes(` ${known.name} `) || ` ${known.name} `.includes(` ${folded} `));
  return Math.min(1, (2 * common) / size + (words ? 0.3 : 0));
}

function pairsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < Math.min(text.length, 200); at += 1) found.add(text.slice(at, at + 2));
  return found;
}
