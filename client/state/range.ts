import { dayOf } from "./compact.ts";
import { laidAsBefore } from "./seed.ts";
import type { ViewState } from "./view.ts";

/** Two days that a view compares, the earlier first. */
export type Range = { since: string; asOf: string };

/** The days compared, if the earlier one is the earlier. */
export function rangeOf({ since, asOf }: Pick<ViewState, "since" | "asOf">): Range | undefined {
  return since !== undefined && asOf !== undefined && since < asOf ? { since, asOf } : undefined;
}

/** Compares these two days, in whichever order they are given; a day that is none changes nothing. */
export function setRange(view: ViewState, one: string, other: string): ViewState {
  if (dayOf(one) === undefined || dayOf(other) === undefined) return view;
  if (one === other) return laidAsBefore(view, { ...clearSince(view), asOf: one });
  const [since, asOf] = one < other ? [one, other] : [other, one];
  return view.since === since && view.asOf === asOf ? view : laidAsBefore(view, { ...view, since, asOf });
}

export function clearSince(view: ViewState): ViewState {
  if (view.since === undefined) return view;
  const { since: _, ...rest } = view;
  return rest;
}
