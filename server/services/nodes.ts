import { EntenteError } from "../contract/errors.ts";
import { labelOf } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import type { GraphNode } from "../contract/wire/common.ts";
import type { NeighboursAnswer, NodeAnswer } from "../contract/wire/explore.ts";
import type { NeighbourParameters } from "../contract/wire/parameters.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import { today } from "../domain/time.ts";
import type { StoredNode } from "../queries/nodes.ts";
import * as queries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { describing, known } from "./chosen.ts";
import { conflictsOf, storedValues } from "./conflicts/described.ts";
import { withHolding } from "./memberships.ts";
import { statementsAbout } from "./statements.ts";
import { nodeProperties, wireEdge, wireNode } from "./wire.ts";

/** Nodes by id, each with where it is described. Ids without a node are left out. */
export async function describedNodes(
  store: GraphStore,
  catalogue: Catalogue,
  ids: readonly string[],
  datasets: readonly string[],
  signal?: AbortSignal,
): Promise<GraphNode[]> {
  if (ids.length === 0) return [];
  const stored = await store.run(queries.nodes, { ids: [...ids] }, signal);
  return wireNodes(store, catalogue, stored, datasets, signal);
}

async function wireNodes(
  store: GraphStore,
  catalogue: Catalogue,
  stored: readonly StoredNode[],
  datasets: readonly string[],
  signal?: AbortSignal,
) {
  const ids = stored.map(({ id }) => id);
  const described = ranked(await store.run(queries.descriptions, { ids, datasets: describing(catalogue, datasets) }, signal), catalogue);
  const byNode = groupBy(described, ({ node }) => node);
  return [...stored].sort((a, b) => compare(a.id, b.id)).map((node) => wireNode(node, byNode.get(node.id) ?? [], catalogue));
}

export async function node(
  store: GraphStore,
  catalogue: Catalogue,
  id: string,
  datasets: readonly string[],
  signal?: AbortSignal,
): Promise<NodeAnswer> {
  const found = await existing(store, catalogue, id, signal);
  const narrowed = { id, types: [], labels: [], datasets: [...datasets] };
  const [described, out, into, claims] = await Promise.all([
    store.run(queries.descriptions, { ids: [id], datasets: describing(catalogue, datasets) }, signal),
    store.run(queries.degreeOut, narrowed, signal),
    store.run(queries.degreeIn, narrowed, signal),
    statementsAbout(store, catalogue, [id]),
  ]);
  const descriptions = ranked(described, catalogue).map((each) => ({
    ...each,
    stored: storedValues(each.properties.values, found.properties),
  }));
  return {
    node: wireNode(found, descriptions, catalogue),
    degree: [
      ...out.map((each) => ({ ...each, direction: "out" as const })),
      ...into.map((each) => ({ ...each, direction: "in" as const })),
    ].map(({ type, direction, label, count }) => ({ type, direction, label, count })),
    descriptions: descriptions.map(({ provenance, stored }) => ({
      dataset: provenance.dataset,
      source: provenance.source,
      locator: provenance.locator,
      confidence: provenance.confidence,
      note: provenance.note,
      values: nodeProperties(found.label, stored),
    })),
    conflicts: conflictsOf(found.label, descriptions),
    claims,
  };
}

async function existing(store: GraphStore, catalogue: Catalogue, id: string, signal?: AbortSignal): Promise<StoredNode> {
  const ids = labelOf(id) === undefined ? [] : await known(store, catalogue, [id], signal);
  const [found] = ids.length === 0 ? [] : await store.run(queries.nodes, { ids }, signal);
  if (!found) throw new EntenteError("not_found", { what: `node ${id}` });
  return found;
}

/** Edges of a node with what they lead to, outgoing first; paged over both directions as one list. */
export async function neighbours(
  store: GraphStore,
  catalogue: Catalogue,
  id: string,
  asked: NeighbourParameters,
  signal?: AbortSignal,
): Promise<NeighboursAnswer> {
  const start = await existing(store, catalogue, id, signal);
  const narrowed = { id, types: [...(asked.types ?? [])], labels: [...(asked.labels ?? [])], datasets: [...(asked.datasets ?? [])] };
  const direction = asked.direction ?? "both";
  const [out, into] = await Promise.all([
    direction === "in" ? [] : store.run(queries.degreeOut, narrowed, signal),
    direction === "out" ? [] : store.run(queries.degreeIn, narrowed, signal),
  ]);
  const sum = (degrees: readonly { count: number }[]): number => degrees.reduce((total, { count }) => total + count, 0);
  const [outgoing, incoming] = [sum(out), sum(into)];
  const total = outgoing + incoming;
  const offset = asked.offset ?? 0;
  const limit = asked.limit ?? 100;
  // No more is asked for than there is: the embedded engine does not survive an offset far behind the last row.
  const fromOut = Math.max(0, Math.min(limit, outgoing - offset));
  const beyond = Math.max(0, offset - outgoing);
  const fromInto = Math.max(0, Math.min(limit - fromOut, incoming - beyond));
  const [leaving, coming] = await Promise.all([
    fromOut === 0 ? [] : store.run(queries.neighboursOut, { ...narrowed, offset, limit: fromOut }, signal),
    fromInto === 0 ? [] : store.run(queries.neighboursIn, { ...narrowed, offset: beyond, limit: fromInto }, signal),
  ]);
  const edges = [
    ...leaving.map(({ edge, node }) => wireEdge(edge, { source: id, target: node.id }, catalogue)),
    ...coming.map(({ edge, node }) => wireEdge(edge, { source: node.id, target: id }, catalogue)),
  ];
  const asOf = asked.asOf ?? today();
  const around = new Map([start, ...leaving.map(({ node }) => node), ...coming.map(({ node }) => node)].map((each) => [each.id, each]));
  return {
    nodes: await wireNodes(store, catalogue, [...around.values()], asked.datasets ?? [], signal),
    edges: await withHolding(store, catalogue, edges, { t: asOf, datasets: narrowed.datasets }, signal),
    truncated: offset + edges.length < total,
    total: { nodes: around.size, edges: total, byType: byType([...out, ...into]) },
    asOf,
  };
}

function byType(degrees: readonly { type: EdgeType; count: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { type, count } of degrees) sums[type] = (sums[type] ?? 0) + count;
  return sums;
}
