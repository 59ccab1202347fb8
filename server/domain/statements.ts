import type { DatasetId, NodeId, NodeLabel, StateId } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import type { GraphNode, Properties } from "./graph.ts";

/** Properties that name where they were read. */
export type Sourced = Properties & { source: string };

/** A node row of a dataset. Sources carry no provenance of their own. */
export type NodeStatement = { id: NodeId; label: NodeLabel; properties: Properties; provenance?: Sourced };

/** An edge row of a dataset; its provenance is among its properties. */
export type EdgeStatement = { type: EdgeType; from: NodeId; to: NodeId; properties: Sourced };

/**
 * Yearly figures about corridors, kept as they are written: a row for each pair of states, a column for each year.
 * A world of figures is a few megabytes this way; as statements of their own it is a hundred times that.
 */
export type ObservationTable = {
  /** `<dataset>.<key>`: what the ids of its figures begin with. */
  name: string;
  /** What every figure has in common: metric, unit, edition … */
  figure: Properties & { metric: string; unit: string };
  provenance: Sourced;
  years: readonly string[];
  origins: readonly StateId[];
  destinations: readonly StateId[];
  /** One row a pair, one column a year; NaN where the source states nothing. */
  values: Float64Array;
};

/** What one dataset says, checked. */
export type DatasetStatements = {
  id: DatasetId;
  name: string;
  /** Lower wins where datasets differ. */
  precedence: number;
  node: GraphNode;
  nodes: readonly NodeStatement[];
  edges: readonly EdgeStatement[];
  /** Yearly figures, in order of their names. */
  tables?: readonly ObservationTable[];
};
