import type { MergedNetwork } from "../../data/merge.ts";
import { compareDays } from "../../graph/changes.ts";

type Compared = Pick<MergedNetwork, "nodes" | "ties" | "centres">;

/** What became of the ties of two days' networks; what a cap cuts off on the later day is left out. */
export function comparedTies(then: Compared, now: Compared) {
  return compareDays(edged(then), edged(now), (id) => now.centres.some(({ hiddenByCap }) => hiddenByCap.some((cut) => cut === id)));
}

const edged = ({ nodes, ties }: Compared) => ({ nodes, edges: ties });
