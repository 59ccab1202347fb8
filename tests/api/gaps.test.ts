import type { TSchema } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CoverageCells } from "../../server/contract/wire/coverage.ts";
import { CoverageChangesAnswer, WhatIfAnswer, type WhatIfBody } from "../../server/contract/wire/coverage-changes.ts";
import { GapsAnswer } from "../../server/contract/wire/gaps.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { regional, type Served, serveGraph } from "./served.ts";

const DAY = "2025-03-04";
const STATES = "state:ARM,state:BLR,state:KAZ,state:KGZ,state:RUS,state:TJK,state:UZB";
const LABOUR = "issue:labour_mobility";

/** The bundled datasets, one of which now claims to list bilateral and regional instruments: without such a claim there are no gaps. */
function claiming(graph: Graph): Graph {
  const inventoryOf = JSON.stringify([{ levels: ["bilateral", "regional"], completeness: "partial", until: "2025-12-31" }]);
  const nodes = graph.nodes.map((node) =>
    node.id === "dataset:central-asia" ? { ...node, properties: { ...node.properties, inventoryOf } } : node,
  );
  return { ...graph, nodes };
}

let served: Served;
beforeAll(async () => {
  served = await serveGraph(claiming(await loadGraph(regional())));
});
afterAll(() => served.close());

function checked<T>(schema: TSchema, answer: { statusCode: number; body: string; json: () => T }): T {
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  expect([...Value.Errors(schema, answer.json())].slice(0, 3)).toEqual([]);
  return answer.json();
}
const ask = async <T>(schema: TSchema, url: string): Promise<T> => checked<T>(schema, await served.get(`/api/${url}`));
const gaps = (query = "") => ask<GapsAnswer>(GapsAnswer, `gaps?states=${STATES}&issues=${LABOUR}&asOf=${DAY}&limit=1000&${query}`);
const cells = () => ask<CoverageCells>(CoverageCells, `coverage?states=${STATES}&issues=${LABOUR}&asOf=${DAY}`);
const post = (body: unknown, type = "application/json") =>
  served.app.inject({
    method: "POST",
    url: "/api/what-if",
    headers: { host: "127.0.0.1", "content-type": type },
    payload: typeof body === "string" ? body : JSON.stringify(body),
  });
const whatIf = async (body: WhatIfBody) => checked<WhatIfAnswer>(WhatIfAnswer, await post({ asOf: DAY, ...body }));

