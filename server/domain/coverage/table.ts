import type { Level } from "../../contract/vocabulary.ts";
import type { Provenance } from "../facts.ts";
import type { CoverageIndex, CoverageQuestion } from "./coverage.ts";
import { GRADE } from "./grades.ts";
import { coversOneOf, type Instrument } from "./instruments.ts";
import { type InventoryClaim, inventoryFor } from "./inventory.ts";
import { Fold, type Found, type LayerCoverage, type Layers, nothing } from "./layer.ts";
import { attributed, gradesOfCode, metCode, metOf, partyCode } from "./met.ts";

/** One issue between any two of some states: the instruments of each pair gathered in one walk over the instruments. */
export class CoverageTable {
  readonly states: readonly string[];
  readonly question: CoverageQuestion;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #instruments: readonly Instrument[];
  /** Where the instruments of a pair begin among all, by the number of the pair; the next pair's beginning is its end. */
  readonly #starts: Uint32Array;
  readonly #found: Uint32Array;
  /** What each of them comes to between the two, as a code. */
  readonly #met: Uint16Array;
  readonly #layers: (Layers | undefined)[] = [];
  readonly #empty = new Map<InventoryClaim | undefined, LayerCoverage>();

  constructor(index: CoverageIndex, states: readonly string[], question: CoverageQuestion) {
    this.states = states;
    this.question = question;
    this.#numbers = new Map(states.map((id, at) => [id, at]));
    this.#instruments = index.instruments.filter(
      (instrument) => question.layers.includes(instrument.fact.level) && coversOneOf(instrument, question.within),
    );
    const walked = this.#instruments.map((instrument) => this.#walked(instrument));
    this.#starts = new Uint32Array(states.length ** 2 + 1);
    const size = states.length;
    // Twice the same walk: first how many each pair has, then which.
    walk(walked, (low, high) => {
      const pair = low * size + high + 1;
      this.#starts[pair] = (this.#starts[pair] ?? 0) + 1;
    });
    for (let pair = 1; pair < this.#starts.length; pair++) this.#starts[pair] = (this.#starts[pair] ?? 0) + (this.#starts[pair - 1] ?? 0);
    this.#found = new Uint32Array(this.#starts.at(-1) ?? 0);
    this.#met = new Uint16Array(this.#found.length);
    const next = this.#starts.slice();
    walk(walked, (low, high, instrument, met) => {
      const place = next[low * size + high] ?? 0;
      this.#found[place] = instrument;
      this.#met[place] = met;
      next[low * size + high] = place + 1;
    });
  }

  /** What two of the states come to in each layer; the same object from both sides. */
  at(origin: string, destination: string): Layers {
    const from = this.#numbers.get(origin);
    const to = this.#numbers.get(destination);
    const pair = from === undefined || to === undefined ? -1 : Math.min(from, to) * this.states.length + Math.max(from, to);
    const known = this.#layers[pair];
    if (known) return known;
    const layers = this.#fold(pair, origin, destination);
    if (pair >= 0) this.#layers[pair] = layers;
    return layers;
  }

  #fold(pair: number, origin: string, destination: string): Layers {
    const folds: Partial<Record<Level, Fold>> = {};
    for (let at = this.#starts[pair] ?? 0; at < (this.#starts[pair + 1] ?? 0); at++) {
      const fact = this.#instruments[this.#found[at] ?? -1]?.fact;
      if (!fact) continue;
      let fold = folds[fact.level];
      if (!fold) folds[fact.level] = fold = new Fold();
      fold.add(fact, metOf(this.#met[at] ?? 0));
    }
    const found: Layers = {};
    for (const level of this.question.layers) {
      const fold = folds[level];
      const inventory = fold?.binds() ? undefined : this.#inventory(level, origin, destination);
      found[level] = fold ? fold.layer(inventory) : this.#nothing(inventory);
    }
    return found;
  }

  #inventory(level: Level, origin: string, destination: string): InventoryClaim | undefined {
    const { issue, inventories, t } = this.question;
    return inventoryFor(inventories, { level, issue, origin, destination, t });
  }

  /** Most of a world is empty, and alike: such cells share what they hold. */
  #nothing(inventory: InventoryClaim | undefined): LayerCoverage {
    const known = this.#empty.get(inventory) ?? nothing(inventory);
    this.#empty.set(inventory, known);
    return known;
  }

  #walked(instrument: Instrument): Walked {
    const parties: Walked["parties"] = [];
    for (const [actor, stand] of instrument.parties) {
      const at = this.#numbers.get(actor);
      if (at !== undefined) parties.push({ at, code: partyCode(stand) });
    }
    return { parties: parties.sort((a, b) => a.at - b.at), issue: attributed(instrument, this.question.within) };
  }
}

type Walked = { parties: { at: number; code: number }[]; issue: number };

/** Every pair of parties of every instrument, but for those between whom it is known never to have come about. */
function walk(instruments: readonly Walked[], visit: (low: number, high: number, instrument: number, met: number) => void): void {
  for (const [instrument, { parties, issue }] of instruments.entries()) {
    for (const [at, low] of parties.entries()) {
      for (let other = at + 1; other < parties.length; other++) {
        const high = parties[other];
        const met = high && metCode(low.code, high.code, issue);
        if (high && met && gradesOfCode(met) !== GRADE.none) visit(low.at, high.at, instrument, met);
      }
    }
  }
}

/** Every statement that some instruments between two states rest on: both sides, and the issue. */
export function statementsBehind(found: readonly Found[], within: ReadonlySet<string>): Provenance[] {
  return found.flatMap(({ instrument, mine, theirs }) => [
    ...[...mine.facts, ...theirs.facts].map(({ provenance }) => provenance),
    ...[...instrument.issues].flatMap(([issue, facts]) => (within.has(issue) ? facts.map(({ provenance }) => provenance) : [])),
  ]);
}
