import type { Level } from "../contract/vocabulary.ts";
import { indexed } from "./cooperation-index.ts";
import type { CooperationFacts } from "./facts.ts";
import { type Bond, grounds, type Question, type Subject, type TieGround } from "./tie-grounds.ts";

/** One agreement, body or event as a ground of cooperation between two actors, `a` before `b` in the order of ids. */
export type Basis = Bond & Pick<Subject, "kind" | "id" | "issues"> & { a: string; b: string; level: Level | null };

/** Every ground of cooperation between any two actors of the facts. The definition of a tie is the fold of these. */
export function bases(facts: CooperationFacts, question: Question): Basis[] {
  return basesOn(grounds(indexed(facts), question));
}

export function basesOn(found: Iterable<TieGround>): Basis[] {
  const all: Basis[] = [];
  for (const ground of found) eachBasis(ground, (basis) => all.push(basis));
  return all;
}

/** Pairs of actors: of each that comes first in the order of ids, those that come after it. */
export type Pairs = ReadonlyMap<string, { has(other: string): boolean }>;

/** Visits what a ground is between two actors, of every pair that it ties or of those wanted. */
export function eachBasis(ground: TieGround, visit: (basis: Basis) => void, wanted?: Pairs): void {
  const { kind, id, issues, level } = ground.subject;
  const { actors, sorts, bonds } = ground;
  for (const [x, a] of actors.entries()) {
    const others = wanted?.get(a);
    if (wanted && !others) continue;
    const row = bonds[sorts[x] ?? 0] ?? [];
    for (let y = x + 1; y < actors.length; y++) {
      const b = actors[y] ?? "";
      const bond = row[sorts[y] ?? 0];
      if (!bond || (others && !others.has(b))) continue;
      const { strength, counts, lapsed, live } = bond;
      // Field by field: there are millions of them in a world, and spreading two objects takes several times as long.
      visit({ kind, id, issues, level, a, b, strength, counts, lapsed, live });
    }
  }
}
