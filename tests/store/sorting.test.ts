import { afterAll, beforeAll, expect, test } from "vitest";
import { corridorEditions } from "../../server/queries/questions.ts";
import { bundledGraph, type Engine, openEmbedded } from "../conformance/engines.ts";

const TIMES = 60;

let engine: Engine;
beforeAll(async () => {
  engine = await openEmbedded(await bundledGraph());
});
afterAll(() => engine?.close());

test("rows sorted by several columns are sorted by each of them, however often they are asked for", async () => {
  for (let time = 0; time < TIMES; time++) {
    const rows = await engine.store.run(corridorEditions, { datasets: [] });
    const keys = rows.map(({ metric, edition, earliest }) => [metric, edition, earliest].join("\t"));
    expect(new Set(rows.map(({ edition }) => edition)).size).toBeGreaterThan(1);
    expect(keys).toEqual([...keys].sort());
  }
});
