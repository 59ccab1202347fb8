import type { Level } from "../../contract/vocabulary.ts";
import { COVERAGE_STATES, type CoverageState, LEVELS } from "../../contract/vocabulary.ts";
import type { CoverageChangeKind } from "../../contract/wire/coverage-changes.ts";
import type { Cell } from "./cells.ts";
import type { LayerCoverage } from "./layer.ts";

/** One layer of one cell that is not what it was. */
export type CellChange = Pick<Cell, "origin" | "destination" | "issue" | "people"> & {
  level: Level;
  kind: CoverageChangeKind;
  before: LayerCoverage;
  after: LayerCoverage;
};

/** A gap is what is known to be wanting; what is unknown is none. */
export function isGap({ state }: Pick<LayerCoverage, "state">): boolean {
  return state === "none_found" || state === "lapsed" || state === "signed_only";
}

/**
 * What became of one layer: a gap closed or opened; in force only now established; a step nearer, of which no date tells whether
 * it led into force; stronger or weaker among the gaps. Undefined where nothing changed in the law: that an inventory ends in
 * between is no change. What can't be decided on the later day is no loss, and least of all where it may be more than before.
 */
export function changeOf(before: LayerCoverage, after: LayerCoverage): CoverageChangeKind | undefined {
  const empty = (layer: LayerCoverage) => layer.state === "none_found" || layer.reason === "no_inventory";
  if (before.state === after.state && before.reason === after.reason && before.atLeast === after.atLeast) return undefined;
  if (empty(before) && empty(after)) return undefined;
  if (after.state === "in_force") return isGap(before) ? "closed" : "established";
  if (after.reason === "date_unknown" && isGap(before)) return placeOf(after.atLeast) <= placeOf(before.state) ? "advanced" : "unsettled";
  if (before.state === "in_force") return isGap(after) ? "opened" : "unsettled";
  if (after.state === "unknown") return before.state === "unknown" ? undefined : "unsettled";
  if (before.state === "unknown") return "settled";
  return placeOf(after.state) < placeOf(before.state) ? "stronger" : "weaker";
}

/** Among the states, the best first. */
function placeOf(state: CoverageState | null): number {
  return COVERAGE_STATES.indexOf(state ?? "none_found");
}

/** Every layer that changed between the same cells, as they stood before and as they stand after. */
export function changesBetween(before: readonly Cell[], after: readonly Cell[]): CellChange[] {
  return after.flatMap((cell, at) =>
    LEVELS.flatMap((level): CellChange[] => {
      const [was, is] = [before[at]?.layers[level], cell.layers[level]];
      const kind = was && is && changeOf(was, is);
      if (!was || !is || !kind) return [];
      const { origin, destination, issue, people } = cell;
      return [{ origin, destination, issue, people, level, kind, before: was, after: is }];
    }),
  );
}

/** Layers that were in force already and rest on an instrument more: two that do the same. */
export function duplicationsBetween(before: readonly Cell[], after: readonly Cell[]): Omit<CellChange, "kind">[] {
  return after.flatMap((cell, at) =>
    LEVELS.flatMap((level): Omit<CellChange, "kind">[] => {
      const [was, is] = [before[at]?.layers[level], cell.layers[level]];
      if (was?.state !== "in_force" || is?.state !== "in_force") return [];
      if (is.agreements.every((id) => was.agreements.includes(id))) return [];
      const { origin, destination, issue, people } = cell;
      return [{ origin, destination, issue, people, level, before: was, after: is }];
    }),
  );
}
