import { STRENGTHS, type Strength } from "../contract/vocabulary.ts";
import { compare } from "./parallel.ts";
import type { Bond, TieGround } from "./tie-grounds.ts";
import type { TieFold } from "./ties.ts";

/** What decides whether a tie is drawn, and where it stands. */
export type TieWeight = Pick<TieFold, "a" | "b" | "weight" | "uncertain" | "strongest">;

const NONE = STRENGTHS.length;
/** How strong a bond is: the more the larger, and never 0, which is no bond. */
const FIRMNESS = new Map<Strength, number>(STRENGTHS.map((strength, at) => [strength, NONE - at]));

/** What is counted of a pair, side by side: how many count and how many are undated, and of each sort the firmest. */
const [WEIGHT, UNCERTAIN, COUNTED, UNDATED, LAPSED] = [0, 1, 2, 3, 4];
const FIELDS = 5;
const FIRST_ROOM = 256;

/**
 * Weighs ties without holding what they rest on: in a world there are millions of grounds, and only those of a page are shown.
 * Actors are numbers here, and a pair a place in a row of numbers: looking up ids for each ground takes several times as long.
 */
export class TieWeights {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Of each actor that comes first in a pair, the fields of every other. */
  readonly #rows: Int32Array[] = [];

  add({ actors, sorts, bonds }: TieGround): void {
    const numbers = actors.map((id) => this.#numberOf(id));
    for (const [x, a] of numbers.entries()) {
      const of = bonds[sorts[x] ?? 0] ?? [];
      const row = x + 1 < numbers.length ? this.#rowOf(a) : undefined;
      for (let y = x + 1; row && y < numbers.length; y++) {
        const bond = of[sorts[y] ?? 0];
        if (bond) count(row, (numbers[y] ?? 0) * FIELDS, bond);
      }
    }
  }

  /** Equal to what folding the same grounds gives, and in the same order. */
  sorted(): TieWeight[] {
    const order = [...this.#ids.keys()].sort((x, y) => compare(this.#ids[x] ?? "", this.#ids[y] ?? ""));
    const ties: TieWeight[] = [];
    for (const x of order) {
      const row = this.#rows[x];
      const a = this.#ids[x] ?? "";
      for (const y of row ? order : []) {
        const tie = row && weightOf(row, y * FIELDS, a, this.#ids[y] ?? "");
        if (tie) ties.push(tie);
      }
    }
    // They stand in the order of ids, and sorting keeps it among equals.
    return ties.sort((x, y) => y.weight - x.weight);
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** With room for every actor known by now. */
  #rowOf(number: number): Int32Array {
    const row = this.#rows[number];
    if (row && row.length >= this.#ids.length * FIELDS) return row;
    let room = FIRST_ROOM;
    while (room < this.#ids.length) room *= 2;
    const wider = new Int32Array(room * FIELDS);
    if (row) wider.set(row);
    this.#rows[number] = wider;
    return wider;
  }
}

function count(row: Int32Array, at: number, { counts, lapsed, strength }: Bond): void {
  const sort = at + (counts ? COUNTED : lapsed ? LAPSED : UNDATED);
  row[sort] = Math.max(row[sort] ?? 0, FIRMNESS.get(strength) ?? 0);
  if (counts) row[at + WEIGHT] = (row[at + WEIGHT] ?? 0) + 1;
  else if (!lapsed) row[at + UNCERTAIN] = (row[at + UNCERTAIN] ?? 0) + 1;
}

/** Undefined where nothing ties them. */
function weightOf(row: Int32Array, at: number, a: string, b: string): TieWeight | undefined {
  const firmness = row[at + COUNTED] || row[at + UNDATED] || row[at + LAPSED];
  if (!firmness) return undefined;
  const strongest = STRENGTHS[NONE - firmness] ?? "lapsed";
  return { a, b, weight: row[at + WEIGHT] ?? 0, uncertain: row[at + UNCERTAIN] ?? 0, strongest };
}
