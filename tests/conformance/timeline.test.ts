import { beforeAll, describe, expect, test } from "vitest";
import { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { held } from "./answers.ts";
import type { Asker, Parameters_ } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { skipped } from "./engines.ts";

describe.skipIf(skipped)("on the bundled datasets, both engines tell the same of the years", () => {
  let askers: [Asker, Asker];
  beforeAll(async () => {
    const { embedded, neo4j } = await servedBoth();
    askers = [embedded.api, neo4j.api];
  });

  test.each<Parameters_>([
    { limit: 5000 },
    { limit: 5000, levels: ["bilateral", "regional", "universal"], beyond: "true" },
    { focus: "state:UZB" },
    { focus: "organisation:cis", limit: 20, offset: 10 },
    { focus: "issue:labour_mobility", datasets: ["dataset:central-asia"] },
    { issues: ["issue:readmission_return", "issue:visa_mobility"], channels: ["agreement"] },
  ])("timeline %j", async (asked) => {
    const [embedded, neo4j] = await Promise.all(
      askers.map((asker) => asker.get("/timeline", asked).then((answer) => held(TimelineAnswer, answer))),
    );
    expect(embedded).toEqual(neo4j);
    expect(embedded?.total).toBeGreaterThan(0);
  });

  test.each<Parameters_>([
    { since: "1999-12-31", asOf: "2009-12-31", limit: 1000 },
    { since: "2015-06-30", asOf: "2024-12-31", focus: "state:UZB" },
  ])("changes %j", async (asked) => {
    const [embedded, neo4j] = await Promise.all(
      askers.map((asker) => asker.get("/changes", asked).then((answer) => held(ChangesAnswer, answer))),
    );
    expect(embedded).toEqual(neo4j);
    expect(embedded?.items.length).toBeGreaterThan(0);
  });
});
