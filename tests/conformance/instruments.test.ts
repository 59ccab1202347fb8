import { beforeAll, describe, expect, test } from "vitest";
import { InstrumentsAnswer } from "../../server/contract/wire/instruments.ts";
import { held } from "./answers.ts";
import type { Asker, Parameters_ } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { skipped } from "./engines.ts";

describe.skipIf(skipped)("on the bundled datasets, both engines tell the same instruments", () => {
  let ours: Asker;
  let theirs: Asker;
  beforeAll(async () => {
    const { embedded, neo4j } = await servedBoth();
    [ours, theirs] = [embedded.api, neo4j.api];
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
