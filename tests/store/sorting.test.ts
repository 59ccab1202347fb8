import { expect, test } from "vitest";
import { corridorEditions } from "../../server/queries/questions.ts";
import { servedEmbedded } from "../conformance/bundled.ts";

const TIMES = 60;

test("rows sorted by several columns are sorted by each of them, however often they are asked for", async () => {
  const { store } = await servedEmbedded();
  for (let time = 0; time < TIMES; time++) {
    const rows = await store.run(corridorEditions, { datasets: [] });
    const keys = rows.map(({ metric, edition, earliest }) => [metric, edition, earliest].join("\t"));
    expect(new Set(rows.map(({ edition }) => edition)).size).toBeGreaterThan(1);
    expect(keys).toEqual([...keys].sort());
  }
});
