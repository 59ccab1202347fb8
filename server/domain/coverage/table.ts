import type { Provenance } from "../facts.ts";
import { type CoverageIndex, type CoverageQuestion, layersOf } from "./coverage.ts";
import { GRADE, gradesMet } from "./grades.ts";
import { coversOneOf, type Instrument } from "./instruments.ts";
import { type InventoryClaim, inventoryFor } from "./inventory.ts";
import { type Found, type LayerCoverage, type Layers, nothing } from "./layer.ts";

/** One issue between any two of some states: the instruments of each pair gathered in one walk over the instruments. */
export class CoverageTable {
  readonly states: readonly string[];
  readonly question: CoverageQuestion;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #instruments: readonly Instrument[];
  /** Where the instruments of a pair begin among all, by the number of the pair; the next pair's beginning is its end. */
  readonly #starts: Uint32Array;
  readonly #found: Uint32Array;
  readonly #empty = new Map<InventoryClaim | undefined, LayerCoverage>();

  constructor(index: CoverageIndex, states: readonly string[], question: CoverageQuestion) {
    this.states = states;
    this.question = question;
    this.#numbers = new Map(states.map((id, at) => [id, at]));
    this.#instruments = index.instruments.filter(
      (instrument) => question.layers.includes(instrument.fact.level) && coversOneOf(instrument, question.within),
    );
    const parties = this.#instruments.map((instrument) => this.#partiesOf(instrument));
    this.#starts = new Uint32Array(states.length ** 2 + 1);
    const size = states.length;
    // Twice the same walk: first how many each pair has, then which.
    walk(parties, (low, high) => {
      const pair = low * size + high + 1;
      this.#starts[pair] = (this.#starts[pair] ?? 0) + 1;
    });
    for (let pair = 1; pair < this.#starts.length; pair++) this.#starts[pair] = (this.#starts[pair] ?? 0) + (this.#starts[pair - 1] ?? 0);
    this.#found = new Uint32Array(this.#starts.at(-1) ?? 0);
    const next = this.#starts.slice();
    walk(parties, (low, high, instrument) => {
      const place = next[low * size + high] ?? 0;
      this.#found[place] = instrument;
      next[low * size + high] = place + 1;
    });
  }

  /** Everything between two of the states, in the order of ids. */
  between(origin: string, destination: string): Found[] {
    const [from, to] = [this.#numbers.get(origin), this.#numbers.get(destination)];
    if (from === undefined || to === undefined) return [];
    const pair = Math.min(from, to) * this.states.length + Math.max(from, to);
    const found: Found[] = [];
    for (let at = this.#starts[pair] ?? 0; at < (this.#starts[pair + 1] ?? 0); at++) {
      const instrument = this.#instruments[this.#found[at] ?? -1];
      const [mine, theirs] = [instrument?.parties.get(origin), instrument?.parties.get(destination)];
      if (instrument && mine && theirs) found.push({ instrument, grades: gradesMet(mine.number, theirs.number), mine, theirs });
    }
    return found;
  }

  at(origin: string, destination: string): Layers {
    const found = this.between(origin, destination);
    if (found.length > 0) return layersOf(found, origin, destination, this.question);
    // Most of a world is empty, and alike: such cells share what they hold.
    const { issue, inventories, layers, t } = this.question;
    const empty: Layers = {};
    for (const level of layers) {
      const inventory = inventoryFor(inventories, { level, issue, origin, destination, t });
      const known = this.#empty.get(inventory) ?? nothing(inventory);
      this.#empty.set(inventory, known);
      empty[level] = known;
    }
    return empty;
  }

  #partiesOf({ parties }: Instrument): Party[] {
    const placed: Party[] = [];
    for (const [actor, { number }] of parties) {
      const at = this.#numbers.get(actor);
      if (at !== undefined) placed.push({ at, number });
    }
    return placed.sort((a, b) => a.at - b.at);
  }
}

type Party = { at: number; number: number };

/** Every pair of parties of every instrument, but for those between whom it is known never to have come about. */
function walk(parties: readonly Party[][], visit: (low: number, high: number, instrument: number) => void): void {
  for (const [instrument, among] of parties.entries()) {
    for (const [at, low] of among.entries()) {
      for (let other = at + 1; other < among.length; other++) {
        const high = among[other];
        if (high && gradesMet(low.number, high.number) !== GRADE.none) visit(low.at, high.at, instrument);
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
