import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { held } from "./answers.ts";
import { type Asker, openApi, type Parameters_ } from "./api.ts";
import { type Both, bundledGraph, openBoth, skipped } from "./engines.ts";

/** A database that has just started reads slowly; what it has read stays. */
async function read(asker: Asker, tries = 8): Promise<void> {
  try {
    await asker.get("/timeline", { limit: 1 });
  } catch (error) {
    if (tries <= 1) throw error;
    await read(asker, tries - 1);
  }
}

describe.skipIf(skipped)("on the bundled datasets, both engines tell the same of the years", () => {
  let both: Both;
  let askers: [Asker, Asker];
  beforeAll(async () => {
    both = await openBoth(await bundledGraph());
    askers = [await openApi(both.embedded), await openApi(both.neo4j)];
    await Promise.all(askers.map((asker) => read(asker)));
  });
  afterAll(async () => {
    await Promise.all((askers ?? []).map((asker) => asker.close()));
    await both?.close();
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
