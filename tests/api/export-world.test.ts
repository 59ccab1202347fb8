import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { EXPORT_MOST } from "../../server/contract/wire/export.ts";
import { type Server, serverOn } from "./served.ts";

/**
 * The larger figures of every metric, edition and year: more than one page of several parts, as of all of them. All of them are
 * compared by `npm run bench -- long`.
 */
const LARGER = process.env.ENTENTE_TEST_WHOLE ? "" : "&minimum=5000";

type Figure = { id: string };
const table = async (query: string): Promise<Record<string, string>[]> => {
  const answer = await served.get(`/api/export?view=corridors&format=csv${query}`);
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  return parse(answer.body, { columns: true, bom: true });
};

let served: Server;
let rows: Record<string, string>[];
beforeAll(async () => {
  served = await serverOn("bundled");
  rows = await table(LARGER);
}, 240_000);

/** More figures than the engine puts in order in the time that one answer has. */
test("figures of the world are a table, each once, in the order of the view's pages", async () => {
  const first = (await served.get(`/api/corridors?limit=2000${LARGER}`)).json();
  expect(rows).toHaveLength(first.total);
  expect(first.total).toBeGreaterThan(10_000);
  expect(new Set(rows.map(({ id, sources, datasets }) => `${id} ${sources} ${datasets}`)).size).toBe(rows.length);
  expect(rows.slice(0, 2000).map(({ id }) => id)).toEqual(first.corridors.map(({ id }: Figure) => id));
  expect(rows.filter(({ sources, datasets, licences }) => !sources || !datasets || !licences)).toEqual([]);
});

test("a part of them begins and ends where it was asked to", async () => {
  const part = await table(`&metric=stock&year=2019&offset=300&limit=2100${LARGER}`);
  const year = rows.filter(({ metric, year }) => metric === "stock" && year === "2019");
  expect(part).toHaveLength(2100);
  expect(part.map(({ id }) => id)).toEqual(year.slice(300, 2400).map(({ id }) => id));
});

test("all figures of the world are no more than a table takes", async () => {
  const { total } = (await served.get("/api/corridors?limit=1")).json();
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(EXPORT_MOST.corridors);
});

test.each(["datapackage", "cypher"])("as %s they are refused, with what narrows them", async (format) => {
  const answer = await served.get(`/api/export?view=corridors&format=${format}`);
  expect([answer.statusCode, answer.json().error.code]).toEqual([413, "export_too_large"]);
  expect(answer.json().error.remedy).toContain("origin, destination, metric, year, unit, edition, minimum, datasets");
});
