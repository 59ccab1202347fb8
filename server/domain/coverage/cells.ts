import { LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { CoverageCell, StateCounts } from "../../contract/wire/coverage.ts";
import type { LayerCoverage, Layers } from "./layer.ts";
import type { CoverageTable } from "./table.ts";

/** Corridors from some states to others, issue by issue, each in the order of ids; the two ends are never the same. */
export type Extent = { origins: readonly string[]; destinations: readonly string[] };

/** A cell as it is before it travels: two directions of a pair share their layers. */
export type Cell = Omit<CoverageCell, "layers"> & { layers: Layers };

/** @param wanted leaves out corridors; all of the extent if not given */
export function cellsOf(
  tables: readonly CoverageTable[],
  { origins, destinations }: Extent,
  people?: ReadonlyMap<string, number>,
  wanted: (origin: string, destination: string) => boolean = () => true,
): Cell[] {
  const cells: Cell[] = [];
  for (const table of tables) {
    const { issue } = table.question;
    for (const origin of origins) {
      for (const destination of destinations) {
        if (origin === destination || !wanted(origin, destination)) continue;
        cells.push({
          origin,
          destination,
          issue,
          layers: table.at(origin, destination),
          people: people?.get(`${origin} ${destination}`) ?? null,
        });
      }
    }
  }
  return cells;
}

/** Largest figure first; what has none comes last. Otherwise as before. */
export function byPeople(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => (b.people ?? -1) - (a.people ?? -1));
}

export function blankCounts(): StateCounts {
  return { in_force: 0, signed_only: 0, lapsed: 0, none_found: 0, soft_beside: 0, date_unknown: 0, no_inventory: 0 };
}

/** What a layer counts as: the two ways of not knowing apart. */
export function kindOf({ state, reason }: Pick<LayerCoverage, "state" | "reason">): Exclude<keyof StateCounts, "soft_beside"> {
  return state === "unknown" ? (reason ?? "no_inventory") : state;
}

export function countStates(cells: readonly Cell[], layers: readonly Level[]): Partial<Record<Level, StateCounts>> {
  const wanted = LEVELS.filter((each) => layers.includes(each)).map((level) => ({ level, found: blankCounts() }));
  for (const cell of cells) {
    for (const { level, found } of wanted) {
      const layer = cell.layers[level];
      if (!layer) continue;
      found[kindOf(layer)] += 1;
      if (layer.state === "none_found" && layer.soft.length + layer.practice.length + layer.unclear.length > 0) found.soft_beside += 1;
    }
  }
  return Object.fromEntries(wanted.map(({ level, found }) => [level, found]));
}
