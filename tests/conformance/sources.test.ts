import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOOKKEEPING_LABELS } from "../../server/contract/model.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { degreeOut, descriptions, neighboursOut, nodes } from "../../server/queries/nodes.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { graphs } from "../reference/random-graph.ts";
import { type Both, bundledGraph, openBoth, openEmbedded, skipped } from "./engines.ts";

/** How many nodes are walked at once: as many as keep every core of a small machine at work. */
const WALKERS = 4;

/** Walks a store node by node, along every edge that leaves it, and says what has no source. */
async function sourceless(store: GraphStore, graph: Graph): Promise<{ nodes: number; edges: number; without: string[] }> {
  const ids = graph.nodes.map(({ id }) => id as string);
  const stored = await store.run(nodes, { ids });
  const sources = new Set(stored.filter(({ label }) => label === "Source").map(({ id }) => id));
  const described = new Map<string, number>();
  for (const { node, source } of await store.run(descriptions, { ids, datasets: [] }))
    if (sources.has(source)) described.set(node, (described.get(node) ?? 0) + 1);
  const facts = stored.filter(({ label }) => !BOOKKEEPING_LABELS.has(label));
  const without = facts.filter(({ id }) => !described.has(id)).map(({ id }) => id);
  let edges = 0;
  const left = facts.map(({ id }) => id);
  const walk = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const all = { id, types: [], labels: [], datasets: [] };
      const leaving = (await store.run(degreeOut, all)).reduce((sum, { count }) => sum + count, 0);
      const found = leaving === 0 ? [] : await store.run(neighboursOut, { ...all, offset: 0, limit: leaving });
      edges += found.length;
      without.push(...found.filter(({ edge }) => !sources.has(edge.provenance.source)).map(({ edge }) => edge.id));
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, walk));
  return { nodes: stored.length, edges, without };
}

describe.skipIf(skipped)("every node and every edge of fact names a source that is there", () => {
  let graph: Graph;
  let both: Both;
  beforeAll(async () => {
    graph = await bundledGraph();
    both = await openBoth(graph);
  });
  afterAll(() => both?.close());

  test.each(["embedded", "neo4j"] as const)("on %s", { timeout: 240_000 }, async (engine) => {
    const walked = await sourceless(both[engine], graph);
    expect(walked.without).toEqual([]);
    expect(walked.nodes).toBe(graph.nodes.length);
    expect(walked.edges).toBe(graph.edges.length);
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
