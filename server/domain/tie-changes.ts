import { STRENGTHS, type Strength } from "../contract/vocabulary.ts";
import type { TieChange } from "../contract/wire/network.ts";
import { type Basis, eachBasis, type Pairs } from "./bases.ts";
import { within } from "./era.ts";
import type { TieGround } from "./tie-grounds.ts";
import { type TieFold, tieKey } from "./ties.ts";

/** What became of one agreement, body or event between two actors. `open`: something may have, and no date tells. */
export type GroundStep = "gain" | "loss" | "open" | "none";
type Sort = "counts" | "uncertain" | "lapsed" | "absent";

export function groundStep(then: Basis | undefined, now: Basis | undefined): GroundStep {
  const [was, is] = [sortOf(then), sortOf(now)];
  if (was === is) return then && now && is === "counts" ? strengthStep(then.strength, now.strength) : "none";
  if (was === "uncertain" || is === "uncertain") return "open";
  if (is === "counts") return "gain";
  return was === "counts" ? "loss" : "none";
}

function sortOf(basis: Basis | undefined): Sort {
  if (!basis) return "absent";
  return basis.counts ? "counts" : basis.lapsed ? "lapsed" : "uncertain";
}

/** Consent is a step forward though force isn't documented; what is not known to be in force may have been so before. */
function strengthStep(then: Strength, now: Strength): GroundStep {
  if (then === now) return "none";
  if (then === "force_unknown" || (now === "force_unknown" && then === "in_force")) return "open";
  return STRENGTHS.indexOf(now) < STRENGTHS.indexOf(then) ? "gain" : "loss";
}

/**
 * What became of one ground between two days, by the ids of the ties it bears; without those where nothing did. Where no date
 * lies between the days, a gain or a loss is only one of reports: it is open when it came about.
 */
export function groundSteps(
  was: TieGround | undefined,
  is: TieGround | undefined,
  [then, now]: readonly [string, string],
  wanted?: Pairs,
): Map<string, GroundStep> {
  if (was === is) return new Map();
  const found = new Map<string, { was?: Basis; is?: Basis }>();
  if (was) eachBasis(was, (basis) => found.set(tieKey(basis), { was: basis }), wanted);
  if (is) eachBasis(is, (basis) => found.set(tieKey(basis), { ...found.get(tieKey(basis)), is: basis }), wanted);
  const undated = was?.undated ?? is?.undated;
  const isReported = undated !== undefined && within(undated, was?.undated ? now : then);
  const steps = [...found].map(([key, each]): [string, GroundStep] => [key, groundStep(each.was, each.is)]);
  return new Map(steps.flatMap(([key, step]) => (step === "none" ? [] : [[key, isReported ? "open" : step]])));
}

type Weighed = Pick<TieFold, "weight" | "uncertain" | "strongest">;

/**
 * What became of a tie, by its own history, whoever else is drawn; undefined where nothing did. It came only if nothing is
 * known of it on the first day, and went only if nothing is left of it on the second; what no date tells is `undated`.
 */
export function tieChange(steps: readonly GroundStep[], then: Weighed | undefined, now: Weighed | undefined): TieChange | undefined {
  const [gained, lost] = [steps.includes("gain"), steps.includes("loss")];
  if (gained && !stands(then) && counts(now)) return "came";
  if (lost && counts(then) && !stands(now)) return "went";
  if (gained && lost) return onBalance(then, now);
  if (gained) return "stronger";
  if (lost) return "weaker";
  return steps.includes("open") ? "undated" : undefined;
}

function counts(tie: Weighed | undefined): boolean {
  return (tie?.weight ?? 0) > 0;
}

function stands(tie: Weighed | undefined): boolean {
  return (tie?.weight ?? 0) + (tie?.uncertain ?? 0) > 0;
}

/** A tie is of another strength before it is of another weight. */
function onBalance(then: Weighed | undefined, now: Weighed | undefined): TieChange | undefined {
  const rank = (tie: Weighed | undefined): number => STRENGTHS.indexOf(tie?.strongest ?? "lapsed");
  const difference = rank(then) - rank(now) || (now?.weight ?? 0) - (then?.weight ?? 0);
  return difference > 0 ? "stronger" : difference < 0 ? "weaker" : undefined;
}
