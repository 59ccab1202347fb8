import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { regional, type Server, serverOn } from "./served.ts";

let served: Server;
let graph: Graph;
beforeAll(async () => {
  [served, graph] = await Promise.all([serverOn("regional"), loadGraph(regional())]);
});

async function ask<T>(schema: typeof TimelineAnswer | typeof ChangesAnswer, url: string): Promise<T> {
  const answer = await served.get(url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body = answer.json();
  expect([...Value.Errors(schema, body)]).toEqual([]);
  return body;
}
const timeline = (query: string) => ask<TimelineAnswer>(TimelineAnswer, `/api/timeline?${query}`);
const changes = (query: string) => ask<ChangesAnswer>(ChangesAnswer, `/api/changes?${query}`);
const EVERYTHING = "levels=bilateral,regional,universal&beyond=true&limit=5000";

describe("the timeline", () => {
  test.each(["", EVERYTHING, "focus=state:UZB", "focus=organisation:cis", "issues=issue:labour_mobility", "channels=event"])(
    "%s: every item counts once, in its year or among the undated",
    async (query) => {
      const { years, undated, items, total, truncated } = await timeline(query);
      expect(truncated).toBe(false);
      expect(years.reduce((sum, year) => sum + year.total, 0)).toBe(items.length);
      expect(items.length + undated.total).toBe(total);
      expect(total).toBeGreaterThan(0);
      for (const { year, total: counted, kinds } of years) {
        const own = items.filter(({ date }) => date?.earliest?.startsWith(`${year}-`) && date.latest?.startsWith(`${year}-`));
        expect([year, own.length, kinds.reduce((sum, kind) => sum + kind.total, 0)]).toEqual([year, counted, counted]);
        for (const { total: all, several, none, families } of kinds)
          expect(families.reduce((sum, { alone }) => sum + alone, 0) + several + none).toBe(all);
      }
    },
  );

  test("holds every agreement that the datasets know, as their files date it", async () => {
    const { items, undated } = await timeline(EVERYTHING);
    const told = new Map(
      [...items, ...undated.items].filter(({ kind }) => kind === "concluded").map((each) => [each.id, each.date?.earliest]),
    );
    const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    const agreements = graph.nodes.filter(({ id, label }) => label === "Agreement" && joined.has(id));
    expect(new Set(told.keys())).toEqual(new Set(agreements.map(({ id }) => id)));
    expect(agreements.length).toBeGreaterThan(40);
    expect(agreements.filter(({ id }) => told.get(id) === undefined).length).toBe(
      undated.kinds.find(({ kind }) => kind === "concluded")?.total ?? 0,
    );
  });

  test("says what it leaves out, and pages without losing anything", async () => {
    const [few, all] = [await timeline("limit=5000"), await timeline(EVERYTHING)];
    expect(few.leftOut.universal).toBeGreaterThan(0);
    expect(all.leftOut).toEqual({ universal: 0, beyond: 0 });
    const wide = await timeline("limit=5000&levels=bilateral,regional,universal");
    expect(wide.total).toBe(few.total + few.leftOut.universal);
    const pages = [await timeline("limit=7"), await timeline("limit=7&offset=7")];
    expect(pages.flatMap(({ items }) => items)).toEqual(few.items.slice(0, 14));
    expect(pages[0]?.truncated).toBe(true);
    expect(pages[0]?.years).toEqual(few.years);
  });

  test("refuses what makes no sense", async () => {
    expect((await served.get("/api/timeline?focus=state:ZZZ")).statusCode).toBe(404);
    expect((await served.get("/api/changes?since=2020-01-01&asOf=2019-01-01")).json()).toMatchObject({ error: { code: "bad_parameter" } });
    expect((await served.get("/api/changes?asOf=2019-01-01")).statusCode).toBe(400);
    expect((await served.get("/api/timeline?asOf=2019-01-01")).statusCode).toBe(400);
  });
});

describe("what came and went between two days", () => {
  test("is what the timeline dates between them, each with where it was read", async () => {
    const [since, asOf] = ["2000-12-31", "2010-12-31"];
    const [between, all] = [await changes(`since=${since}&asOf=${asOf}&limit=1000`), await timeline("limit=5000")];
    const dated = [...all.items, ...all.undated.items].filter(
      ({ date }) => date?.earliest && date.latest && date.earliest > since && date.latest <= asOf,
    );
    expect(between.items.map(({ sources, ...each }) => each)).toEqual(dated);
    expect(between.total).toBeGreaterThan(5);
    expect(between.items.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(between.perhaps.items.filter(({ date }) => date?.earliest && date.earliest > asOf)).toEqual([]);
    expect(between.perhaps.total).toBeGreaterThan(0);
  });

  test.each([1, 7, 50])("pages of %i give each change exactly once, in the order of the whole", async (limit) => {
    const asked = "since=1995-12-31&asOf=2024-12-31&levels=bilateral,regional";
    const whole = await changes(`${asked}&limit=1000`);
    expect(whole.truncated).toBe(false);
    expect(whole.total).toBe(whole.items.length);
    const most = limit === 1 ? 12 : whole.total;
    const paged: unknown[] = [];
    for (let offset = 0; offset < most; offset += limit) {
      const page = await changes(`${asked}&limit=${limit}&offset=${offset}`);
      expect([page.total, page.kinds, page.perhaps.total]).toEqual([whole.total, whole.kinds, whole.perhaps.total]);
      expect(page.truncated).toBe(offset + limit < whole.total);
      paged.push(...page.items);
    }
    expect(paged).toEqual(whole.items.slice(0, most));
    const keys = whole.items.map(({ kind, id, date }) => JSON.stringify([kind, id, date]));
    expect(new Set(keys).size).toBe(keys.length);
    expect(whole.items.length).toBeGreaterThan(20);
    // Beyond the last there is nothing, and it says so.
    expect(await changes(`${asked}&limit=${limit}&offset=${whole.total}`)).toMatchObject({ items: [], truncated: false });
  });

  test("two halves of a period make the whole", async () => {
    const parts = [
      await changes("since=1990-12-31&asOf=2000-06-30&limit=1000"),
      await changes("since=2000-06-30&asOf=2012-12-31&limit=1000"),
    ];
    const whole = await changes("since=1990-12-31&asOf=2012-12-31&limit=1000");
    // What a date places only in the year that the middle cuts in two is certain only of the whole.
    const ids = new Set(whole.items.map(({ id, kind }) => `${kind} ${id}`));
    for (const { id, kind } of parts.flatMap(({ items }) => items)) expect(ids).toContain(`${kind} ${id}`);
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBeLessThanOrEqual(whole.total);
  });
});
