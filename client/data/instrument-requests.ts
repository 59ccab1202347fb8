import type { NodeId } from "../../server/contract/ids.ts";
import type { InstrumentParameters } from "../../server/contract/wire/parameters.ts";
import type { NetworkView } from "./network-requests.ts";

export type InstrumentsView = Pick<NetworkView, "focus" | "expanded" | "added" | "issues" | "levels" | "datasets" | "asOf" | "since"> & {
  kinds: readonly ("Event" | "Group" | "Provision" | "Claim")[];
};

/** Instruments drawn of the focus unless more are asked for. */
const FOCUS_CAP = 40;

export type Centre = { id?: NodeId; cap: number; whole: boolean };

/** One request for each centre. */
export function instrumentRequests(view: InstrumentsView): InstrumentParameters[] {
  return centresOf(view).map(({ id, cap }) => ({ ...instrumentFilters(view), ...(id !== undefined && { focus: id }), limit: cap }));
}

export function instrumentFilters({ issues, levels, datasets, asOf, since, kinds }: InstrumentsView): InstrumentParameters {
  return {
    ...(kinds.length > 0 && { labels: [...kinds] }),
    ...(issues.length > 0 && { issues: [...issues] }),
    ...(levels.length > 0 && { levels: [...levels] }),
    ...(datasets.length > 0 && { datasets: [...datasets] }),
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { comparedWith: since }),
  };
}

/** The focus with all that is around it, what was expanded likewise; what was added brings only its edges to what is drawn. */
export function centresOf({ focus, expanded, added }: InstrumentsView): Centre[] {
  const others = expanded.filter(({ id }) => id !== focus).map(({ id, cap }) => ({ id, cap, whole: true }));
  const guests = added
    .filter((id) => id !== focus && !others.some((other) => other.id === id))
    .map((id) => ({ id, cap: 500, whole: false }));
  const cap = expanded.find(({ id }) => id === focus)?.cap ?? FOCUS_CAP;
  return [{ ...(focus !== undefined && { id: focus }), cap, whole: true }, ...others, ...guests];
}
