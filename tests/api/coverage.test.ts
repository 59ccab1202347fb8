import type { TSchema } from "typebox";
import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { CoverageCells, CoverageColumns, CoverageEvidence } from "../../server/contract/wire/coverage.ts";
import { cellsOfColumns } from "../../server/domain/coverage/columns.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("bundled");
});

async function ask<T>(schema: TSchema, url: string): Promise<T> {
  const answer = await served.get(`/api/${url}`);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body = answer.json();
  expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
  return body;
}
const cells = (query: string) => ask<CoverageCells>(CoverageCells, `coverage?${query}`);
const evidence = (query: string) => ask<CoverageEvidence>(CoverageEvidence, `coverage/evidence?${query}`);
async function refused(url: string): Promise<[number, string]> {
  const answer = await served.get(`/api/${url}`);
  return [answer.statusCode, answer.json().error.message];
}
const DAY = "asOf=2025-03-04";
const LABOUR = "issues=issue:labour_mobility";

describe("what the bundled datasets establish", () => {
  test("the labour agreement of Uzbekistan and Kazakhstan of 2019 is not established: at least signed, and no gap", async () => {
    const answer = await cells(`states=state:KAZ,state:UZB&${LABOUR}&${DAY}`);
    expect(answer.cells.map(({ origin, destination }) => [origin, destination])).toEqual([
      ["state:KAZ", "state:UZB"],
      ["state:UZB", "state:KAZ"],
    ]);
    for (const { layers } of answer.cells)
      expect(layers.bilateral).toMatchObject({
        state: "unknown",
        reason: "date_unknown",
        atLeast: "signed_only",
        undecided: ["agreement:kaz-uzb-2019-labour"],
      });
    expect(answer.agreements.map(({ id }) => id)).toContain("agreement:kaz-uzb-2019-labour");
    expect(answer.counts.bilateral?.date_unknown).toBe(2);
  });

  test("that of Uzbekistan and Russia on organised recruitment is in force since 21 December 2017", async () => {
    const on = async (day: string) => (await cells(`states=state:RUS,state:UZB&${LABOUR}&asOf=${day}`)).cells[0]?.layers.bilateral;
    expect(await on("2025-03-04")).toMatchObject({ state: "in_force" });
    expect((await on("2025-03-04"))?.agreements).toContain("agreement:rus-uzb-2017-recruitment");
    // The day before it is signed only, and whether that of 2007 is in force is not documented.
    expect(await on("2017-12-20")).toMatchObject({
      state: "unknown",
      reason: "date_unknown",
      atLeast: "signed_only",
      undecided: ["agreement:rus-uzb-2007-labour"],
    });
    expect(await on("1990-01-01")).toMatchObject({ state: "unknown", reason: "no_inventory", agreements: [], undecided: [] });
  });

  test("a programme without an instrument stands beside the state", async () => {
    const { cells: found } = await cells(`states=state:KOR,state:UZB&${DAY}&layers=bilateral`);
    expect(found[0]?.layers).toEqual({ bilateral: expect.objectContaining({ state: "unknown", reason: "no_inventory", agreements: [] }) });
    expect([...(found[0]?.layers.bilateral?.practice ?? []), ...(found[0]?.layers.bilateral?.unclear ?? [])]).toContain(
      "agreement:kor-uzb-recruitment",
    );
  });

  test("nothing is none found where no chosen dataset claims to list what there is, or after its claim ends; the answer says so", async () => {
    const { counts, inventories, caveats } = await cells("bloc=organisation:cis&limit=1");
    for (const layer of Object.values(counts)) expect(layer.none_found).toBe(0);
    // Each list of the Treaty Collection is claimed to its own newest entry, and an issue to the end of its shortest list.
    expect(inventories.map(({ dataset, claim, until }) => [dataset, claim.levels, claim.issues, until])).toEqual(
      [
        ["consular_identity", "2014-12-18"],
        ["irregular_migration", "2013-09-24"],
        ["migrant_rights", "2014-09-24"],
        ["refugee_protection", "2011-06-28"],
        ["trafficking", "2013-12-13"],
      ].map(([issue, until]) => ["dataset:conventions-2015", ["universal"], [`issue:${issue}`], until]),
    );
    expect(caveats.join()).toContain("The chosen inventories end between 28 June 2011 and 18 December 2014, issue by issue");
    const trafficking = "issues=issue:trafficking&layers=universal&states=state:UZB,state:IRN";
    expect((await cells(`${trafficking}&asOf=2013-12-13`)).counts.universal?.none_found).toBe(2);
    const later = await cells(`${trafficking}&asOf=2014-01-01`);
    expect(later.counts.universal?.none_found).toBe(0);
    expect(later.caveats.join()).toContain("The chosen inventories end on 13 December 2013, before 1 January 2014");
    const without = await cells("bloc=organisation:cis&limit=1&datasets=dataset:central-asia,dataset:uzbekistan-2025");
    expect(without.inventories).toEqual([]);
    expect(without.caveats.join()).toContain("None of the chosen datasets claims to list what there is");
  });
});

