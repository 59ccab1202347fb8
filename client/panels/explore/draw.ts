import type { IssueEntry, SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { GraphNode } from "../../../server/contract/wire/common.ts";
import type { Relation } from "../../../server/contract/wire/instruments.ts";
import { isActorId, pairKey } from "../../../server/domain/pair.ts";
import { type Flow, figureOf, flowsOf } from "../../data/flows.ts";
import type { MergedNetwork } from "../../data/merge.ts";
import type { FlowsAnswer } from "../../data/use-flows.ts";
import type { MergedInstruments } from "../../data/use-instruments.ts";
import { buildGraph, type DrawnView } from "../../graph/build.ts";
import { buildCorridors } from "../../graph/build-corridors.ts";
import { buildInstruments } from "../../graph/build-instruments.ts";
import { assignChanges, compareDays, drawnChanges } from "../../graph/changes.ts";
import { facets } from "../../graph/facets.ts";
import { comparedTies } from "./compared-ties.ts";
import type { Drawn, DrawnFlow } from "./explorer.ts";

const NOTHING: readonly never[] = [];

export function drawCooperation(
  network: Pick<MergedNetwork, "nodes" | "ties" | "centres"> | undefined,
  view: DrawnView,
  issues: readonly IssueEntry[],
  then?: MergedNetwork,
): Drawn {
  const now = network ?? { nodes: NOTHING, ties: NOTHING, centres: NOTHING };
  const compared = then && comparedTies(then, now);
  const graph = buildGraph(compared ? { nodes: compared.all, ties: compared.edges } : now, view);
  if (compared) assignChanges(graph, compared);
  const byKey = new Map(graph.mapEdges((key, { tie }) => [key, tie]));
  const changes = compared && drawnChanges(graph);
  // What only the earlier day has is drawn, and counts no more.
  const nodes = graph.filterNodes((_, { past }) => !past).map((id) => graph.getNodeAttribute(id, "node"));
  const ties = [...byKey].flatMap(([key, tie]) => (compared?.past.has(key) ? [] : [tie]));
  return {
    ...blank(nodes, issues),
    graph,
    ties,
    tieOf: (key) => byKey.get(key),
    facets: facets({ nodes, ties }, issues),
    ...(changes && { changes }),
  };
}

/** @param tied the keys of all pairs with a tie; undefined while that is not known */
export function drawCorridors(
  answer: FlowsAnswer | undefined,
  tied: ReadonlySet<string> | undefined,
  view: DrawnView,
  schema: SchemaAnswer | undefined,
): Drawn {
  const flows = answer?.measure ? flowsOf(answer.observations, answer.measure) : NOTHING;
  const isTied = ({ origin, destination }: Flow): boolean | undefined =>
    tied && isActorId(origin.id) && isActorId(destination.id) && tied.has(pairKey(origin.id, destination.id));
  const known = new Map((answer?.nodes ?? NOTHING).map((node) => [node.id, node]));
  const nodes = new Map<string, GraphNode>();
  for (const { origin, destination } of flows) {
    for (const end of [origin, destination]) nodes.set(end.id, known.get(end.id) ?? nodeOf(end, schema));
  }
  const graph = buildCorridors(
    {
      nodes: [...nodes.values()],
      flows: flows.map((flow) => ({
        key: flow.key,
        origin: flow.origin.id,
        destination: flow.destination.id,
        value: figureOf(flow.figure) ?? 0,
        tied: isTied(flow),
      })),
    },
    view,
  );
  const shown = flows.filter(({ key }) => graph.hasEdge(key));
  const byKey = new Map<string, DrawnFlow>(shown.map((flow) => [flow.key, { ...flow, tied: isTied(flow) }]));
  return {
    ...blank(
      graph.mapNodes((_, { node }) => node),
      schema?.issues ?? NOTHING,
    ),
    graph,
    flows: [...byKey.values()],
    flowOf: (key) => byKey.get(key),
    ...(answer?.measure && { kind: { measure: answer.measure, sides: answer.sides } }),
  };
}

export function drawInstruments(
  answer: MergedInstruments | undefined,
  view: DrawnView,
  issues: readonly IssueEntry[],
  then?: MergedInstruments,
): Drawn {
  const now = answer ?? { nodes: NOTHING, edges: NOTHING, capped: NOTHING };
  const compared = then && compareDays(then, now, cutOf(now));
  const graph = buildInstruments(compared ? { nodes: compared.all, edges: compared.edges } : now, view, issues);
  if (compared) assignChanges(graph, compared);
  const relations = (compared?.edges ?? now.edges).filter(({ id }) => graph.hasEdge(id));
  const byKey = new Map<string, Relation>(relations.map((relation) => [relation.id, relation]));
  return {
    ...blank(
      graph.mapNodes((_, { node }) => node),
      issues,
    ),
    graph,
    relations,
    relationOf: (key) => byKey.get(key),
    ...(compared && { changes: drawnChanges(graph) }),
  };
}

/** A cap names no instrument that it cuts off: each that isn't there may be one. */
function cutOf({ nodes, capped }: Pick<MergedInstruments, "nodes" | "capped">): (id: string) => boolean {
  const known = new Set(nodes.map(({ id }) => id));
  return (id) => capped.length > 0 && id.startsWith("agreement:") && !known.has(id);
}

function blank(nodes: readonly GraphNode[], issues: readonly IssueEntry[]): Omit<Drawn, "graph"> {
  return {
    nodes,
    ties: NOTHING,
    tieOf: () => undefined,
    flows: NOTHING,
    flowOf: () => undefined,
    relations: NOTHING,
    relationOf: () => undefined,
    facets: facets({ nodes, ties: NOTHING }, issues),
  };
}

/** A state of which only the name came with its corridor: its point and region stand in the catalogue. */
function nodeOf({ id, label, name }: { id: string; label: GraphNode["label"]; name: string }, schema: SchemaAnswer | undefined): GraphNode {
  const known = schema?.states.find((state) => state.id === id);
  const properties = Object.entries(known ?? {}).flatMap(([key, value]): [string, string | number][] =>
    value === null || key === "id" || key === "name" ? [] : [[key, value]],
  );
  return { id, label, name, properties: Object.fromEntries(properties), sources: [] };
}
