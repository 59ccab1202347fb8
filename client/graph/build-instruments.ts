import { type NodeLabel, nodeId } from "../../server/contract/ids.ts";
import { FAMILIES, type Family } from "../../server/contract/vocabulary.ts";
import type { IssueEntry } from "../../server/contract/wire/catalogue.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Relation } from "../../server/contract/wire/instruments.ts";
import type { DrawnView } from "./build.ts";
import { shortName, sizeOf } from "./encode.ts";
import { type EdgeAttributes, emptyGraph, type LensGraph, type NodeKind, type Stroke } from "./lens-graph.ts";
import { assignNear } from "./near.ts";
import { assignRanges } from "./value-ranges.ts";

const KIND_OF: Partial<Record<NodeLabel, NodeKind>> = {
  State: "state",
  Organisation: "organisation",
  Group: "group",
  Agreement: "agreement",
  Provision: "provision",
  Issue: "issue",
  Event: "event",
  Claim: "claim",
};

/** Edges whose direction is their meaning. */
const ARROWS: readonly string[] = [
  "AMENDS",
  "SUPERSEDES",
  "IMPLEMENTS",
  "UNDER",
  "PART_OF",
  "SUPPORTED_BY",
  "CONTRADICTED_BY",
  "PROVISION_OF",
];
const MARGINAL: readonly string[] = ["DISCUSSED", "ABOUT", "PROPOSES", "TOOK_PART_IN", "HOSTED", "HELD_BY"];

/** States, organisations, agreements and issues with the relations between them; what several sources say of one is one edge. */
export function buildInstruments(
  { nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly Relation[] },
  view: DrawnView,
  issues: readonly IssueEntry[],
): LensGraph {
  const graph = emptyGraph<EdgeAttributes>();
  const hidden = new Set<string>(view.hidden);
  const families = familiesOf(edges, issues);
  for (const node of nodes) if (!hidden.has(node.id) && !graph.hasNode(node.id)) assignNode(graph, node, view, families.get(node.id));
  const taken = new Map<string, number>();
  for (const edge of edges) {
    const { id, source, target } = edge;
    if (source === target || graph.hasEdge(id) || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    const pair = source < target ? `${source}~${target}` : `${target}~${source}`;
    const place = taken.get(pair) ?? 0;
    taken.set(pair, place + 1);
    graph.addEdgeWithKey(id, source, target, attributesOf(edge, laneOf(place), families));
  }
  assignRanges(graph, view.ranges ?? []);
  assignNear(graph, view.near);
  assignSizes(graph);
  return graph;
}

/** Straight, then to either side in turn. */
function laneOf(place: number): number {
  return place === 0 ? 0 : (place % 2 === 1 ? 1 : -1) * Math.ceil(place / 2);
}

/** How a relation is drawn: that of a party by what is known of its force, the others by their kind. */
export function strokeOf({ type, live, properties }: Pick<Relation, "type" | "live" | "properties">): Stroke {
  if (type === "PARTY_TO") {
    if (properties.status === "withdrawn") return "crossed";
    if (live === "yes") return "solid";
    return properties.status === "signatory" ? "long_dash" : live === "no" ? "crossed" : "questioned";
  }
  if (type === "MEMBER_OF")
    return live === "no" ? "crossed" : properties.role === "member" || properties.role === "chair" ? "thin" : "dotted";
  if (type === "COVERS" || type === "AMENDS" || type === "SUPERSEDES" || type === "IMPLEMENTS") return "solid";
  if (type === "CONTRADICTED_BY") return "crossed";
  return MARGINAL.includes(type) ? "thin" : "dotted";
}

function attributesOf(edge: Relation, lane: number, families: ReadonlyMap<string, Family>): EdgeAttributes {
  const party = edge.type === "PARTY_TO";
  const family = edge.type === "COVERS" ? families.get(edge.target) : party ? families.get(edge.target) : undefined;
  return {
    key: edge.id,
    weight: party ? 2 : 1,
    stroke: strokeOf(edge),
    width: party ? 2.2 : 1.3,
    ...(family && { family }),
    arrow: ARROWS.includes(edge.type),
    lane,
  };
}

/** An issue's own family; an agreement's, where its issues have but one. */
function familiesOf(edges: readonly Relation[], issues: readonly IssueEntry[]): Map<string, Family> {
  const families = new Map<string, Family>();
  for (const { id, family } of issues) if (family) families.set(id, family);
  const covered = new Map<string, Set<Family>>();
  for (const { type, source, target } of edges) {
    const family = type === "COVERS" ? families.get(target) : undefined;
    if (family) covered.set(source, (covered.get(source) ?? new Set()).add(family));
  }
  for (const [agreement, found] of covered) {
    const [only] = FAMILIES.filter((family) => found.has(family));
    if (only && found.size === 1) families.set(agreement, only);
  }
  return families;
}

function assignNode(graph: LensGraph, node: GraphNode, view: DrawnView, family: Family | undefined): void {
  const { region, subregion } = node.properties;
  const kind = KIND_OF[node.label];
  if (!kind) return;
  const pin = view.pinned.find(({ id }) => id === node.id);
  graph.addNode(node.id, {
    id: nodeId(node.id),
    node,
    short: shortName(node),
    kind,
    ...(typeof region === "string" && { region }),
    ...(typeof subregion === "string" && { subregion }),
    ...(family && { family }),
    degree: 0,
    weight: 0,
    size: 0,
    focus: view.focus === node.id,
    expanded: view.expanded.some(({ id }) => id === node.id),
    ...(pin && { pin: { x: pin.x, y: pin.y } }),
  });
}

function assignSizes(graph: LensGraph): void {
  graph.updateEachNodeAttributes((id, attributes) => ({
    ...attributes,
    degree: graph.degree(id),
    weight: graph.reduceEdges(id, (sum, _, { weight }) => sum + weight, 0),
  }));
  const heaviest = graph.reduceNodes((most, _, { weight }) => Math.max(most, weight), 0);
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    size: sizeOf(attributes.weight, heaviest, attributes.focus) * 0.85,
  }));
}