describe("whom it is asked of", () => {
  test("a bloc is its members on that day, and a bloc without members says so instead of an empty table", async () => {
    const codes = async (query: string) => (await cells(query)).states.map(({ id }) => id.slice(6)).join(" ");
    expect(await codes(`bloc=organisation:eaeu&${DAY}`)).toBe("ARM BLR KAZ KGZ RUS");
    const before = await cells("bloc=organisation:eaeu&asOf=1999-01-01");
    expect([before.total, before.cells]).toEqual([0, []]);
    expect(before.caveats[0]).toMatch(/^No state is known to be a member of .+ on 1999-01-01/);
  });

  test("a region is the states that lie in it, beside the bloc and the states given; its name is checked", async () => {
    const codes = async (query: string) => (await cells(`${query}&${DAY}`)).states.map(({ id }) => id.slice(6)).join(" ");
    expect(await codes("regions=Central%20Asia")).toBe("KAZ KGZ TJK TKM UZB");
    expect(await codes("regions=central%20asia&bloc=organisation:eaeu&states=DEU")).toBe("ARM BLR DEU KAZ KGZ RUS TJK TKM UZB");
    expect(
      (await cells(`regions=Central%20Asia&origin=UZB&${LABOUR}&${DAY}`)).cells.map(({ destination }) => destination.slice(6)),
    ).toEqual(["KAZ", "KGZ", "TJK", "TKM"]);
    const { statusCode, body } = await served.get("/api/coverage?regions=Central%20Azia");
    expect([statusCode, body]).toEqual([400, expect.stringContaining("Central Asia")]);
  });

  test("origins and destinations narrow the pairs, several issues follow one another, pages lose nothing", async () => {
    const query = `states=state:UZB,state:KAZ,state:RUS&issues=issue:labour_mobility,issue:irregular_migration&${DAY}`;
    const all = await cells(query);
    expect([all.total, all.truncated]).toEqual([12, false]);
    expect(all.cells.map(({ issue }) => issue)).toEqual([
      ...Array(6).fill("issue:labour_mobility"),
      ...Array(6).fill("issue:irregular_migration"),
    ]);
    const pages = [await cells(`${query}&limit=7`), await cells(`${query}&limit=7&offset=7`)];
    expect(pages.flatMap((page) => page.cells)).toEqual(all.cells);
    expect(pages.map(({ truncated, counts }) => [truncated, counts])).toEqual([
      [true, all.counts],
      [false, all.counts],
    ]);
    const from = await cells(`${query}&origin=state:UZB`);
    expect(from.cells).toEqual(all.cells.filter(({ origin }) => origin === "state:UZB"));
  });

  test("the whole world, in columns: the same cells, in less than a megabyte on the way", async () => {
    const query = `${LABOUR}&${DAY}`;
    const columns = await ask<CoverageColumns>(CoverageColumns, `coverage?${query}&format=columns&limit=100000`);
    expect(columns.total).toBe(columns.states.length * (columns.states.length - 1));
    expect(columns.truncated).toBe(false);
    const { cells: some } = await cells(`${query}&origin=state:UZB`);
    expect(cellsOfColumns(columns).filter(({ origin }) => origin === "state:UZB")).toEqual(some);
    const packed = await served.get(`/api/coverage?${query}&format=columns&limit=100000`, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.rawPayload.length).toBeLessThan(1_000_000);
  });

  test("figures are of one metric, edition and year, and order and narrow the cells", async () => {
    const answer = await cells(`${DAY}&${LABOUR}&origin=state:UZB&metric=share&order=people&minimum=5`);
    expect(answer.people).toMatchObject({ metric: "share", year: 2023, unit: "percent" });
    expect(answer.cells.map(({ destination, people }) => [destination, people])).toEqual([
      ["state:RUS", 70.2],
      ["state:KAZ", 13.4],
      ["state:KGZ", 8.7],
    ]);
    expect(answer.truncated).toBe(false);
  });
});

