import type { Tie } from "../../server/contract/wire/network.ts";
import type { PairKey } from "../../server/domain/pair.ts";
import type { EdgeAttributes, LensGraph } from "./lens-graph.ts";

export type TieAttributes = EdgeAttributes & { key: PairKey; tie: Tie };

/** The cooperation lens: nodes are actors, ties are keyed by their pair. */
export type CooperationGraph = LensGraph<TieAttributes>;
