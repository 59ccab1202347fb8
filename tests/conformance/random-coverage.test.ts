import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { CoverageCells, CoverageEvidence } from "../../server/contract/wire/coverage.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { type PlainClaim, plainCoverage } from "../reference/coverage.ts";
import { graphs, ISSUES } from "../reference/random-graph.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { Reading } from "../reference/reading.ts";
import { held } from "./answers.ts";
import { type Asker, openApi } from "./api.ts";
import { openBoth, SEED, skipped } from "./engines.ts";

const GRAPHS = Number(process.env.ENTENTE_TEST_GRAPHS ?? 5);
const drawn = fc.sample(fc.tuple(graphs, fc.subarray([...ASKED_DAYS], { minLength: 2, maxLength: 2 })), {
  numRuns: GRAPHS,
  seed: SEED + 6,
});
const STATES = ["state:AAA", "state:BBB", "state:CCC", "state:DDD"];
/** One dataset of each graph is an inventory, with limits. */
const CLAIM = { levels: ["bilateral", "regional"], issues: ["issue:labour_mobility"], until: "2020-06-15" } as const satisfies PlainClaim;

function withInventory(graph: Graph): Graph {
  const stated = JSON.stringify([{ ...CLAIM, completeness: "partial" }]);
  const nodes = graph.nodes.map((node) =>
    node.id === "dataset:one" ? { ...node, properties: { ...node.properties, inventoryOf: stated } } : node,
  );
  return { ...graph, nodes };
}

describe.skipIf(skipped)("coverage is the same on both engines, and what the plain reference finds", () => {
  test.each(drawn.map(([graph, days], at) => [at, graph, days] as const))("graph %i", { timeout: 120_000 }, async (_, plain, days) => {
    const graph = withInventory(plain);
    const both = await openBoth(graph);
    const [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
    try {
      const reading = new Reading(graph);
      for (const asOf of days) {
        const asked = { states: STATES, issues: ISSUES, asOf, limit: 1000 };
        const found = held(CoverageCells, await ours.get("/coverage", asked));
        expect(await theirs.get("/coverage", asked)).toEqual(found);
        expect(found.cells.length).toBe(12 * ISSUES.length);
        for (const { origin, destination, issue, layers } of found.cells) {
          for (const level of LEVELS)
            expect(layers[level], `${origin} ${destination} ${issue} ${level} ${asOf}`).toMatchObject(
              plainCoverage(reading, [origin, destination], issue, level, asOf, [CLAIM]),
            );
        }
        await sameEvidence(ours, theirs, found);
      }
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
      await both.close();
    }
  });
});

async function sameEvidence(ours: Asker, theirs: Asker, { cells, asOf }: CoverageCells): Promise<void> {
  for (const { origin, destination, issue, layers } of cells.filter((_, at) => at % 7 === 0)) {
    const asked = { origin, destination, issue, asOf };
    const behind = held(CoverageEvidence, await ours.get("/coverage/evidence", asked));
    expect(await theirs.get("/coverage/evidence", asked)).toEqual(behind);
    for (const level of LEVELS) expect(behind.layers[level]?.coverage).toEqual(layers[level]);
  }
}
