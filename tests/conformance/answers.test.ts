import { beforeAll, describe, expect, test } from "vitest";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { Cooperation } from "../reference/cooperation.ts";
import { type AskedNeighbours, holds, neighbours } from "../reference/neighbours.ts";
import { type AskedNetwork, ties } from "../reference/network.ts";
import { Reading } from "../reference/reading.ts";
import { evidenceOf, ground, held, inOrder, plain, tiedByReference, tiedPairs, wholeNetwork } from "./answers.ts";
import type { Asker } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { bundledGraph, bundledGraphOf, skipped } from "./engines.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const asked = (t: string, changes: Omit<AskedNetwork, "t"> = {}): [string, AskedNetwork] => [
  `${t} ${JSON.stringify(changes)}`,
  { t, ...changes },
];

describe.skipIf(skipped)("on the bundled datasets, both engines and the plain reference answer alike", () => {
  let reading: Reading;
  let graph: Graph;
  let ours: Asker;
  let theirs: Asker;
  beforeAll(async () => {
    graph = await bundledGraph();
    reading = new Reading(graph);
    const { embedded, neo4j } = await servedBoth();
    [ours, theirs] = [embedded.api, neo4j.api];
  });

  test.each([
    asked(TODAY),
    asked(TODAY, { minWeight: 0 }),
    asked("2018-12-31", { minWeight: 0 }),
    asked("2001-07-01", { minWeight: 0 }),
    asked("1990-01-01", { minWeight: 0 }),
    asked(TODAY, { focus: "state:UZB" }),
    asked("2018-12-31", { focus: "state:UZB", minWeight: 0 }),
    asked(TODAY, { focus: "state:KAZ", issues: ["issue:labour_mobility"] }),
    asked(TODAY, { focus: "organisation:cis", minWeight: 0 }),
    asked(TODAY, { focus: "organisation:almaty-process", roles: ["member", "observer", "partner"] }),
    asked(TODAY, { focus: "state:UZB", strengths: ["in_force"], minWeight: 0 }),
    asked(TODAY, { focus: "state:UZB", levels: ["universal"], channels: ["agreement"] }),
    asked(TODAY, { focus: "state:UZB", levels: [...LEVELS], issues: ["issue:refugee_protection", "issue:trafficking"] }),
    asked(TODAY, { issues: ["issue:irregular_migration"], levels: ["bilateral"] }),
    asked(TODAY, { roles: ["observer", "associate", "partner", "guest"], minWeight: 0 }),
    asked(TODAY, { datasets: ["dataset:uzbekistan-2025"], minWeight: 0 }),
    asked("2020-12-10", { datasets: ["dataset:central-asia"], channels: ["body", "event"] }),
    asked(TODAY, { bodies: ["organisation:cis"], actors: ["state"] }),
    asked(TODAY, { states: ["state:UZB", "state:KAZ", "state:RUS", "organisation:cis"], minWeight: 0 }),
    asked(TODAY, { focus: "state:UZB", regions: ["Asia", "Central Asia"], minWeight: 2 }),
  ])("the network of %s", async (_, question) => {
    const [embedded, neo4j] = await Promise.all([wholeNetwork(ours, question), wholeNetwork(theirs, question)]);
    const alone = question.datasets?.length ? new Reading(await bundledGraphOf(question.datasets)) : reading;
    expect(embedded.ties.map(plain)).toEqual(ties(alone, question));
    expect(embedded).toEqual(neo4j);
    const [here, there] = await Promise.all([tiedPairs(ours, question), tiedPairs(theirs, question)]);
    expect(here).toEqual(tiedByReference(alone, question));
    expect(here).toEqual(there);
  });

  test.each([asked(TODAY, { minWeight: 0 }), asked("2018-12-31", { focus: "state:UZB", minWeight: 0, levels: [...LEVELS] })])(
    "the evidence behind ties of %s",
    async (_, question) => {
      const cooperation = new Cooperation(reading, question);
      // Every seventh, on both engines: that each of them explains its weight, the tests of the API hold on one.
      const some = ties(reading, question).filter((__, at) => at % 7 === 0);
      for (const { source, target } of some.slice(0, 60)) {
        const [embedded, neo4j] = await Promise.all([
          evidenceOf(ours, source, target, question),
          evidenceOf(theirs, source, target, question),
        ]);
        expect(inOrder(embedded.items.map(ground)), `${source} ${target}`).toEqual(inOrder(cooperation.between(source, target)));
        expect(embedded).toEqual(neo4j);
      }
    },
  );

  test.each<[string, AskedNeighbours]>([
    ["state:UZB", {}],
    ["state:UZB", { types: ["MEMBER_OF", "PARTY_TO"], direction: "out" }],
    ["state:UZB", { labels: ["Claim"] }],
    ["organisation:cis", { direction: "in" }],
    ["organisation:un", {}],
    ["agreement:cis-1998-irregular-migration", { datasets: ["dataset:central-asia"] }],
    ["issue:migration", {}],
    ["corridor:UZB>RUS", {}],
    ["claim:kamilov-a3", {}],
    ["source:kamilov-2025", { types: ["STATED_IN"] }],
    ["event:cis-council-27", { labels: ["State", "Organisation"] }],
  ])("the neighbours of %s %j", async (id, narrowed) => {
    const path = `/nodes/${encodeURIComponent(id)}/neighbours`;
    const expected = neighbours(reading, graph.edges, id, narrowed);
    const found: string[] = [];
    for (const offset of [0, 7, 100, 1000]) {
      const limit = { 0: 7, 7: 93, 100: 900, 1000: 1000 }[offset];
      const parameters = { ...narrowed, offset, limit };
      const [embedded, neo4j] = await Promise.all([ours.get(path, parameters), theirs.get(path, parameters)]);
      expect(embedded).toEqual(neo4j);
      const answer = held(NeighboursAnswer, embedded);
      expect(answer.total.edges).toBe(expected.length);
      found.push(...answer.edges.map((edge) => edge.id));
      const ends = answer.edges.flatMap(({ source, target }) => [source, target]);
      expect(new Set([...ends, id])).toEqual(new Set(answer.nodes.map((node) => node.id)));
    }
    expect(found).toEqual(expected.map((edge) => edge.id));
  });

  test.each([
    ["state:UZB", "2020-12-10", []],
    ["organisation:almaty-process", "2023-06-30", []],
    ["organisation:eaeu", "2014-12-31", []],
    ["organisation:cis", "1993-12-31", ["dataset:central-asia"]],
    ["organisation:central-asia-us", "2025-03-03", ["dataset:uzbekistan-2025"]],
  ])("whether memberships of %s hold on %s by %j", async (id, t, datasets) => {
    const parameters = { types: ["MEMBER_OF"], asOf: t, datasets, limit: 1000 };
    const [embedded, neo4j] = await Promise.all([ours, theirs].map((asker) => asker.get(`/nodes/${id}/neighbours`, parameters)));
    expect(embedded).toEqual(neo4j);
    const expected = neighbours(reading, graph.edges, id, { types: ["MEMBER_OF"], datasets });
    expect(expected).not.toEqual([]);
    expect(held(NeighboursAnswer, embedded).edges.map((edge) => [edge.id, edge.holds])).toEqual(
      expected.map((edge) => [edge.id, holds(reading, edge, t, datasets)]),
    );
  });

  test.each([
    "/schema",
    "/schema?datasets=dataset:uzbekistan-2025",
    "/schema?datasets=dataset:central-asia,dataset:issues",
    "/datasets",
    "/search?q=uzbek",
    "/search?q=migration&limit=100",
    "/search?q=agreement&labels=Agreement&limit=100",
    "/statements?limit=500",
    "/statements?stance=gap,fact&contested=true",
    "/statements?contested=false&datasets=dataset:uzbekistan-2025&offset=20&limit=20",
    "/statements?about=state:KOR,organisation:ots&issues=issue:labour_mobility,issue:migration",
    "/statements?section=CONCLUSION,INTRODUCTION&limit=7",
    "/corridors?limit=2000",
    "/sources/source:kamilov-2025?limit=2000",
    "/sources/source:cia-factbook-2020-01?limit=300&offset=50",
    "/nodes/state:UZB",
    "/nodes/organisation:cis",
    "/nodes/agreement:eaeu-treaty",
    "/nodes/claim:kamilov-a10",
    "/nodes/observation:kamilov-departures-rus",
  ])("%s", async (address) => {
    const [path = "", query = ""] = address.split("?");
    const parameters = Object.fromEntries(new URLSearchParams(query));
    expect(await ours.get(path, parameters)).toEqual(await theirs.get(path, parameters));
  });
});
