import { isId, labelOf, type NodeLabel, nodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Path, PathStep, StepKind } from "../../server/contract/wire/paths.ts";
import { shortName } from "./encode.ts";
import type { LensGraph, NodeKind, Stroke } from "./lens-graph.ts";

/** How the kinds of step are drawn, wherever they are: by the strokes that ties and relations have. */
export const STROKE_OF_STEP: Readonly<Record<StepKind, Stroke>> = {
  in_force: "solid",
  force_unknown: "questioned",
  signed_only: "long_dash",
  soft: "dotted",
  practice: "dotted",
  institution: "solid",
  member: "thin",
  observer: "dotted",
  event: "thin",
  subject: "thin",
  movement: "solid",
  claim: "thin",
};

/** A corridor or a sector that a path stops at has no mark of its own: it is a set that a source names, as a group is. */
const KIND_OF: Partial<Record<NodeLabel, NodeKind>> = {
  State: "state",
  Organisation: "organisation",
  Group: "group",
  Agreement: "agreement",
  Provision: "provision",
  Issue: "issue",
  Event: "event",
  Claim: "claim",
  Corridor: "group",
  Sector: "group",
};

const WIDTH = 2.6;
const SIZES: Partial<Record<NodeKind, number>> = { state: 8, organisation: 8 };
const SIZE = 7;

export type TracedEdge = { key: string; source: string; target: string; step: PathStep };
/** What a path is on the stage. */
export type Traced = { nodes: readonly string[]; edges: readonly TracedEdge[] };

/** A path as it is drawn: a corridor between its two states is an arrow from the one to the other, as the corridors lens draws it. */
export function traceOf({ nodes, steps }: Pick<Path, "nodes" | "steps">): Traced {
  const edges: TracedEdge[] = [];
  const contracted = new Set<string>();
  for (let at = 0; at < steps.length; at += 1) {
    const [step, next, between] = [steps[at], steps[at + 1], nodes[at + 1]];
    if (!step) continue;
    const corridor = next && between !== undefined && isId("Corridor", between) ? alongCorridor(between, step, next) : undefined;
    edges.push(corridor ?? { key: `${step.source}~${step.type}~${step.target}`, source: step.source, target: step.target, step });
    if (corridor && between !== undefined) {
      contracted.add(between);
      at += 1;
    }
  }
  return { nodes: nodes.filter((id) => !contracted.has(id)), edges };
}

function alongCorridor(corridor: string, one: PathStep, other: PathStep): TracedEdge | undefined {
  const from = [one, other].find(({ type, source }) => type === "FROM" && source === corridor);
  const to = [one, other].find(({ type, source }) => type === "TO" && source === corridor);
  return from && to ? { key: corridor, source: from.target, target: to.target, step: from } : undefined;
}

/** Keys of all that a path is on the stage, to bring it out. */
export function keysOf(path: Pick<Path, "nodes" | "steps">): readonly string[] {
  const { nodes, edges } = traceOf(path);
  return [...nodes, ...edges.map(({ key }) => key)];
}

type Drawing = { hidden: readonly string[]; pinned: readonly { id: string; x: number; y: number }[] };

/**
 * The same graph with what paths lead through and it doesn't draw: nodes and steps, marked as such, so that counts and
 * measures of the view leave them aside. Hidden by hand is hidden on a path too. The graph itself where there are no paths.
 */
export function withPaths(
  graph: LensGraph,
  { nodes, paths }: { nodes: readonly GraphNode[]; paths: readonly Pick<Path, "nodes" | "steps">[] },
  { hidden, pinned }: Drawing,
): LensGraph {
  if (paths.length === 0) return graph;
  const drawn = graph.copy();
  const known = new Map(nodes.map((node) => [node.id, node]));
  const traces = paths.map(traceOf);
  for (const id of new Set(traces.flatMap((trace) => trace.nodes))) {
    const node = known.get(id);
    const pin = pinned.find((one) => one.id === id);
    if (node && !drawn.hasNode(id) && !hidden.includes(id)) assignNode(drawn, node, pin);
  }
  for (const { key, source, target, step } of traces.flatMap(({ edges }) => edges)) {
    if (drawn.hasEdge(key)) drawn.updateEdgeAttribute(key, "width", (width = 0) => Math.max(width, WIDTH));
    else if (drawn.hasNode(source) && drawn.hasNode(target) && source !== target) {
      drawn.addEdgeWithKey(key, source, target, {
        key,
        weight: 1,
        stroke: step.holds === "unknown" ? "questioned" : STROKE_OF_STEP[step.kind],
        width: WIDTH,
        arrow: step.kind === "institution" || step.kind === "movement",
        lane: freeLane(drawn, source, target),
        path: true,
      });
    }
  }
  drawn.updateEachNodeAttributes((id, attributes) => (attributes.path ? { ...attributes, degree: drawn.degree(id) } : attributes));
  return drawn;
}

function assignNode(graph: LensGraph, node: GraphNode, pin: { x: number; y: number } | undefined): void {
  const label = labelOf(node.id);
  const kind = label && KIND_OF[label];
  if (!kind) return;
  const { region, subregion } = node.properties;
  graph.addNode(node.id, {
    id: nodeId(node.id),
    node,
    short: shortName(node),
    kind,
    ...(typeof region === "string" && { region }),
    ...(typeof subregion === "string" && { subregion }),
    degree: 0,
    weight: 0,
    size: SIZES[kind] ?? SIZE,
    focus: false,
    expanded: false,
    ...(pin && { pin: { x: pin.x, y: pin.y } }),
    path: true,
  });
}

/** Straight if nothing else joins the two, else to either side in turn. */
function freeLane(graph: LensGraph, source: string, target: string): number {
  const taken = graph.mapEdges(source, target, (_, { lane }) => lane);
  let lane = 0;
  while (taken.includes(lane)) lane = lane > 0 ? -lane : 1 - lane;
  return lane;
}
