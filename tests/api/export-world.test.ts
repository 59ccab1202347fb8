import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onceFree, type Served, serveBundled } from "./served.ts";

/** A busy machine takes its time for a world. */
const PATIENCE = { timeout: 240_000 };

let served: Served;
beforeAll(async () => {
  served = await serveBundled();
});
afterAll(() => served.close());

type Figure = { id: string };

/** More figures than the engine puts in order in the time that one answer has. */
test("all figures of the world are a table, each once, in the order of the view's pages", PATIENCE, async () => {
  const first = (await served.get("/api/corridors?limit=2000")).json();
  const answer = await served.get("/api/export?view=corridors&format=csv");
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  const rows: Record<string, string>[] = parse(answer.body, { columns: true, bom: true });
  expect(rows).toHaveLength(first.total);
  expect(first.total).toBeGreaterThan(50_000);
  expect(new Set(rows.map(({ id, sources, datasets }) => `${id} ${sources} ${datasets}`)).size).toBe(rows.length);
  expect(rows.slice(0, 2000).map(({ id }) => id)).toEqual(first.corridors.map(({ id }: Figure) => id));
  expect(rows.filter(({ sources, datasets, licences }) => !sources || !datasets || !licences)).toEqual([]);
});

test("a part of them begins and ends where it was asked to", PATIENCE, async () => {
  const rows: Record<string, string>[] = parse(
    (await onceFree(served, "/api/export?view=corridors&format=csv&metric=stock&year=2015&offset=5000&limit=3000")).body,
    { columns: true, bom: true },
  );
  const whole: Record<string, string>[] = parse(
    (await onceFree(served, "/api/export?view=corridors&format=csv&metric=stock&year=2015")).body,
    {
      columns: true,
    },
  );
  expect(rows.map(({ id }) => id)).toEqual(whole.slice(5000, 8000).map(({ id }) => id));
});

test.each(["datapackage", "cypher"])("as %s they are refused, with what narrows them", async (format) => {
  const answer = await onceFree(served, `/api/export?view=corridors&format=${format}`);
  expect([answer.statusCode, answer.json().error.code]).toEqual([413, "export_too_large"]);
  expect(answer.json().error.remedy).toContain("origin, destination, metric, year, unit, edition, minimum, datasets");
});