describe("what can't be asked is refused with a remedy", () => {
  test.each([
    ["coverage?states=state:UZB,state:ZZZ", 404, "There is no state state:ZZZ."],
    ["coverage?bloc=organisation:nothing", 404, "There is no organisation organisation:nothing."],
    ["coverage?issues=issue:nothing", 404, "There is no issue issue:nothing."],
    ["coverage?metric=nothing", 400, /no figures of “nothing”; they have/],
    ["coverage?metric=share&year=1950", 400, /there are figures of 2023/],
    ["coverage?edition=2019", 400, /give the metric too/],
    ["coverage?minimum=5", 400, /give a metric/],
    ["coverage?limit=6000", 400, /format=columns/],
    ["coverage?layers=local", 400, /bilateral, regional, universal/],
    ["coverage?asOf=yesterday", 400, /asOf/],
    ["coverage/evidence?origin=state:UZB&destination=state:UZB&issue=issue:labour_mobility", 400, /the same/],
    ["coverage/evidence?origin=state:UZB&destination=state:KAZ", 400, /issue/],
  ])("%s", async (url, status, message) => {
    expect(await refused(url)).toEqual([status, typeof message === "string" ? message : expect.stringMatching(message)]);
  });

  test("more cells than can be decided at once", async () => {
    const issues = ["labour_mobility", "fair_recruitment", "migrant_rights", "trafficking", "visa_mobility"].map((name) => `issue:${name}`);
    expect(await refused(`coverage?issues=${issues.join(",")}`)).toEqual([400, expect.stringMatching(/too many at once.*choose fewer/)]);
  });
});

describe("the evidence behind a cell", () => {
  test("has every instrument with both sides' part in it, its sources, and what it comes to", async () => {
    const { layers, origin, claims } = await evidence(`origin=state:UZB&destination=state:KAZ&issue=issue:labour_mobility&${DAY}`);
    expect(origin.name).toBe("Uzbekistan");
    const labour = layers.bilateral?.items.find(({ id }) => id === "agreement:kaz-uzb-2019-labour");
    expect(labour).toMatchObject({ part: "undecided", live: "unknown", comesTo: ["in_force", "signed_only"] });
    expect(labour?.parties.destination.consent).toBe("ratification");
    expect(labour?.sources.length).toBeGreaterThan(0);
    expect(claims.map(({ id }) => id)).toEqual(["claim:kamilov-r18", "claim:kamilov-c29", "claim:kamilov-c36"]);
  });

  test("agrees with the cell, for every pair of some states on every issue", async () => {
    const states = "states=state:KAZ,state:KGZ,state:RUS,state:UZB";
    const { cells: all } = await cells(`${states}&issues=issue:migration,issue:labour_mobility&${DAY}`);
    for (const { origin, destination, issue, layers } of all) {
      const behind = await evidence(`origin=${origin}&destination=${destination}&issue=${issue}&${DAY}`);
      for (const level of ["bilateral", "regional", "universal"] as const) {
        expect(behind.layers[level]?.coverage).toEqual(layers[level]);
        const known = new Set(behind.layers[level]?.items.map(({ id }) => id));
        for (const id of [...(layers[level]?.agreements ?? []), ...(layers[level]?.undecided ?? [])]) expect(known.has(id)).toBe(true);
        for (const { sources } of behind.layers[level]?.items ?? []) expect(sources.length).toBeGreaterThan(0);
      }
    }
  });
});
