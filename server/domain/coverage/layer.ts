import type { Completeness, Confidence, CoverageState, Level, UnknownReason } from "../../contract/vocabulary.ts";
import { CONFIDENCES } from "../../contract/vocabulary.ts";
import type { AgreementFact } from "../facts.ts";
import { best, GRADE, type Grades, isDecided, worst } from "./grades.ts";
import type { Instrument, PartyStand } from "./instruments.ts";
import type { InventoryClaim } from "./inventory.ts";
import { attributed, type Met, metCode, metOf, partyCode } from "./met.ts";

/** What two states come to on an issue in one layer. */
export type LayerCoverage = {
  state: CoverageState;
  reason: UnknownReason | null;
  /** Of what is unknown for its dates: what it is at the least. */
  atLeast: Exclude<CoverageState, "unknown"> | null;
  /** Binding instruments of that state; where it is unknown, those of the best state that is decided. */
  agreements: string[];
  /** Binding instruments that the day leaves open and that could come to more. */
  undecided: string[];
  /** What doesn't bind stands beside and decides nothing: soft law and practice concluded and not lapsed, and such as no date places. */
  soft: string[];
  practice: string[];
  unclear: string[];
  /** The inventory by which nothing found is told from nothing known. */
  inventory: { dataset: string; completeness: Completeness; until: string } | null;
  confidence: Confidence | null;
  /** Datasets contradict each other on an instrument that it rests on. */
  conflict: boolean;
};

export type Found = { instrument: Instrument; grades: Grades; mine: PartyStand; theirs: PartyStand };

/** Folds the instruments between two states, of one level, into what they come to. */
export function layerOf(found: readonly Found[], inventory: InventoryClaim | undefined, within: ReadonlySet<string>): LayerCoverage {
  const fold = new Fold();
  for (const { instrument, mine, theirs } of found)
    fold.add(instrument.fact, metOf(metCode(partyCode(mine), partyCode(theirs), attributed(instrument, within))));
  return fold.layer(inventory);
}

/** Takes instruments in the order of ids, one by one: a world has hundreds of thousands between its pairs. */
export class Fold {
  #decided: number = GRADE.none;
  #least: number = GRADE.none;
  #deciding: string[] = [];
  /** Of the instruments that decide: how sure the best borne out of them is, and whether any is contested. */
  #rank: number = LEAST_SURE;
  #contested = false;
  readonly #undecided: { id: string; met: Met }[] = [];
  readonly #beside = { soft: [] as string[], practice: [] as string[], unclear: [] as string[] };

  add({ id, bindingness }: Pick<AgreementFact, "id" | "bindingness">, met: Met): void {
    const { grades } = met;
    if (bindingness !== "binding") {
      if (met.beside !== "no") this.#beside[met.beside === "unknown" ? "unclear" : bindingness].push(id);
      return;
    }
    if (grades === GRADE.none) return;
    this.#least = Math.max(this.#least, worst(grades));
    if (!isDecided(grades)) {
      this.#undecided.push({ id, met });
      return;
    }
    if (grades < this.#decided) return;
    if (grades > this.#decided) {
      this.#decided = grades;
      this.#deciding = [];
      this.#rank = LEAST_SURE;
      this.#contested = false;
    }
    this.#deciding.push(id);
    this.#rank = Math.min(this.#rank, met.confidence);
    this.#contested ||= met.contested;
  }

  /** Whether anything binding was found, so that no inventory has to say what finding nothing means. */
  binds(): boolean {
    return this.#decided !== GRADE.none || this.#undecided.length > 0;
  }

  layer(inventory: InventoryClaim | undefined): LayerCoverage {
    const open = this.#undecided.filter(({ met }) => best(met.grades) > this.#decided);
    const state = open.length > 0 ? "unknown" : stateOf(this.#decided);
    const found = {
      agreements: this.#deciding,
      undecided: open.map(({ id }) => id),
      ...this.#beside,
      conflict: this.#contested || open.some(({ met }) => met.contested),
    };
    if (state === null) return { ...nothing(inventory), ...found };
    if (state === "unknown") {
      return { state, reason: "date_unknown", atLeast: stateOf(this.#least), ...found, inventory: null, confidence: null };
    }
    return { state, reason: null, atLeast: null, ...found, inventory: null, confidence: CONFIDENCES[this.#rank] ?? "low" };
  }
}

const LEAST_SURE = CONFIDENCES.length - 1;

/** @param inventory that would list what there is; without one it is unknown whether there is anything */
export function nothing(inventory: InventoryClaim | undefined): LayerCoverage {
  const { dataset, completeness, until } = inventory ?? {};
  const claimed = dataset !== undefined && completeness !== undefined && until !== undefined;
  return {
    state: claimed ? "none_found" : "unknown",
    reason: claimed ? null : "no_inventory",
    atLeast: null,
    agreements: [],
    undecided: [],
    soft: [],
    practice: [],
    unclear: [],
    inventory: claimed ? { dataset, completeness, until } : null,
    confidence: claimed ? (completeness === "complete" ? "high" : "low") : null,
    conflict: false,
  };
}

function stateOf(grade: number): "in_force" | "signed_only" | "lapsed" | null {
  if (grade >= GRADE.in_force) return "in_force";
  if (grade >= GRADE.signed_only) return "signed_only";
  return grade >= GRADE.lapsed ? "lapsed" : null;
}

export type Layers = Partial<Record<Level, LayerCoverage>>;
