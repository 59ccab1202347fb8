import { isId, nodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { DrawnView } from "./build.ts";
import { shortName, sizeOf } from "./encode.ts";
import { type EdgeAttributes, emptyGraph, type LensGraph } from "./lens-graph.ts";
import { assignNear } from "./near.ts";
import { assignRanges } from "./value-ranges.ts";

/** A directed flow as it is drawn. */
export type DrawnFlow = {
  key: string;
  origin: string;
  destination: string;
  /** In the figure's own unit. */
  value: number;
  /** Whether any tie between its two ends is on record, by the view's issues and date; undefined while that is not known. */
  tied: boolean | undefined;
};

const THINNEST = 1.2;
const THICKEST = 12;

/** Pixels: the width goes with the square root of the figure, against the largest in view, so that small flows still show. */
export function flowWidth(value: number, largest: number): number {
  const share = largest > 0 ? Math.sqrt(Math.max(0, value) / largest) : 0;
  return Math.round((THINNEST + (THICKEST - THINNEST) * share) * 10) / 10;
}

/** States with the flows between them, an arrow each; two that run against each other lie side by side. */
export function buildCorridors({ nodes, flows }: { nodes: readonly GraphNode[]; flows: readonly DrawnFlow[] }, view: DrawnView): LensGraph {
  const graph = emptyGraph<EdgeAttributes>();
  const hidden = new Set<string>(view.hidden);
  for (const node of nodes) if (!hidden.has(node.id) && isId("State", node.id) && !graph.hasNode(node.id)) assignState(graph, node, view);
  const shown = flows.filter(({ origin, destination }) => origin !== destination && graph.hasNode(origin) && graph.hasNode(destination));
  const largest = shown.reduce((most, { value }) => Math.max(most, value), 0);
  const directed = new Set(shown.map(({ origin, destination }) => `${origin}>${destination}`));
  for (const { key, origin, destination, value, tied } of shown) {
    if (graph.hasEdge(key)) continue;
    const both = directed.has(`${destination}>${origin}`);
    graph.addEdgeWithKey(key, origin, destination, {
      key,
      weight: largest > 0 ? (value / largest) * 10 : 0,
      stroke: tied === false ? "long_dash" : "solid",
      ...(tied === false && { unmet: true as const }),
      ...(tied === undefined && { asking: true as const }),
      width: flowWidth(value, largest),
      arrow: true,
      lane: both ? (origin < destination ? 1 : -1) : 0,
    });
  }
  assignRanges(graph, view.ranges ?? []);
  assignNear(graph, view.near);
  graph.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    degree: graph.degree(id),
    weight: graph.reduceEdges(id, (sum, _, { weight }) => sum + weight, 0),
  }));
  const heaviest = graph.reduceNodes((most, _, { weight }) => Math.max(most, weight), 0);
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, size: sizeOf(attributes.weight, heaviest, attributes.focus) }));
  return graph;
}

function assignState(graph: LensGraph, node: GraphNode, view: DrawnView): void {
  const { region, subregion } = node.properties;
  const pin = view.pinned.find(({ id }) => id === node.id);
  graph.addNode(node.id, {
    id: nodeId(node.id),
    node,
    short: shortName(node),
    kind: "state",
    ...(typeof region === "string" && { region }),
    ...(typeof subregion === "string" && { subregion }),
    degree: 0,
    weight: 0,
    size: 0,
    focus: view.focus === node.id,
    expanded: view.expanded.some(({ id }) => id === node.id),
    ...(pin && { pin: { x: pin.x, y: pin.y } }),
  });
}
