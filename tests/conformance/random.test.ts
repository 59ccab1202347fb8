import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { QUERIES } from "../../server/queries/catalogue.ts";
import { questions } from "../reference/asked.ts";
import { Cooperation } from "../reference/cooperation.ts";
import { neighbours } from "../reference/neighbours.ts";
import { type AskedNetwork, ties } from "../reference/network.ts";
import { EVERY_ID, graphs } from "../reference/random-graph.ts";
import { Reading } from "../reference/reading.ts";
import { evidenceOf, ground, held, inOrder, plain, wholeNetwork } from "./answers.ts";
import { type Asker, openApi } from "./api.ts";
import { openBoth, SEED, skipped } from "./engines.ts";
import { rowsOnBoth } from "./rows.ts";

/** How many graphs, and how many questions to each; more by `ENTENTE_TEST_GRAPHS=100`. */
const GRAPHS = Number(process.env.ENTENTE_TEST_GRAPHS ?? 15);
const QUESTIONS = 8;

const drawn = fc.sample(fc.tuple(graphs, fc.array(questions, { minLength: QUESTIONS, maxLength: QUESTIONS })), {
  numRuns: GRAPHS,
  seed: SEED,
});

describe.skipIf(skipped)("on random graphs, both engines and the plain reference agree", () => {
  test.each(drawn.map(([graph, asked], at) => [at, graph, asked] as const))("graph %i", async (_, graph, asked) => {
    const both = await openBoth(graph);
    const [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
    try {
      for (const query of QUERIES) await rowsOnBoth(graph, both, query);
      for (const question of asked) await sameNetwork(ours, theirs, new Reading(graph), question);
      await sameNeighbours(ours, theirs, graph);
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
      await both.close();
    }
  });
});

async function sameNetwork(ours: Asker, theirs: Asker, reading: Reading, question: AskedNetwork): Promise<void> {
  const [embedded, neo4j] = await Promise.all([wholeNetwork(ours, question), wholeNetwork(theirs, question)]);
  const expected = ties(reading, question);
  const about = JSON.stringify(question);
  expect(embedded.ties.map(plain), about).toEqual(expected);
  expect(embedded, about).toEqual(neo4j);
  const cooperation = new Cooperation(reading, question);
  for (const { source, target, weight, uncertain } of expected.slice(0, 6)) {
    const [found, same] = await Promise.all([evidenceOf(ours, source, target, question), evidenceOf(theirs, source, target, question)]);
    expect(inOrder(found.items.map(ground)), about).toEqual(inOrder(cooperation.between(source, target)));
    expect(found, about).toMatchObject({ weight, uncertain });
    expect(found, about).toEqual(same);
  }
}

async function sameNeighbours(ours: Asker, theirs: Asker, graph: Graph): Promise<void> {
  const reading = new Reading(graph);
  for (const id of EVERY_ID.filter((_, at) => at % 4 === 0)) {
    const [embedded, neo4j] = await Promise.all([
      ours.get(`/nodes/${id}/neighbours`, { limit: 1000 }),
      theirs.get(`/nodes/${id}/neighbours`, { limit: 1000 }),
    ]);
    expect(embedded).toEqual(neo4j);
    expect(held(NeighboursAnswer, embedded).edges.map((edge) => edge.id)).toEqual(
      neighbours(reading, graph.edges, id, {}).map((edge) => edge.id),
    );
    expect(await ours.get(`/nodes/${id}`)).toEqual(await theirs.get(`/nodes/${id}`));
  }
}
