import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import { QUERIES } from "../../server/queries/catalogue.ts";
import { graphs } from "../reference/random-graph.ts";
import { type Both, bundledGraph, openBoth, SEED, skipped } from "./engines.ts";
import { parameterSets } from "./parameters.ts";
import { comparable, rawRows } from "./rows.ts";

const exercised = new Map<string, number>();

/** Every query with every set of parameters on both engines; says which returned rows at all. */
async function compare(graph: Graph, { embedded, neo4j }: Both, query: (typeof QUERIES)[number]): Promise<void> {
  for (const params of parameterSets(query, graph)) {
    const [ours, theirs] = await Promise.all([rawRows(embedded, query, params), rawRows(neo4j, query, params)]);
    expect(comparable(query, ours), `${query.name} ${JSON.stringify(params).slice(0, 300)}`).toEqual(comparable(query, theirs));
    exercised.set(query.name, (exercised.get(query.name) ?? 0) + ours.length);
  }
}

describe.skipIf(skipped)("every named query gives the same rows on both engines", () => {
  describe("on the bundled datasets", () => {
    let graph: Graph;
    let both: Both;
    beforeAll(async () => {
      graph = await bundledGraph();
      both = await openBoth(graph);
    });
    afterAll(() => both?.close());

    test.each(QUERIES.map((query) => [query.name, query] as const))("%s", (_, query) => compare(graph, both, query));

    test("no query of the catalogue is left out, and none only ever returned nothing", () => {
      expect(QUERIES.map(({ name }) => name).filter((name) => !exercised.get(name))).toEqual([]);
    });
  });

  test.each(
    fc.sample(graphs, { numRuns: Number(process.env.ENTENTE_TEST_GRAPHS ?? 8), seed: SEED }).map((graph, at) => [at, graph] as const),
  )("on random graph %i", async (_, graph) => {
    const both = await openBoth(graph);
    try {
      for (const query of QUERIES) await compare(graph, both, query);
    } finally {
      await both.close();
    }
  });
});
