import type { NodeId, NodeLabel } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";

/** A value as the graph stores it. Absent is the absence of the key: never null, never an empty text or list. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export type GraphNode = { id: NodeId; label: NodeLabel; properties: Properties };
export type GraphEdge = { id: string; type: EdgeType; from: NodeId; to: NodeId; properties: Properties };

/** A property on which datasets differ: every value, by precedence, and the dataset whose value is shown. */
export type Conflict = { property: string; values: { value: PropertyValue; dataset: string }[]; shown: string };

/** Many of a kind, made while they are walked: there may be more of them than fit into memory at once. */
export type Rows<T> = Iterable<T> & { readonly length: number };

/** In place of what a dataset says of a figure, where that is what the figure is, but for its name: a text for each of many thousands would cost more than all else. */
export const AS_IT_STANDS = "true";

/** A graph to be stored: nodes by label, edges by type. A `Graph` is one. */
export type GraphRows = { nodes: Rows<GraphNode>; edges: Rows<GraphEdge> };

/** The same graph, in which figures that only their table speaks of are not spelt out: for an engine that can do so itself. */
export type LeanRows = GraphRows & { lean?: GraphRows & { figures: readonly FigureRows[] } };

/**
 * Figures of one table. Each stands for an `Observation` with `shared` and its own period, value and name, for the
 * `MEASURED_BY` that leads to it from its corridor, and for its `DESCRIBED_IN`, both with the properties of `edge`.
 */
export type FigureRows = {
  /** `<dataset>.<key>`, and the dataset's name alone. */
  table: string;
  dataset: string;
  shared: Properties;
  edge: Properties & { source: string };
  figures: Rows<Figure>;
};
/** A figure: codes of its corridor's states, its year, what it is called and what it says. */
export type Figure = { origin: string; destination: string; year: string; name: string; value: number };

/** All datasets, merged: nodes by label and id, edges by type and id. Equal datasets give an equal graph. */
export type Graph = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  conflicts: readonly (Conflict & { id: NodeId })[];
};
