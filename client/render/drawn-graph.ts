import { MultiUndirectedGraph } from "graphology";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { EdgeAttributes, LensGraph, NodeAttributes } from "../graph/lens-graph.ts";

/** What Sigma draws: a lens’s graph with a place for each node. No state of interaction lives here. */
export type DrawnNode = NodeAttributes & Position;
export type DrawnTie = EdgeAttributes;
export type DrawnGraph = MultiUndirectedGraph<DrawnNode, DrawnTie>;

export function emptyDrawing(): DrawnGraph {
  return new MultiUndirectedGraph<DrawnNode, DrawnTie>();
}

/**
 * @param places where each node is to lie
 * @param shown where nodes are on the screen by now: they start there; new ones start at their best-tied neighbour
 */
export function drawingOf(graph: LensGraph, places: Positions, shown: Positions): DrawnGraph {
  const drawing = emptyDrawing();
  graph.forEachNode((id, attributes) => {
    const end = places.get(id) ?? { x: 0, y: 0 };
    const from = shown.get(id) ?? (shown.size > 0 ? shown.get(heaviestShown(graph, id, shown) ?? "") : undefined) ?? end;
    drawing.addNode(id, { ...attributes, x: from.x, y: from.y });
  });
  graph.forEachEdge((key, attributes, source, target) => {
    drawing.addEdgeWithKey(key, source, target, attributes);
  });
  return drawing;
}

function heaviestShown(graph: LensGraph, id: string, shown: Positions): string | undefined {
  const best = graph
    .mapEdges(id, (_, { weight }, source, target) => ({ other: source === id ? target : source, weight }))
    .filter(({ other }) => shown.has(other))
    .toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))[0];
  return best?.other;
}
