import { beforeAll, describe, expect, test } from "vitest";
import { QUESTION_SLUGS, QuestionAnswer, QuestionsAnswer } from "../../server/contract/wire/questions.ts";
import { held } from "./answers.ts";
import type { Asker, Parameters_ } from "./api.ts";
import { servedBoth } from "./bundled.ts";
import { skipped } from "./engines.ts";

describe.skipIf(skipped)("on the bundled datasets, both engines answer the questions alike", () => {
  let askers: [Asker, Asker];
  beforeAll(async () => {
    const { embedded, neo4j } = await servedBoth();
    askers = [embedded.api, neo4j.api];
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
