import type { MergedNetwork } from "../../data/merge.ts";
import { compareDays, tieChange } from "../../graph/changes.ts";

type Compared = Pick<MergedNetwork, "nodes" | "ties" | "centres">;

/** What came, went, grew stronger and weaker between the networks of two days; what a cap cut off on one of them did neither. */
export function comparedTies(then: Compared, now: Compared) {
  return compareDays(edged(then), edged(now), tieChange, { before: (id) => isCut(then, id), after: (id) => isCut(now, id) });
}

const edged = ({ nodes, ties }: Compared) => ({ nodes, edges: ties });
const isCut = ({ centres }: Compared, id: string): boolean => centres.some(({ hiddenByCap }) => hiddenByCap.some((cut) => cut === id));
