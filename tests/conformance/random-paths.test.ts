import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PATH_TYPES } from "../../server/contract/wire/parameters.ts";
import type { PathsAnswer } from "../../server/contract/wire/paths.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { bestPaths } from "../reference/paths.ts";
import { EVERY_ID, graphOf, graphs, ISSUES } from "../reference/random-graph.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { Reading } from "../reference/reading.ts";
import { openApi } from "./api.ts";
import { openBoth, SEED, skipped } from "./engines.ts";
import { alike } from "./path-answers.ts";

const plain = ({ paths }: PathsAnswer) => paths.map(({ nodes, cost }) => ({ nodes, cost }));

/** Few graphs and many questions: loading an engine takes longest. `npm run bench -- long` tries many more. */
const drawn = fc.sample(
  fc.tuple(
    graphs,
    fc.array(
      fc.record({
        ends: fc.shuffledSubarray(
          EVERY_ID.filter((id) => !/^(source|observation|sector|group)/.test(id)),
          { minLength: 2, maxLength: 2 },
        ),
        asOf: fc.oneof(fc.constantFrom(...ASKED_DAYS), fc.constant("2030-01-01")),
        k: fc.integer({ min: 1, max: 10 }),
        maxLength: fc.integer({ min: 2, max: 5 }),
        types: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray([...PATH_TYPES], { minLength: 4 })),
        issues: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...ISSUES], { minLength: 1 })),
        beyond: fc.boolean(),
        levels: fc.constantFrom(
          ["bilateral", "regional", "universal"],
          ["bilateral", "regional", "universal"],
          ["bilateral", "regional"],
          ["regional"],
        ),
        datasets: fc.constantFrom([], [], ["dataset:one"]),
      }),
      { minLength: 25, maxLength: 25 },
    ),
  ),
  { numRuns: Number(process.env.ENTENTE_TEST_GRAPHS ?? 5), seed: SEED },
);

describe.skipIf(skipped)("on random graphs, both engines and the plain reference find the same paths", () => {
  test.each(drawn.map(([graph, asked], at) => [at, graph, asked] as const))("graph %i", async (_, graph: Graph, asked) => {
    const both = await openBoth(graph);
    const [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
    let paths = 0;
    try {
      for (const { ends, ...rest } of asked) {
        const [from = "", to = ""] = ends;
        const found = await alike(ours, theirs, { from, to, ...rest, beyond: String(rest.beyond) });
        expect(found.complete).toBe(true);
        paths += found.paths.length;
        expect(plain(found), JSON.stringify({ from, to, ...rest })).toEqual(
          bestPaths(new Reading(graphOf(graph, rest.datasets)), { from, to, ...rest }),
        );
      }
      expect(paths).toBeGreaterThan(0);
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
      await both.close();
    }
  });
});
