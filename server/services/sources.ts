import { EntenteError } from "../contract/errors.ts";
import { NODE_LABELS } from "../contract/ids.ts";
import { EDGE_TYPES } from "../contract/model.ts";
import type { Kinds, SourceAnswer } from "../contract/wire/catalogue.ts";
import type { SourceParameters } from "../contract/wire/parameters.ts";
import { groupBy } from "../domain/parallel.ts";
import * as queries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";
import { describedNodes } from "./nodes.ts";
import { nodeProperties, wireEdge } from "./wire.ts";

/** A source with everything it supports: nodes it describes, and edges that rest on it. */
export async function source(
  store: GraphStore,
  catalogue: Catalogue,
  id: string,
  asked: SourceParameters,
  signal?: AbortSignal,
): Promise<SourceAnswer> {
  const found = catalogue.sources.get(id);
  if (!found) throw new EntenteError("not_found", { what: `source ${id}` });
  const offset = asked.offset ?? 0;
  const limit = asked.limit ?? 200;
  const [types, labels] = [asked.types ?? [], asked.labels ?? []];
  const datasets = [...(asked.datasets ?? [])];
  const all = await store.run(queries.sourceEdgeCount, { id, datasets }, signal);
  const counts = all.filter(
    ({ type, label }) => (types.length === 0 || types.includes(type)) && (labels.length === 0 || labels.includes(label)),
  );
  const describing = sumOf(counts.filter(({ type }) => type === "DESCRIBED_IN"));
  const total = sumOf(counts);
  // The embedded engine does not survive an offset far behind the last row.
  const rows =
    offset >= total
      ? []
      : await store.run(queries.sourceEdges, { id, types: [...types], labels: [...labels], datasets, offset, limit }, signal);
  const edges = rows.filter(({ edge }) => edge.type !== "DESCRIBED_IN");
  const ends = new Map(edges.flatMap(({ from, to }) => [from, to]).map(({ id: end, label, name }) => [end, { id: end, label, name }]));
  const described = rows.filter(({ edge }) => edge.type === "DESCRIBED_IN").map(({ from }) => from.id);
  return {
    source: { id, name: found.name, properties: nodeProperties("Source", found.properties) },
    supports: {
      nodes: await describedNodes(store, catalogue, described, datasets, signal),
      edges: edges.map(({ edge, from, to }) => wireEdge(edge, { source: from.id, target: to.id }, catalogue)),
      ends: [...ends.values()],
    },
    byKind: kindsOf(all),
    total: { nodes: describing, edges: total - describing },
    truncated: offset + rows.length < total,
  };
}

type Count = ReturnType<typeof queries.sourceEdgeCount.decode>;

function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function kindsOf(counts: readonly Count[]): Kinds {
  const described = counts.filter(({ type }) => type === "DESCRIBED_IN");
  const stated = groupBy(
    counts.filter(({ type }) => type !== "DESCRIBED_IN"),
    ({ type }) => type,
  );
  return {
    labels: NODE_LABELS.flatMap((label) => described.filter((each) => each.label === label).map(({ count }) => ({ label, count }))),
    types: EDGE_TYPES.flatMap((type) => {
      const count = sumOf(stated.get(type) ?? []);
      return count > 0 ? [{ type, count }] : [];
    }),
  };
}