describe("the gaps", () => {
  test("of a region are those between the states that lie in it; a what-if there touches these alone", async () => {
    const asked = `issues=${LABOUR}&asOf=${DAY}&limit=1000`;
    const among = "states=KAZ,KGZ,TJK,TKM,UZB";
    const { gaps: inside, total } = await ask<GapsAnswer>(GapsAnswer, `gaps?regions=Central%20Asia&${asked}`);
    expect(total).toBeGreaterThan(0);
    expect(inside).toEqual((await ask<GapsAnswer>(GapsAnswer, `gaps?${among}&${asked}`)).gaps);
    const changes = [{ kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" }] as const;
    const { states } = await whatIf({ changes: [...changes], issues: [LABOUR], regions: ["Central Asia"] });
    expect(states.map(({ id }) => id)).toEqual(["state:KAZ", "state:KGZ", "state:UZB"]);
  });

  test("of one state among itself are none, and the answer says how to ask of it and every other", async () => {
    const asked = `issues=${LABOUR}&asOf=${DAY}&limit=1000`;
    const among = await ask<GapsAnswer>(GapsAnswer, `gaps?states=UZB&${asked}`);
    expect([among.total, among.caveats]).toEqual([0, [expect.stringContaining("origin")]]);
    const { caveats, gaps: own } = await ask<GapsAnswer>(GapsAnswer, `gaps?origin=UZB&${asked}`);
    expect(caveats.filter((each) => among.caveats.includes(each))).toEqual([]);
    expect(new Set(own.map(({ origin }) => origin))).toEqual(new Set(["state:UZB"]));
  });

  test("are none found, lapsed and signed only, told apart; what is unknown is counted and never listed", async () => {
    const answer = await gaps("metric=share&year=2023");
    const all = (await cells()).cells.map((cell) => ({ ...cell, state: cell.layers.bilateral?.state ?? "unknown" }));
    const wanting = all.filter(({ state }) => ["none_found", "lapsed", "signed_only"].includes(state));
    const key = (gap: { origin: string; destination: string }) => `${gap.origin} ${gap.destination}`;
    expect(answer.gaps.map(key).sort()).toEqual(wanting.map(key).sort());
    expect(answer.total).toBe(wanting.length);
    expect(answer.counts.date_unknown).toBe(all.filter(({ state }) => state === "unknown").length);
    expect(answer.counts.date_unknown).toBeGreaterThan(0);
    expect(answer.gaps.map(key)).not.toContain("state:UZB state:KAZ");
    for (const { kind, coverage } of answer.gaps) {
      expect(coverage.state).toBe(kind);
      if (kind === "none_found") expect(coverage.inventory).toMatchObject({ dataset: "dataset:central-asia", completeness: "partial" });
    }
  });

  test("are ranked by points that add up, and other weights rank them otherwise", async () => {
    const [preset, people] = [await gaps("metric=share"), await gaps("metric=share&missing=0&asymmetry=0&claims=0&evidence=0")];
    for (const answer of [preset, people]) {
      const scores = answer.gaps.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const whole = Object.values(answer.weights).reduce((sum, weight) => sum + weight, 0);
      for (const { score, why } of answer.gaps) {
        const parts = Object.entries(why).map(([name, { part, points }]) => {
          expect(points).toBeCloseTo((100 * part * (Object.entries(answer.weights).find(([each]) => each === name)?.[1] ?? 0)) / whole);
          return points;
        });
        expect(parts.reduce((sum, points) => sum + points, 0)).toBeCloseTo(score);
      }
    }
    expect(people.weights).toEqual({ people: 4, missing: 0, asymmetry: 0, claims: 0, evidence: 0 });
    const figures = people.gaps.map(({ people: figure }) => figure ?? -1);
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    expect(Math.max(...figures)).toBeGreaterThan(0);
  });

  test("stand once for each pair where no figures tell the directions apart", async () => {
    const answer = await gaps();
    expect(answer.directed).toBe(false);
    expect(answer.gaps.length).toBeGreaterThan(0);
    for (const { origin, destination } of answer.gaps) expect(origin < destination).toBe(true);
  });

  test("of one kind or another layer", async () => {
    const [none, regional] = [await gaps("kinds=none_found"), await gaps("layer=regional")];
    expect(new Set(none.gaps.map(({ kind }) => kind))).toEqual(new Set(["none_found"]));
    expect([none.layer, regional.layer]).toEqual(["bilateral", "regional"]);
    expect(regional.counts.in_force).toBeGreaterThan(0);
  });
});

describe("between two days", () => {
  const changes = (query: string) =>
    ask<CoverageChangesAnswer>(CoverageChangesAnswer, `coverage/changes?states=${STATES}&issues=${LABOUR}&${query}`);

  test("the treaty of the EAEU covers its five members since 2015; nothing else is said to have changed without a reason", async () => {
    const answer = await changes("since=2014-12-31&asOf=2015-12-31&layers=regional");
    const newly = answer.items.filter(({ kind }) => kind === "closed" || kind === "established");
    const treaty = newly.filter(({ after }) => after.agreements.includes("agreement:eaeu-treaty"));
    expect(treaty.length).toBeGreaterThan(0);
    for (const { before, after } of answer.items) expect({ ...before }).not.toEqual({ ...after });
    expect(answer.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total);
  });

  test("an inventory that ends in between is no change in the law", async () => {
    const answer = await ask<CoverageChangesAnswer>(
      CoverageChangesAnswer,
      `coverage/changes?states=state:AUS,state:NZL,state:CAN&issues=${LABOUR}&since=2025-12-31&asOf=2026-01-01`,
    );
    expect([answer.total, answer.items]).toEqual([0, []]);
  });

  test("need an order", async () => {
    const answer = await served.get(`/api/coverage/changes?since=2025-01-01&asOf=2024-01-01&states=${STATES}`);
    expect([answer.statusCode, answer.json().error.message]).toEqual([400, "since has to be earlier than asOf."]);
  });
});

describe("what if", () => {
  test("an accession covers the new party and those who are bound, and no other pair", async () => {
    const answer = await whatIf({
      changes: [{ kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" }],
      states: STATES.split(","),
    });
    expect(answer.hypothetical).toBe(true);
    expect(answer.supposed).toEqual([expect.stringMatching(/^Uzbekistan accedes to .+ on 4 March 2025\.$/)]);
    expect(answer.caveats[0]).toMatch(/^Hypothetical/);
    for (const { origin, destination, level } of answer.items) {
      expect([origin, destination]).toContain("state:UZB");
      expect(level).toBe("regional");
    }
    const partners = new Set(
      answer.items.flatMap(({ origin, destination, after }) => (after.state === "in_force" ? [origin, destination] : [])),
    );
    expect([...partners].sort()).toEqual(["state:ARM", "state:BLR", "state:KAZ", "state:KGZ", "state:RUS", "state:UZB"]);
    expect(answer.pairs).toBe(5);
    expect(answer.issuesTouched.length).toBeGreaterThan(0);
  });

  test("newly covered is what nothing covered before: what another layer covers is covered twice, what may be covered stands apart", async () => {
    const answer = await whatIf({
      changes: [{ kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" }],
      states: STATES.split(","),
      issues: [LABOUR],
      metric: "departures",
    });
    const cells: CoverageCells = (
      await served.get(`/api/coverage?states=${STATES}&issues=${LABOUR}&layers=bilateral,regional&asOf=2025-03-04&limit=5000`)
    ).json();
    const pairsThat = (kind: (states: string[], reasons: (string | null)[]) => boolean) =>
      cells.cells.filter(({ origin, destination, layers }) => {
        const found = Object.values(layers);
        const changed = answer.items.some((each) => each.origin === origin && each.destination === destination);
        return (
          changed &&
          kind(
            found.map(({ state }) => state),
            found.map(({ reason }) => reason),
          )
        );
      }).length / 2;
    const covered = pairsThat((states) => states.includes("in_force"));
    const open = pairsThat((states, reasons) => !states.includes("in_force") && reasons.includes("date_unknown"));
    expect(covered + open).toBeGreaterThan(0);
    expect([answer.coveredTwice.pairs, answer.perhapsBefore.pairs]).toEqual([covered, open]);
    expect(answer.pairs).toBe(5 - covered - open);
    const alone = answer.peopleCovered?.corridors ?? 0;
    const beside = (answer.coveredTwice.people?.corridors ?? 0) + (answer.perhapsBefore.people?.corridors ?? 0);
    expect(beside).toBeGreaterThan(0);
    expect(alone).toBeLessThan(alone + beside);
  });

  test("nothing of it stays: the same is asked of the store before and after", async () => {
    const before = await cells();
    await whatIf({ changes: [{ kind: "withdrawal", state: "state:RUS", agreement: "agreement:rus-uzb-2017-recruitment" }] });
    expect(await cells()).toEqual(before);
  });

  test("a withdrawal opens what nothing else keeps closed, a new agreement closes gaps and counts the people", async () => {
    const gone = await whatIf({
      changes: ["rus-uzb-2017-recruitment", "rus-uzb-2007-labour"].map((id) => ({
        kind: "withdrawal" as const,
        state: "state:RUS",
        agreement: `agreement:${id}`,
      })),
      issues: [LABOUR],
      layers: ["bilateral"],
    });
    expect(gone.items.map(({ origin, destination, kind }) => [origin, destination, kind])).toEqual([
      ["state:RUS", "state:UZB", expect.stringMatching(/^(?:opened|unsettled)$/)],
      ["state:UZB", "state:RUS", expect.stringMatching(/^(?:opened|unsettled)$/)],
    ]);
    const made = await whatIf({
      changes: [{ kind: "agreement", name: "Tashkent–Seoul", level: "bilateral", parties: ["state:KOR", "state:UZB"], issues: [LABOUR] }],
      metric: "departures",
    });
    expect(made.kinds).toEqual([{ kind: "closed", count: 2 }]);
    expect([made.pairs, made.peopleCovered?.corridors, made.peopleCovered?.sum]).toEqual([1, 1, 2916.6]);
    expect(made.peopleCovered?.formula).toContain("departures 2023");
    expect(made.agreements.map(({ id }) => id)).toContain("agreement:supposed-1");
  });

  test("what is in force already is a duplication, not a closed gap", async () => {
    const answer = await whatIf({
      changes: [{ kind: "agreement", level: "bilateral", parties: ["state:RUS", "state:UZB"], issues: ["issue:fair_recruitment"] }],
    });
    expect([answer.total, answer.pairs]).toEqual([0, 0]);
    expect(answer.duplications.items.map(({ origin, destination }) => [origin, destination])).toEqual([
      ["state:RUS", "state:UZB"],
      ["state:UZB", "state:RUS"],
    ]);
  });

  test("soft law closes nothing", async () => {
    const parties = ["state:KOR", "state:UZB"];
    const answer = await whatIf({ changes: [{ kind: "agreement", level: "bilateral", bindingness: "soft", parties, issues: [LABOUR] }] });
    expect([answer.total, answer.pairs, answer.duplications.total]).toEqual([0, 0, 0]);
  });

  const accession = { kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" };
  test.each<[string, unknown, number, RegExp]>([
    ["an unknown agreement", { changes: [{ ...accession, agreement: "agreement:nothing" }] }, 404, /agreement:nothing/],
    ["an unknown state", { changes: [{ ...accession, state: "state:ZZZ" }] }, 404, /state:ZZZ/],
    ["no change", { changes: [] }, 400, /changes/],
    ["a change of no kind", { changes: [{ ...accession, kind: "marriage" }] }, 400, /changes/],
    ["a parameter that isn't there", { changes: [accession], colour: "red" }, 400, /colour/],
    ["a change after the day", { changes: [{ ...accession, on: "2030-01-01" }], asOf: DAY }, 400, /no consequence on 2025-03-04/],
    ["a withdrawal of who is no party", { changes: [{ ...accession, kind: "withdrawal" }] }, 400, /Suppose its accession first/],
    ["a ratification of who hasn't signed", { changes: [{ ...accession, kind: "ratification" }] }, 400, /Suppose an accession instead/],
    ["half of a body", '{"changes": [', 400, /can't be read/],
    ["a prototype", '{"changes": [], "__proto__": {"x": 1}}', 400, /can't be read/],
    ["a deep body", `{"changes": ${"[".repeat(5000)}${"]".repeat(5000)}}`, 400, /nested more than/],
    ["a large body", { changes: [accession], states: Array(2000).fill("state:UZB") }, 413, /too large/],
  ])("%s is refused", async (_, body, status, message) => {
    const answer = await post(body);
    expect([answer.statusCode, answer.json().error.message]).toEqual([status, expect.stringMatching(message)]);
    expect(answer.json().error.remedy).not.toBe("");
  });

  test("a body that isn't JSON is refused", async () => {
    const answer = await post("x", "text/plain");
    expect([answer.statusCode, answer.json().error.code]).toEqual([415, "unsupported_body"]);
  });
});
