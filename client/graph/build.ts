import type { ActorId, NodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Tie } from "../../server/contract/wire/network.ts";
import { isActorId, pairKey } from "../../server/domain/pair.ts";
import type { CooperationGraph, TieAttributes } from "./cooperation-graph.ts";
import { STROKE_OF, shortName, sizeOf, soleFamily, widthOf } from "./encode.ts";
import { emptyGraph, type Figures } from "./lens-graph.ts";
import { assignNear } from "./near.ts";
import { assignRanges } from "./value-ranges.ts";

/** What of a view decides what is drawn of a network. */
export type DrawnView = {
  focus?: NodeId;
  expanded: readonly { id: NodeId }[];
  hidden: readonly NodeId[];
  pinned: readonly { id: NodeId; x: number; y: number }[];
  ranges?: readonly { of: keyof Figures; from: number; to: number }[];
  near?: { ids: readonly NodeId[]; depth: number };
};

/**
 * The graph that a network and a view make: without what is hidden or out of the neighbourhood asked for.
 * Nodes and ties that are none of ours (an id of another form, an end that is missing) are left out.
 */
export function buildGraph(network: { nodes: readonly GraphNode[]; ties: readonly Tie[] }, view: DrawnView): CooperationGraph {
  const graph = emptyGraph<TieAttributes>();
  const hidden = new Set<string>(view.hidden);
  for (const actor of network.nodes) {
    if (isActorId(actor.id) && !hidden.has(actor.id) && !graph.hasNode(actor.id)) assignActor(graph, actor.id, actor, view);
  }
  for (const tie of network.ties) assignTie(graph, tie);
  assignRanges(graph, view.ranges ?? []);
  assignNear(graph, view.near);
  assignSizes(graph);
  return graph;
}

function assignActor(graph: CooperationGraph, id: ActorId, actor: GraphNode, view: DrawnView): void {
  const { region, subregion } = actor.properties;
  const pin = view.pinned.find((known) => known.id === id);
  graph.addNode(id, {
    id,
    node: actor,
    short: shortName(actor),
    kind: actor.label === "State" ? "state" : "organisation",
    ...(typeof region === "string" && { region }),
    ...(typeof subregion === "string" && { subregion }),
    degree: 0,
    weight: 0,
    size: 0,
    focus: view.focus === id,
    expanded: view.expanded.some((expansion) => expansion.id === id),
    ...(pin && { pin: { x: pin.x, y: pin.y } }),
  });
}

function assignTie(graph: CooperationGraph, tie: Tie): void {
  const { source, target } = tie;
  if (!isActorId(source) || !isActorId(target) || source === target) return;
  const key = pairKey(source, target);
  if (!graph.hasNode(source) || !graph.hasNode(target) || graph.hasEdge(key)) return;
  const stroke = STROKE_OF[tie.strongest] ?? "thin";
  const family = soleFamily(tie.families);
  const [a, b] = source < target ? [source, target] : [target, source];
  graph.addEdgeWithKey(key, a, b, {
    key,
    tie,
    weight: tie.weight,
    stroke,
    width: widthOf(tie.weight, stroke),
    ...(family && { family }),
    arrow: false,
    lane: 0,
  });
}

function assignSizes(graph: CooperationGraph): void {
  graph.updateEachNodeAttributes((id, attributes) => {
    const weight = graph.reduceEdges(id, (sum, _, edge) => sum + edge.weight, 0);
    return { ...attributes, degree: graph.degree(id), weight };
  });
  const heaviest = graph.reduceNodes((most, _, { weight }) => Math.max(most, weight), 0);
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, size: sizeOf(attributes.weight, heaviest, attributes.focus) }));
}
