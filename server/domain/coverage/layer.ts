import type { Completeness, Confidence, CoverageState, Level, UnknownReason } from "../../contract/vocabulary.ts";
import { CONFIDENCES } from "../../contract/vocabulary.ts";
import type { Ternary } from "../time.ts";
import { both, either } from "../time.ts";
import { best, GRADE, type Grades, isDecided, worst } from "./grades.ts";
import { type Instrument, type PartyStand, surest, weakest } from "./instruments.ts";
import type { InventoryClaim } from "./inventory.ts";

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
  if (found.length === 0) return nothing(inventory);
  const binding = found.filter(({ instrument, grades }) => instrument.fact.bindingness === "binding" && grades !== GRADE.none);
  const decided = Math.max(GRADE.none, ...binding.flatMap(({ grades }) => (isDecided(grades) ? [grades] : [])));
  const deciding = binding.filter(({ grades }) => decided > GRADE.none && grades === decided);
  const open = binding.filter(({ grades }) => !isDecided(grades) && best(grades) > decided);
  const beside = besideLaw(found);
  const rests = [...deciding, ...open];
  const shared = { ...beside, agreements: idsOf(deciding), undecided: idsOf(open), conflict: rests.some(isContested) };
  if (open.length > 0) {
    const least = Math.max(...binding.map(({ grades }) => worst(grades)));
    return { ...nothing(undefined), ...shared, reason: "date_unknown", atLeast: stateOf(least) };
  }
  const state = stateOf(decided);
  if (state === null) return { ...nothing(inventory), ...shared };
  return { ...nothing(undefined), ...shared, state, reason: null, confidence: confidenceOf(deciding, within) };
}

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

function besideLaw(found: readonly Found[]): Pick<LayerCoverage, "soft" | "practice" | "unclear"> {
  const beside = found.filter(({ instrument }) => instrument.fact.bindingness !== "binding");
  if (beside.length === 0) return { soft: [], practice: [], unclear: [] };
  const stands = (answer: Ternary) => beside.filter((one) => standsBeside(one) === answer);
  const known = stands("yes");
  return {
    soft: idsOf(known.filter(({ instrument }) => instrument.fact.bindingness === "soft")),
    practice: idsOf(known.filter(({ instrument }) => instrument.fact.bindingness === "practice")),
    unclear: idsOf(stands("unknown")),
  };
}

/** Whether what doesn't bind was concluded between the two and has not ended. */
export function standsBeside({ mine, theirs }: Pick<Found, "mine" | "theirs">): Ternary {
  const lapsed = either(mine.lapsed, theirs.lapsed);
  const lasts: Ternary = lapsed === "yes" ? "no" : lapsed === "no" ? "yes" : "unknown";
  return both(both(mine.concluded, theirs.concluded), lasts);
}

function isContested({ mine, theirs }: Found): boolean {
  return mine.conflict || theirs.conflict;
}

/** Of the instruments that decide, the best borne out; each as sure as the least sure of its sides and of its issue. */
function confidenceOf(deciding: readonly Found[], within: ReadonlySet<string>): Confidence {
  const each = deciding.map(({ instrument, mine, theirs }) => {
    const attributed = [...instrument.issues].flatMap(([issue, facts]) => (within.has(issue) ? facts : []));
    return weakest([mine.confidence, theirs.confidence, surest(attributed)]);
  });
  return CONFIDENCES.find((confidence) => each.includes(confidence)) ?? "low";
}

function idsOf(found: readonly Found[]): string[] {
  return found.map(({ instrument }) => instrument.fact.id);
}

export type Layers = Partial<Record<Level, LayerCoverage>>;
