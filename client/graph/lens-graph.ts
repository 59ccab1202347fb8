import { MultiUndirectedGraph } from "graphology";
import type { NodeId } from "../../server/contract/ids.ts";
import type { CoverageState, Family } from "../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import { TIE_CHANGES, type TieChange } from "../../server/contract/wire/network.ts";

/** The kinds of node that a lens draws, each with a mark of its own. */
export const NODE_KINDS = ["state", "organisation", "group", "agreement", "provision", "issue", "event", "claim"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A node as it is drawn: meaning only; colours come from the palette, positions from the layout. */
export type NodeAttributes = {
  id: NodeId;
  node: GraphNode;
  /** The short form, if there is one: what a label shows. */
  short: string;
  kind: NodeKind;
  region?: string;
  subregion?: string;
  /** An issue's own, or the only one of an agreement's issues. */
  family?: Family;
  /** Edges in view. */
  degree: number;
  /** Sum of their weights. */
  weight: number;
  /** Radius in pixels. */
  size: number;
  focus: boolean;
  expanded: boolean;
  pin?: { x: number; y: number };
  /** What a measure or a property paints it, as `#rrggbb`; absent: its kind's colour. */
  paint?: string;
  /** Drawn only because a path leads through it. */
  path?: true;
  /** Where two days are compared: it is of only one of them. */
  change?: "came" | "went";
  /** Where two days are compared: only the earlier has it. */
  past?: true;
};

/** How a stroke says how strong an edge is, or of what kind. */
export type Stroke = "solid" | "questioned" | "long_dash" | "dotted" | "thin" | "crossed";

/** What became of an edge between two days, as the server tells it. */
export const CHANGES = TIE_CHANGES;
export type Change = TieChange;
/** What is written on it, so that colour doesn't say it alone. */
export const SIGN_OF: Readonly<Record<Change, string>> = { came: "+", went: "−", stronger: "↑", weaker: "↓", undated: "~" };

export type EdgeAttributes = {
  key: string;
  /** How much it counts for the layout, the sizes and the order of what is named first. */
  weight: number;
  stroke: Stroke;
  /** Thickness in pixels. */
  width: number;
  /** The only family of its issues; absent where there are several, or none. */
  family?: Family;
  /** Whether its direction matters: a head is drawn at its target. */
  arrow: boolean;
  /** Its place among the edges between the same two nodes: 0 straight, ±1, ±2 … beside it, seen from the smaller id to the larger. */
  lane: number;
  /** Whether what is asked about has no record between its two ends. */
  unmet?: true;
  /** Not known yet whether it has. */
  asking?: true;
  /** What covers its two ends, where corridors are drawn by that. */
  coverage?: CoverageState;
  /** What a measure or a comparison paints it, as `#rrggbb`; absent: the colour of its family. */
  paint?: string;
  /** Drawn only as a step of a path. */
  path?: true;
  /** Where two days are compared, what became of it between them. */
  change?: Change | "same";
  /** Only the earlier of them has it. */
  past?: true;
};

/**
 * Any lens's drawn graph. Nodes are keyed by id, edges by their own key; several edges may join the same two nodes.
 * Undirected for layout and neighbourhood; where a direction matters, an edge's source is its first extremity.
 */
export type LensGraph<E extends EdgeAttributes = EdgeAttributes> = MultiUndirectedGraph<NodeAttributes, E, GraphAttributes>;
/** Figures of nodes that a range of values can let through. */
export type Figures = { ties: ReadonlyMap<string, number>; year: ReadonlyMap<string, number> };
/** Figures of all the nodes that there would be without ranges of values. */
export type GraphAttributes = { figures?: Figures };

export function emptyGraph<E extends EdgeAttributes>(): LensGraph<E> {
  return new MultiUndirectedGraph<NodeAttributes, E, GraphAttributes>();
}
