import { EntenteError } from "../contract/errors.ts";
import type { SourceAnswer } from "../contract/wire/catalogue.ts";
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
  page: { offset?: number; limit?: number },
  signal?: AbortSignal,
): Promise<SourceAnswer> {
  const found = catalogue.sources.get(id);
  if (!found) throw new EntenteError("not_found", { what: `source ${id}` });
  const offset = page.offset ?? 0;
  const limit = page.limit ?? 200;
  const counts = await store.run(queries.sourceEdgeCount, { id }, signal);
  const describing = counts.find(({ type }) => type === "DESCRIBED_IN")?.count ?? 0;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  // The embedded engine does not survive an offset far behind the last row.
  const rows = offset >= total ? [] : await store.run(queries.sourceEdges, { id, offset, limit }, signal);
  const edges = rows.filter(({ edge }) => edge.type !== "DESCRIBED_IN");
  const ends = new Map(edges.flatMap(({ from, to }) => [from, to]).map(({ id: end, label, name }) => [end, { id: end, label, name }]));
  const described = rows.filter(({ edge }) => edge.type === "DESCRIBED_IN").map(({ from }) => from.id);
  return {
    source: { id, name: found.name, properties: nodeProperties("Source", found.properties) },
    supports: {
      nodes: await describedNodes(store, catalogue, described, [], signal),
      edges: edges.map(({ edge, from, to }) => wireEdge(edge, { source: from.id, target: to.id }, catalogue)),
      ends: [...ends.values()],
    },
    total: { nodes: describing, edges: total - describing },
    truncated: offset + rows.length < total,
  };
}
