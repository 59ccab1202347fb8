import type { DatasetId, NodeId, NodeLabel } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import type { GraphNode, Properties } from "./graph.ts";

/** A node row of a dataset. Sources carry no provenance of their own. */
export type NodeStatement = { id: NodeId; label: NodeLabel; properties: Properties; provenance?: Properties & { source: string } };

/** An edge row of a dataset; its provenance is among its properties. */
export type EdgeStatement = { type: EdgeType; from: NodeId; to: NodeId; properties: Properties & { source: string } };

/** What one dataset says, checked. */
export type DatasetStatements = {
  id: DatasetId;
  name: string;
  /** Lower wins where datasets differ. */
  precedence: number;
  node: GraphNode;
  nodes: readonly NodeStatement[];
  edges: readonly EdgeStatement[];
};
