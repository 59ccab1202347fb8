import { type LensGraph, NODE_KINDS, type NodeKind } from "../../graph/lens-graph.ts";

/** Of what a picture shows, what the view holds, and apart from it what is only drawn beside it. */
export type PlateCounts = {
  kinds: ReadonlyMap<NodeKind, number>;
  nodes: number;
  edges: number;
  /** What the later of two days has no more. */
  gone: { nodes: number; edges: number };
  /** What is there only because a path leads through it. */
  onPaths: { nodes: number; edges: number };
};

/** Counts each node and edge of a drawing once. */
export function countsOf(graph: LensGraph): PlateCounts {
  const kinds = new Map<NodeKind, number>(NODE_KINDS.map((kind) => [kind, 0]));
  const [gone, onPaths] = [
    { nodes: 0, edges: 0 },
    { nodes: 0, edges: 0 },
  ];
  graph.forEachNode((_, { kind, path, past }) => {
    if (path) onPaths.nodes++;
    else if (past) gone.nodes++;
    else kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  });
  graph.forEachEdge((_, { path, past }) => {
    if (path) onPaths.edges++;
    else if (past) gone.edges++;
  });
  const { order, size } = graph;
  return { kinds, nodes: order - gone.nodes - onPaths.nodes, edges: size - gone.edges - onPaths.edges, gone, onPaths };
}
