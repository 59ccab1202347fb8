import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import { QUERIES } from "../../server/queries/catalogue.ts";
import { type Both, contestedGraph, openBoth, skipped } from "./engines.ts";
import { parameterSets } from "./parameters.ts";
import { rowsOnBoth } from "./rows.ts";

describe.skipIf(skipped)(
  "every named query gives the same rows on both engines, on the bundled datasets and one that contradicts them",
  () => {
    const rows = new Map<string, number>();
    let graph: Graph;
    let both: Both;
    beforeAll(async () => {
      graph = await contestedGraph();
      both = await openBoth(graph);
    });
    afterAll(() => both?.close());

    test.each(QUERIES.map((query) => [query.name, query] as const))("%s", async (name, query) => {
      rows.set(name, await rowsOnBoth(both, query, parameterSets(query, graph)));
    });

    test("no query of the catalogue is left out, and none only ever returned nothing", () => {
      expect(QUERIES.map(({ name }) => name).filter((name) => !rows.get(name))).toEqual([]);
    });
  },
);
