import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConflictsAnswer } from "../../server/contract/wire/conflicts.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { regional } from "../api/served.ts";
import { contradictingDataset } from "../data/contradicting.ts";
import { held } from "./answers.ts";
import { type Asker, openApi, type Parameters_ } from "./api.ts";
import { type Both, openBoth, skipped } from "./engines.ts";

describe.skipIf(skipped)("on what the datasets differ, both engines say alike", () => {
  let both: Both;
  let ours: Asker;
  let theirs: Asker;
  beforeAll(async () => {
    const { folder, remove } = await contradictingDataset();
    both = await openBoth(await loadGraph([...regional(), folder]));
    await remove();
    [ours, theirs] = await Promise.all([openApi(both.embedded), openApi(both.neo4j)]);
  });
  afterAll(async () => {
    await Promise.all([ours?.close(), theirs?.close()]);
    await both?.close();
  });
  const ask = async (parameters: Parameters_ = {}): Promise<ConflictsAnswer> => {
    const [embedded, neo4j] = await Promise.all([ours.get("/conflicts", parameters), theirs.get("/conflicts", parameters)]);
    expect(embedded).toEqual(neo4j);
    return held(ConflictsAnswer, embedded);
  };

  test("every value with who says it, the one that is shown and why; editions that differ are none", async () => {
    const { conflicts, total } = await ask({ asOf: "2025-06-30" });
    expect(total).toBe(conflicts.length);
    const told = conflicts.map(({ about, property, values, why }) => [
      about,
      property,
      why,
      ...values.map((each) => (each.shown ? [each.value] : each.value)),
    ]);
    const day = (text: string) => ({ raw: null, earliest: text, latest: text });
    expect(told).toEqual([
      ["state:UKR~PARTY_TO~agreement:cis-1998-irregular-migration", "status", "precedence", ["withdrawn"], "party"],
      ["state:UZB~MEMBER_OF~organisation:sco", "standing", "precedence", ["member"], "no_member"],
      ["agreement:kaz-uzb-2019-labour", "form", "precedence", ["agreement"], "memorandum"],
      ["agreement:kaz-uzb-2019-labour", "signed", "precedence", [day("2019-04-15")], day("2019-05-01")],
      ["corridor:UZB>KAZ", "value", "larger", [250], 200],
    ]);
    expect(conflicts.flatMap(({ values }) => values.filter(({ sources }) => sources.length === 0))).toEqual([]);
    expect(
      conflicts.flatMap(({ values }) => values).map(({ dataset, sources }) => sources.every((source) => source.dataset === dataset)),
    ).not.toContain(false);
    expect(conflicts.at(-1)?.figure).toEqual({ metric: "stock", unit: "persons", edition: "Edition 1", period: "2020" });
  });

  test.each<[Parameters_, string[]]>([
    [{ datasets: ["dataset:central-asia"] }, []],
    [{ datasets: ["dataset:contrary"] }, ["form", "signed", "value"]],
    [{ kinds: ["PARTY_TO", "Corridor"] }, ["status", "value"]],
    [{ properties: ["standing", "signed"] }, ["standing", "signed"]],
    [{ said: ["dataset:central-asia"] }, ["status", "standing", "form", "signed"]],
    // Of an agreement, its parties.
    [{ states: ["state:KAZ"] }, ["form", "signed", "value"]],
    [{ about: "state:UZB~MEMBER_OF~organisation:sco" }, ["standing"]],
    // Before the one had left by any account.
    [{ asOf: "2005-01-01", kinds: ["MEMBER_OF"] }, []],
    [{ limit: 2, offset: 1 }, ["standing", "form"]],
  ])("narrowed by %j", async (parameters, properties) => {
    const { conflicts } = await ask({ asOf: "2025-06-30", ...parameters });
    expect(conflicts.map(({ property }) => property)).toEqual(properties);
  });
});
