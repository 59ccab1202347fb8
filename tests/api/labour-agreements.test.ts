import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../server/build.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { bundled, type Served, serveGraph } from "./served.ts";

/** Its own graph: the labour agreements of the world are not loaded with the bundled datasets yet. */
let served: Served;
beforeAll(async () => {
  served = await serveGraph(await loadGraph([...bundled("states", "issues"), join(ROOT, "fixtures/world/unproven/bla-2020")]));
});
afterAll(() => served.close());

test("the Philippines are tied to 29 states by labour agreements, none of which is known to be in force", async () => {
  const { edges } = (await served.get("/api/network?focus=state:PHL")).json();
  const own = edges.filter(({ source, target }: { source: string; target: string }) => [source, target].includes("state:PHL"));
  const strengths = new Map<string, number>();
  for (const { strongest } of own) strengths.set(strongest, (strengths.get(strongest) ?? 0) + 1);
  expect([...strengths].sort()).toEqual([
    ["force_unknown", 19],
    ["soft", 10],
  ]);
  const korea = own.find(({ source }: { source: string }) => source === "state:KOR");
  expect(korea).toMatchObject({ weight: 8, strongest: "force_unknown" });
});

test("the end of the Mexican programme of the United States shows: lapsed, and nothing in force", async () => {
  const { items } = (await served.get("/api/evidence?a=state:MEX&b=state:USA")).json();
  const known = new Map(items.map(({ id, live }: { id: string; live: string }) => [id, live]));
  expect(known.get("agreement:bla-14")).toBe("no");
  expect([...known.values()]).not.toContain("yes");
});
