import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { BOOKKEEPING_LABELS, EDGE_TYPES } from "../../server/contract/model.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { descriptions, nodes } from "../../server/queries/nodes.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { graphs } from "../reference/random-graph.ts";
import { asked } from "../store/asked.ts";
import { servedBoth } from "./bundled.ts";
import { bundledGraph, openEmbedded, skipped } from "./engines.ts";

/** All nodes and edges of a store, and those of them that have no source which is there. */
async function sourceless(store: GraphStore, graph: Graph): Promise<{ nodes: string[]; edges: string[]; without: string[] }> {
  const ids = graph.nodes.map(({ id }) => id as string);
  const stored = await store.run(nodes, { ids });
  const sources = new Set(stored.filter(({ label }) => label === "Source").map(({ id }) => id));
  const described = new Set<string>();
  for (const { node, source } of await store.run(descriptions, { ids, datasets: [] })) if (sources.has(source)) described.add(node);
  const facts = stored.filter(({ label }) => !BOOKKEEPING_LABELS.has(label));
  const without = facts.filter(({ id }) => !described.has(id)).map(({ id }) => id);
  const edges: string[] = [];
  for (const type of EDGE_TYPES) {
    const rows = await store.run(asked(`MATCH ()-[r:\`${type}\`]->() RETURN r.id AS id, r.source AS source`), {});
    edges.push(...rows.map(({ id }) => String(id)));
    without.push(...rows.filter(({ source }) => !sources.has(String(source))).map(({ id }) => String(id)));
  }
  return { nodes: stored.map(({ id }) => id), edges, without };
}

describe.skipIf(skipped)("every node and every edge of fact names a source that is there", () => {
  let graph: Graph;
  let both: Awaited<ReturnType<typeof servedBoth>>;
  beforeAll(async () => {
    graph = await bundledGraph();
    both = await servedBoth();
  });

  test.each(["embedded", "neo4j"] as const)("on %s", async (engine) => {
    const { store } = both[engine];
    const found = await sourceless(store, graph);
    expect(found.without).toEqual([]);
    expect(found.nodes.sort()).toEqual(graph.nodes.map(({ id }) => id as string).sort());
    expect(found.edges.sort()).toEqual(graph.edges.map(({ id }) => id).sort());
  });
});

test("the walk finds an edge whose source is not there, and a node that nobody describes", async () => {
  const [graph] = fc.sample(graphs, { numRuns: 1, seed: 1 });
  const [edge] = graph?.edges ?? [];
  if (!graph || !edge) throw new Error("no graph was drawn");
  const lost = { ...edge, properties: { ...edge.properties, source: "source:nothing" } };
  const kept = graph.edges.filter(({ id, type, from }) => id !== edge.id && !(type === "DESCRIBED_IN" && from === "claim:one"));
  const broken = { ...graph, edges: [lost, ...kept] };
  const engine = await openEmbedded(broken);
  try {
    expect((await sourceless(engine.store, broken)).without).toEqual(["claim:one", edge.id]);
  } finally {
    await engine.close();
  }
});
