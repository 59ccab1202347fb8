import { type Confidence, LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { Cell } from "./cells.ts";
import { isGap } from "./diff.ts";
import { coversOneOf, type Instrument } from "./instruments.ts";
import type { LayerCoverage } from "./layer.ts";

/** What a gap ranks by. Each part lies between 0 and 1; the weights say what it counts. */
export const GAP_PARTS = ["people", "missing", "asymmetry", "claims", "evidence"] as const;
export type GapPart = (typeof GAP_PARTS)[number];
export type GapWeights = Readonly<Record<GapPart, number>>;
export const PRESET_WEIGHTS: GapWeights = { people: 4, missing: 2, asymmetry: 1, claims: 2, evidence: 1 };

/** So many claims make the whole part: one more is no news. */
const CLAIMS_ENOUGH = 3;
const SURE: Record<Confidence, number> = { high: 1, medium: 2 / 3, low: 1 / 3 };

export type Gap = { cell: Cell; coverage: LayerCoverage; missing: Level[]; parts: Record<GapPart, number>; score: number };

/** Tells for two states what bears on their gaps, beside the cell itself. */
export type Bearing = { asymmetry: (origin: string, destination: string, issue: string) => number; claims: (cell: Cell) => number };

/** The gaps of one layer, the heaviest first, and what is not established beside them. */
export function rankedGaps(cells: readonly Cell[], level: Level, weights: GapWeights, bearing: Bearing): Gap[] {
  const gaps = cells.flatMap((cell) => {
    const coverage = cell.layers[level];
    return coverage && isGap(coverage) ? [{ cell, coverage }] : [];
  });
  const largest = gaps.reduce((most, { cell }) => Math.max(most, cell.people ?? 0), 0);
  const whole = GAP_PARTS.reduce((sum, part) => sum + weights[part], 0);
  return gaps
    .map(({ cell, coverage }): Gap => {
      const asked = LEVELS.filter((each) => cell.layers[each]);
      const missing = asked.filter((each) => isGap(cell.layers[each] ?? coverage));
      const parts: Record<GapPart, number> = {
        people: largest > 0 ? Math.log1p(cell.people ?? 0) / Math.log1p(largest) : 0,
        missing: missing.length / asked.length,
        asymmetry: bearing.asymmetry(cell.origin, cell.destination, cell.issue),
        claims: Math.min(1, bearing.claims(cell) / CLAIMS_ENOUGH),
        evidence: coverage.confidence === null ? 0 : SURE[coverage.confidence],
      };
      const score = GAP_PARTS.reduce((sum, part) => sum + points(parts[part], weights[part], whole), 0);
      return { cell, coverage, missing, parts, score };
    })
    .sort((a, b) => b.score - a.score || (b.cell.people ?? -1) - (a.cell.people ?? -1));
}

/** What a part adds to the score, of a hundred points in all. */
export function points(part: number, weight: number, whole: number): number {
  return whole > 0 ? (100 * part * weight) / whole : 0;
}

/** Who is bound by which instruments of more than two, so that two states can be compared fast. */
export class Bound {
  readonly instruments: readonly Instrument[];
  readonly #byActor = new Map<string, Uint32Array>();

  constructor(instruments: readonly Instrument[], within: ReadonlySet<string>) {
    this.instruments = instruments.filter(
      (each) => each.fact.level !== "bilateral" && each.fact.bindingness === "binding" && coversOneOf(each, within),
    );
    const words = Math.ceil(this.instruments.length / 32);
    for (const [at, { parties }] of this.instruments.entries()) {
      for (const [actor, { live }] of parties) {
        if (live !== "yes") continue;
        const own = this.#byActor.get(actor) ?? new Uint32Array(words);
        own[at >> 5] = (own[at >> 5] ?? 0) | (1 << (at & 31));
        this.#byActor.set(actor, own);
      }
    }
  }

  /** Of the instruments that bind one of the two, the share that binds only one. */
  asymmetry(a: string, b: string): number {
    const [mine, theirs] = [this.#byActor.get(a), this.#byActor.get(b)];
    let [one, either] = [0, 0];
    const words = Math.max(mine?.length ?? 0, theirs?.length ?? 0);
    for (let at = 0; at < words; at++) {
      const [left, right] = [mine?.[at] ?? 0, theirs?.[at] ?? 0];
      one += bits(left ^ right);
      either += bits(left | right);
    }
    return either > 0 ? one / either : 0;
  }

  /** Instruments that bind the first and not the second. */
  only(a: string, b: string): string[] {
    return this.instruments.flatMap(({ fact, parties }) =>
      parties.get(a)?.live === "yes" && parties.get(b)?.live !== "yes" ? [fact.id] : [],
    );
  }
}

function bits(word: number): number {
  let count = 0;
  for (let left = word >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) count += 1;
  return count;
}
