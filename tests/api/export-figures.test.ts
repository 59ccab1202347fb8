import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/port.ts";
import { databaseOn, type Served, serveFile } from "./served.ts";

/** Names of the queries in the order in which the store was asked. */
const asked: string[] = [];
const listened = (store: GraphStore): GraphStore => ({
  engine: store.engine,
  run: (query, params, signal) => {
    asked.push(query.name);
    return store.run(query, params, signal);
  },
  check: (queries) => store.check(queries),
  close: () => store.close(),
});

let served: Served;
beforeAll(async () => {
  served = await serveFile(await databaseOn("regional"), { wrap: listened });
});
afterAll(() => served.close());

test.each([
  "view=coverage&issues=issue:labour_mobility&origin=state:UZB&metric=share",
  "view=gaps&issues=issue:labour_mobility&origin=state:UZB&metric=share",
])("%s reads its figures once, and says where they were read", async (view) => {
  asked.length = 0;
  const answer = await served.get(`/api/export?${view}&format=json`);
  expect(answer.statusCode).toBe(200);
  expect(asked.filter((name) => name === "corridor_figures")).toHaveLength(1);
  expect(answer.json().about.sources.map(({ id }: { id: string }) => id)).toContain("source:kamilov-2025");
});
