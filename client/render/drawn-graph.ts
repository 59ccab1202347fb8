import { MultiUndirectedGraph } from "graphology";
import { lineName } from "../graph/encode.ts";
import type { LabelSide } from "../graph/layer-layout.ts";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { EdgeAttributes, LensGraph, NodeAttributes } from "../graph/lens-graph.ts";
import { MARK_OF } from "./kind-marks.ts";
import { laneOffsets } from "./lanes.ts";

/** What Sigma draws: a lens’s graph with a place for each node. No state of interaction lives here. */
export type DrawnNode = NodeAttributes & Position & { /** Where its label stands; below it if absent. */ side?: LabelSide };
export type DrawnTie = EdgeAttributes & {
  /** How far beside the straight line it runs, in pixels, to the left on the way from its source to its target; absent: on it. */
  offset?: number;
};
export type DrawnGraph = MultiUndirectedGraph<DrawnNode, DrawnTie>;

/** Radius in pixels beyond which a mark in a column would cover those above and beneath it. */
const LARGEST_IN_LINE = 10;

export function emptyDrawing(): DrawnGraph {
  return new MultiUndirectedGraph<DrawnNode, DrawnTie>();
}

/** What a layout asks of the marks: where their labels stand, and how large they are beside their usual size. */
export type Manner = { sides?: ReadonlyMap<string, LabelSide>; scale?: number };

/**
 * @param places where each node is to lie
 * @param shown where nodes are on the screen by now: they start there; new ones start at their best-tied neighbour
 */
export function drawingOf(graph: LensGraph, places: Positions, shown: Positions, { sides, scale = 1 }: Manner = {}): DrawnGraph {
  const drawing = emptyDrawing();
  graph.forEachNode((id, attributes) => {
    const end = places.get(id) ?? { x: 0, y: 0 };
    const from = shown.get(id) ?? (shown.size > 0 ? shown.get(heaviestShown(graph, id, shown) ?? "") : undefined) ?? end;
    const side = sides?.get(id);
    drawing.addNode(id, {
      ...attributes,
      ...(side && { side, short: lineName(attributes.node) }),
      size: Math.min(attributes.size * MARK_OF[attributes.kind].scale * scale, side ? LARGEST_IN_LINE : Number.POSITIVE_INFINITY),
      x: from.x,
      y: from.y,
    });
    neighboursAsDictionary(drawing, id);
  });
  const offsets = laneOffsets(graph);
  // Nothing here writes to a tie: those on the straight line are the lens’s own, since a hundred thousand copies would
  // hold up the first picture. What lies over what is a matter of layers: see tie-layers.ts.
  graph.forEachEdge((key, attributes, source, target) => {
    const offset = offsets.get(key);
    drawing.addEdgeWithKey(key, source, target, offset === undefined ? attributes : { ...attributes, offset });
  });
  return drawing;
}

/** What is made without a prototype is one, and stays it with one: graphology asks its objects for `hasOwnProperty`. */
const dictionary = (): object => Object.setPrototypeOf(Object.create(null), Object.prototype);

/**
 * A node's neighbours are kept under their ids in an object. Ids are no shape for an engine to learn: as a dictionary from
 * the start, a hundred thousand ties are added in two thirds of the time. This is graphology's own affair; where it
 * keeps them otherwise, nothing is changed.
 */
function neighboursAsDictionary(drawing: DrawnGraph, id: string): void {
  const nodes: unknown = Reflect.get(drawing, "_nodes");
  const node: unknown = nodes instanceof Map ? nodes.get(id) : undefined;
  if (typeof node === "object" && node !== null && "undirected" in node) Reflect.set(node, "undirected", dictionary());
}

function heaviestShown(graph: LensGraph, id: string, shown: Positions): string | undefined {
  const best = graph
    .mapEdges(id, (_, { weight }, source, target) => ({ other: source === id ? target : source, weight }))
    .filter(({ other }) => shown.has(other))
    .toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))[0];
  return best?.other;
}
