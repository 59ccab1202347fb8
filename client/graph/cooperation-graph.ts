import { UndirectedGraph } from "graphology";
import type { ActorId } from "../../server/contract/ids.ts";
import type { Family } from "../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Tie } from "../../server/contract/wire/network.ts";
import type { PairKey } from "../../server/domain/pair.ts";

/** A node as it is drawn: meaning only; colours come from the palette, positions from the layout. */
export type NodeAttributes = {
  id: ActorId;
  actor: GraphNode;
  /** The short form, if there is one: what a label shows. */
  short: string;
  kind: "state" | "organisation";
  region?: string;
  subregion?: string;
  /** Ties in view. */
  degree: number;
  /** Sum of their weights. */
  weight: number;
  /** Radius in pixels. */
  size: number;
  focus: boolean;
  expanded: boolean;
  pin?: { x: number; y: number };
};

/** How a stroke says a tie's strength. */
export type Stroke = "solid" | "questioned" | "long_dash" | "dotted" | "thin" | "crossed";

export type TieAttributes = {
  key: PairKey;
  tie: Tie;
  stroke: Stroke;
  /** Thickness in pixels. */
  width: number;
  /** The only family of its issues; absent where there are several, or none. */
  family?: Family;
};

/** Nodes are keyed by actor id, ties by pair key. */
export type CooperationGraph = UndirectedGraph<NodeAttributes, TieAttributes>;

export function emptyGraph(): CooperationGraph {
  return new UndirectedGraph<NodeAttributes, TieAttributes>();
}
