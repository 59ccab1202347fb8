import type { DryRun, ImportState } from "../contract/wire/imports.ts";

export type Obstacle = ImportState["obstacles"][number];

/** What stands between a dry run and applying it. */
export function obstaclesOf({ faults, undecided, changes, limit }: DryRun): Obstacle[] {
  const obstacles: [boolean, Obstacle][] = [
    [faults.total > 0 && faults.blocking, "blocking_faults"],
    [undecided.length > 0, "undecided"],
    [faults.total > 0 && !faults.blocking, "faults_to_accept"],
    [changes !== null && changes.total.added + changes.total.changed + changes.total.removed === 0, "no_change"],
    [limit !== null && limit.changes > limit.maximum, "too_large"],
  ];
  return obstacles.flatMap(([holds, obstacle]) => (holds ? [obstacle] : []));
}
