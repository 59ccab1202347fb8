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
  for (const ground of found) eachBasis(ground, everyPair, (basis) => all.push(basis));
  return all;
}

/** Whether a pair is wanted, `a` before `b` in the order of ids. */
export type PairFilter = (a: string, b: string) => boolean;

export const everyPair: PairFilter = () => true;

export function eachBasis(ground: TieGround, wanted: PairFilter, visit: (basis: Basis) => void): void {
  const { kind, id, issues, level } = ground.subject;
  // Field by field: there are millions of them in a world, and spreading two objects takes several times as long.
  eachBond(ground, wanted, (a, b, { strength, counts, lapsed, live }) =>
    visit({ kind, id, issues, level, a, b, strength, counts, lapsed, live }),
  );
}

/** Visits every wanted pair that a ground ties, `a` before `b` in the order of ids. */
export function eachBond({ actors, bond }: TieGround, wanted: PairFilter, visit: (a: string, b: string, bond: Bond) => void): void {
  for (const [x, first] of actors.entries()) {
    for (let y = x + 1; y < actors.length; y++) {
      const second = actors[y];
      if (second === undefined) continue;
      const [a, b] = first < second ? [first, second] : [second, first];
      const found = wanted(a, b) ? bond(x, y) : undefined;
      if (found) visit(a, b, found);
    }
  }
}
