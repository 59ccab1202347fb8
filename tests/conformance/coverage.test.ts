import { beforeAll, describe, expect, test } from "vitest";
import type { Asker } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { skipped } from "./engines.ts";

describe.skipIf(skipped)("on the bundled datasets, both engines answer alike", () => {
  let askers: [Asker, Asker];
  beforeAll(async () => {
    const { embedded, neo4j } = await servedBoth();
    askers = [embedded.api, neo4j.api];
  });

  test.each([
    ["/coverage", { bloc: "organisation:cis", issues: ["issue:labour_mobility", "issue:migration"], asOf: "2025-03-04" }],
    ["/coverage", { origin: "state:UZB", metric: "share", order: "people", format: "columns", asOf: "2018-12-31" }],
    ["/coverage/evidence", { origin: "state:UZB", destination: "state:RUS", issue: "issue:migration", asOf: "2025-03-04" }],
    ["/coverage/changes", { bloc: "organisation:cis", issues: ["issue:migration"], since: "2005-01-01", asOf: "2025-03-04" }],
    ["/gaps", { bloc: "organisation:cis", issues: ["issue:labour_mobility"], layer: "regional", metric: "departures", asOf: "2025-03-04" }],
  ])("%s %o", async (path, asked) => {
    const [ours, theirs] = await Promise.all(askers.map((asker) => asker.get(path, asked)));
    expect(ours).toEqual(theirs);
  });

  test("what would follow from an accession", async () => {
    const changes = [{ kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" }];
    const [ours, theirs] = await Promise.all(
      askers.map(({ app }) => app.inject({ method: "POST", url: "/api/what-if", payload: { changes, asOf: "2025-03-04" } })),
    );
    expect(ours?.statusCode).toBe(200);
    expect(ours?.json().pairs).toBeGreaterThan(0);
    expect(ours?.json()).toEqual(theirs?.json());
  });
});
