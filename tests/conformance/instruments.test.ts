import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InstrumentsAnswer } from "../../server/contract/wire/instruments.ts";
import { held } from "./answers.ts";
import { type Asker, openApi, type Parameters_ } from "./api.ts";
import { type Both, bundledGraph, openBoth, skipped } from "./engines.ts";

/** A database that has just started reads slowly; what it has read stays. */
async function read(asker: Asker, tries = 8): Promise<void> {
  try {
    await asker.get("/instruments", { limit: 1 });
  } catch (error) {
    if (tries <= 1) throw error;
    await read(asker, tries - 1);
  }
}

describe.skipIf(skipped)("on the bundled datasets, both engines tell the same instruments", () => {
  let both: Both;
  let ours: Asker;
  let theirs: Asker;
  beforeAll(async () => {
    both = await openBoth(await bundledGraph());
    [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
    await Promise.all([ours, theirs].map((asker) => read(asker)));
  });
  afterAll(async () => {
    await Promise.all([ours?.close(), theirs?.close()]);
    await both?.close();
  });

  test.each<Parameters_>([
    { asOf: "2025-01-01", limit: 500 },
    { asOf: "2025-01-01", limit: 500, levels: ["bilateral", "regional", "universal"], labels: ["Event", "Group", "Provision", "Claim"] },
    { focus: "state:UZB", asOf: "2000-06-30" },
    { focus: "organisation:cis", asOf: "2025-01-01", limit: 5, offset: 5 },
    { focus: "agreement:cis-1992-visa-free", labels: ["Claim"], asOf: "1999-12-31" },
    { focus: "issue:labour_mobility", datasets: ["dataset:central-asia"], asOf: "2025-01-01" },
    { focus: "claim:kamilov-a3", asOf: "2025-12-31" },
    { issues: ["issue:readmission_return", "issue:visa_mobility"], asOf: "2025-01-01" },
  ])("%j", async (asked) => {
    const [embedded, neo4j] = await Promise.all(
      [ours, theirs].map((asker) => asker.get("/instruments", asked).then((answer) => held(InstrumentsAnswer, answer))),
    );
    expect(embedded).toEqual(neo4j);
    expect(embedded?.edges.length).toBeGreaterThan(0);
  });
});
