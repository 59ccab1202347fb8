import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUESTION_SLUGS, QuestionAnswer, QuestionsAnswer } from "../../server/contract/wire/questions.ts";
import { held } from "./answers.ts";
import { type Asker, openApi, type Parameters_ } from "./api.ts";
import { type Both, bundledGraph, openBoth, skipped } from "./engines.ts";

/** A database that has just started reads slowly; what it has read stays. */
async function read(asker: Asker, tries = 8): Promise<void> {
  try {
    await asker.get("/questions");
  } catch (error) {
    if (tries <= 1) throw error;
    await read(asker, tries - 1);
  }
}

describe.skipIf(skipped)("on the bundled datasets, both engines answer the questions alike", () => {
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

  const ask = async (path: string, asked: Parameters_ = {}) => Promise.all(askers.map((asker) => asker.get(path, asked)));

  test("the list", async () => {
    const [embedded, neo4j] = await ask("/questions");
    expect(embedded).toEqual(neo4j);
    expect(held(QuestionsAnswer, embedded).questions.length).toBeGreaterThan(0);
  });

  test.each<[string, Parameters_]>([
    ...QUESTION_SLUGS.map((slug): [string, Parameters_] => [slug, {}]),
    ["members-outside-agreement", { asOf: "2020-06-30", roles: ["member", "associate", "observer"] }],
    ["what-if-accession", { state: "state:IRN", organisation: "organisation:ots", issue: "issue:governance_dialogue" }],
    ["signed-not-ratified", { years: 0, bloc: ["organisation:cis"], asOf: "2010-12-31" }],
    ["what-peers-have", { state: "state:TKM", bloc: ["organisation:eco"], datasets: ["dataset:central-asia"] }],
    ["changes", { from: "1990-12-31", to: "2010-12-31", state: "state:KAZ", limit: 5000 }],
    ["bridges", { bloc: ["organisation:cis", "organisation:sco"], issue: "issue:labour_mobility", asOf: "2018-12-31" }],
    ["duplication", { bloc: ["organisation:ots"], datasets: ["dataset:uzbekistan-2025", "dataset:central-asia"] }],
  ])("%s %j", async (slug, asked) => {
    const [embedded, neo4j] = await ask(`/questions/${slug}`, asked);
    expect(embedded).toEqual(neo4j);
    held(QuestionAnswer, embedded);
  });
});
