import { isId, labelOf, nodeId } from "../../contract/ids.ts";
import type { FactGraph } from "../../domain/export/facts.ts";
import type { GraphEdge, GraphNode, Properties, PropertyValue } from "../../domain/graph.ts";
import { compare } from "../../domain/parallel.ts";
import { exportEdges, exportProvisions } from "../../queries/exports.ts";
import { nodes as nodesQuery, type StoredNode } from "../../queries/nodes.ts";
import type { Row } from "../../queries/query.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import { describing } from "../chosen.ts";

const AT_ONCE = 1_000;

/**
 * What the chosen datasets state of these nodes and between any two of them, statement by statement, with everything that
 * the statements name: provisions of the agreements, the issues above an issue, a corridor's ends, sources and datasets.
 */
export async function factsAmong(
  store: GraphStore,
  catalogue: Catalogue,
  ids: readonly string[],
  chosen: readonly string[],
  signal?: AbortSignal,
): Promise<FactGraph> {
  const described = describing(catalogue, chosen);
  const found = await withWhatTheyName(store, ids, chosen, signal);
  const among = new Set(found.keys());
  const stated: GraphEdge[] = [];
  for (const some of chunks([...among])) {
    for (const edge of await store.run(exportEdges, { ids: some, datasets: described }, signal)) {
      const { type, source, target, properties } = edge;
      const speaks = type === "DESCRIBED_IN" || chosen.length === 0 || chosen.includes(edge.provenance.dataset);
      if (speaks && (among.has(target) || labelOf(target) === "Source"))
        stated.push({ id: edge.id, type, from: nodeId(source), to: nodeId(target), properties: propertiesOf(properties) });
    }
  }
  const named = new Set(
    stated.flatMap(({ to, properties }) => [to, properties.source, properties.refResolved, properties.dataset].map(String)),
  );
  const beside = [...named].filter((id) => !among.has(id) && (isId("Source", id) || isId("Dataset", id)));
  for (const node of await read(store, beside, signal)) found.set(node.id, node);
  const nodes = [...found.values()].map(
    ({ id, label, properties }): GraphNode => ({ id: nodeId(id), label, properties: propertiesOf(properties) }),
  );
  return { nodes: nodes.sort((a, b) => compare(a.id, b.id)), edges: stated.sort((a, b) => compare(a.id, b.id)) };
}

async function withWhatTheyName(
  store: GraphStore,
  ids: readonly string[],
  chosen: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, StoredNode>> {
  const agreements = ids.filter((id) => isId("Agreement", id));
  const provisions = agreements.length === 0 ? [] : await store.run(exportProvisions, { agreements, datasets: [...chosen] }, signal);
  const found = new Map<string, StoredNode>();
  for (let wanted = [...new Set([...ids, ...provisions])]; wanted.length > 0; ) {
    const nodes = await read(store, wanted, signal);
    for (const node of nodes) found.set(node.id, node);
    const named = nodes.flatMap(({ properties: { parent, origin, destination } }) => [parent, origin, destination]);
    wanted = [...new Set(named)].filter((id): id is string => typeof id === "string" && id !== "" && !found.has(id));
  }
  return found;
}

async function read(store: GraphStore, ids: readonly string[], signal?: AbortSignal): Promise<StoredNode[]> {
  const nodes: StoredNode[] = [];
  for (const some of chunks(ids)) nodes.push(...(await store.run(nodesQuery, { ids: some }, signal)));
  return nodes;
}

function propertiesOf(stored: Row): Properties {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]): [string, PropertyValue][] => {
      if (name === "$label" || value === "") return [];
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[name, value]];
      return Array.isArray(value) && value.length > 0 ? [[name, value.map(String)]] : [];
    }),
  );
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
