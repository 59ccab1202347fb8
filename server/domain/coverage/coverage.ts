import { LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { IssueTree } from "../issues.ts";
import { gradesMet } from "./grades.ts";
import { type CoverageFacts, coversOneOf, type Instrument, instrumentsAt } from "./instruments.ts";
import { type InventoryClaim, inventoryFor } from "./inventory.ts";
import { type Found, type Layers, layerOf } from "./layer.ts";

/** On which issue, by which inventories, in which layers, at the end of which day. */
export type CoverageQuestion = {
  issue: string;
  /** The issue and all under it. */
  within: ReadonlySet<string>;
  inventories: readonly InventoryClaim[];
  layers: readonly Level[];
  t: string;
};

export function coverageQuestion(
  issue: string,
  tree: IssueTree,
  { inventories, t, layers = LEVELS }: Pick<CoverageQuestion, "inventories" | "t"> & { layers?: readonly Level[] },
): CoverageQuestion {
  return { issue, within: tree.closure([issue]), inventories, layers, t };
}

/** The instruments as they stand on a day, ready for many questions about pairs. */
export class CoverageIndex {
  readonly t: string;
  readonly instruments: readonly Instrument[];
  readonly #byActor = new Map<string, Instrument[]>();

  constructor(facts: CoverageFacts, t: string) {
    this.t = t;
    this.instruments = instrumentsAt(facts, t);
    for (const instrument of this.instruments) {
      for (const actor of instrument.parties.keys()) {
        const own = this.#byActor.get(actor);
        if (own) own.push(instrument);
        else this.#byActor.set(actor, [instrument]);
      }
    }
  }

  /** Everything of these issues to which both are party, in the order of ids. A regional instrument covers who is party to it, and nobody else. */
  between(origin: string, destination: string, within: ReadonlySet<string>): Found[] {
    return (this.#byActor.get(origin) ?? []).flatMap((instrument) => {
      const [mine, theirs] = [instrument.parties.get(origin), instrument.parties.get(destination)];
      if (!mine || !theirs || !coversOneOf(instrument, within)) return [];
      return [{ instrument, grades: gradesMet(mine.number, theirs.number), mine, theirs }];
    });
  }
}

/**
 * What two states come to on an issue, in each layer for itself: a universal convention closes no bilateral gap.
 * It is the same from both sides; figures about people are not.
 */
export function coverage(index: CoverageIndex, origin: string, destination: string, question: CoverageQuestion): Layers {
  const found = index.between(origin, destination, question.within);
  return layersOf(found, origin, destination, question);
}

export function layersOf(found: readonly Found[], origin: string, destination: string, question: CoverageQuestion): Layers {
  const { issue, inventories, layers, within, t } = question;
  return Object.fromEntries(
    layers.map((level) => {
      const own = found.filter(({ instrument }) => instrument.fact.level === level);
      return [level, layerOf(own, inventoryFor(inventories, { level, issue, origin, destination, t }), within)];
    }),
  );
}
