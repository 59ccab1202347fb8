import { beforeAll, describe, expect, test } from "vitest";
import type { Asker, Parameters_ } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { skipped } from "./engines.ts";
import { alike } from "./path-answers.ts";

describe.skipIf(skipped)("on the bundled datasets, both engines find the same paths", () => {
  let ours: Asker;
  let theirs: Asker;
  beforeAll(async () => {
    const { embedded, neo4j } = await servedBoth();
    [ours, theirs] = [embedded.api, neo4j.api];
  });

  test.each<Parameters_>([
    { from: "state:UZB", to: "state:IND", asOf: "2025-01-01" },
    { from: "state:UZB", to: "state:IND", asOf: "2016-12-31" },
    { from: "state:UZB", to: "state:IND", types: ["MEMBER_OF"], k: 10 },
    { from: "state:UZB", to: "state:IND", types: ["MEMBER_OF"], levels: ["universal"], k: 10 },
    { from: "state:UZB", to: "state:KAZ", k: 10, issues: ["issue:labour_mobility"] },
    { from: "organisation:cis", to: "issue:migrant_rights", k: 10 },
    { from: "organisation:almaty-process", to: "organisation:ots", datasets: ["dataset:central-asia"] },
    { from: "claim:kamilov-a3", to: "corridor:UZB>RUS", k: 10 },
    { from: "event:cis-council-27", to: "state:JPN", asOf: "2023-12-31", k: 10 },
    { from: "agreement:eaeu-treaty", to: "state:UZB", maxLength: 8, k: 10 },
  ])("%j", async (asked) => {
    const { complete, paths } = await alike(ours, theirs, asked);
    expect([complete, paths.length > 0]).toEqual([true, true]);
    expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length);
  });
});
