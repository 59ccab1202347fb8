import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { QUERIES } from "../../server/queries/catalogue.ts";
import { questions } from "../reference/asked.ts";
import { Cooperation } from "../reference/cooperation.ts";
import { holds, neighbours } from "../reference/neighbours.ts";
import { type AskedNetwork, ties } from "../reference/network.ts";
import { EVERY_ID, graphOf, graphs } from "../reference/random-graph.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { Reading } from "../reference/reading.ts";
import { evidenceOf, ground, held, inOrder, plain, tiedByReference, tiedPairs, wholeNetwork } from "./answers.ts";
import { type Asker, openApi } from "./api.ts";
import { openBoth, SEED, skipped } from "./engines.ts";
import { parameterSets } from "./parameters.ts";
import { rowsOnBoth } from "./rows.ts";

/** Of so many graphs that are drawn, the tests ask one in three, which hold rows for every query; `npm run bench -- long` asks many, all of them. */
const GRAPHS = Number(process.env.ENTENTE_TEST_GRAPHS ?? 15);
const EACH = process.env.ENTENTE_TEST_GRAPHS ? 1 : 3;
const QUESTIONS = 8;
/** The widest parameters are asked of every graph, and the others by turns. */
const TURNS = Math.min(6, GRAPHS / EACH);

const drawn = fc
  .sample(fc.tuple(graphs, fc.array(questions, { minLength: QUESTIONS, maxLength: QUESTIONS })), { numRuns: GRAPHS, seed: SEED })
  .filter((_, at) => at % EACH === EACH - 2 || EACH === 1);

describe.skipIf(skipped)("on random graphs, both engines and the plain reference agree", () => {
  const rows = new Map<string, number>();

  test.each(drawn.map(([graph, asked], at) => [at, graph, asked] as const))("graph %i", { timeout: 180_000 }, async (at, graph, asked) => {
    const both = await openBoth(graph);
    const [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
    try {
      for (const query of QUERIES) {
        const sets = parameterSets(query, graph).filter((__, turn) => turn === 0 || turn % TURNS === at % TURNS);
        rows.set(query.name, (rows.get(query.name) ?? 0) + (await rowsOnBoth(both, query, sets)));
      }
      for (const question of asked) await sameNetwork(ours, theirs, new Reading(graphOf(graph, question.datasets ?? [])), question);
      await sameNeighbours(ours, theirs, graph, at);
    } finally {
      await Promise.all([ours.close(), theirs.close()]);
      await both.close();
    }
  });

  test("every named query found something in one of them", () => {
    expect(QUERIES.map(({ name }) => name).filter((name) => !rows.get(name))).toEqual([]);
  });
});

async function sameNetwork(ours: Asker, theirs: Asker, reading: Reading, question: AskedNetwork): Promise<void> {
  const [embedded, neo4j] = await Promise.all([wholeNetwork(ours, question), wholeNetwork(theirs, question)]);
  const expected = ties(reading, question);
  const about = JSON.stringify(question);
  expect(embedded.ties.map(plain), about).toEqual(expected);
  expect(embedded, about).toEqual(neo4j);
  const [here, there] = await Promise.all([tiedPairs(ours, question), tiedPairs(theirs, question)]);
  expect(here, about).toEqual(tiedByReference(reading, question));
  expect(here, about).toEqual(there);
  const cooperation = new Cooperation(reading, question);
  for (const { source, target, weight, uncertain } of expected.slice(0, 6)) {
    const [found, same] = await Promise.all([evidenceOf(ours, source, target, question), evidenceOf(theirs, source, target, question)]);
    expect(inOrder(found.items.map(ground)), about).toEqual(inOrder(cooperation.between(source, target)));
    expect(found, about).toMatchObject({ weight, uncertain });
    expect(found, about).toEqual(same);
  }
}

/** Of every third node, others on the next graph: each on a day of its own. */
async function sameNeighbours(ours: Asker, theirs: Asker, graph: Graph, turn: number): Promise<void> {
  const reading = new Reading(graph);
  for (const [at, id] of EVERY_ID.entries()) {
    if (at % 3 !== turn % 3) continue;
    const t = ASKED_DAYS[at % ASKED_DAYS.length] ?? "";
    const asked = { limit: 1000, asOf: t };
    const [embedded, neo4j] = await Promise.all([ours, theirs].map((asker) => asker.get(`/nodes/${id}/neighbours`, asked)));
    expect(embedded).toEqual(neo4j);
    expect(held(NeighboursAnswer, embedded).edges.map((edge) => [edge.id, edge.holds])).toEqual(
      neighbours(reading, graph.edges, id, {}).map((edge) => [edge.id, holds(reading, edge, t)]),
    );
    expect(await ours.get(`/nodes/${id}`)).toEqual(await theirs.get(`/nodes/${id}`));
  }
}
