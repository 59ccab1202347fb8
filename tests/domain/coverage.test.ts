import { describe, expect, test } from "vitest";
import { type Bindingness, LEVELS } from "../../server/contract/vocabulary.ts";
import { CoverageIndex, coverage, coverageQuestion } from "../../server/domain/coverage/coverage.ts";
import { suppose } from "../../server/domain/coverage/hypothesis.ts";
import type { CoverageFacts } from "../../server/domain/coverage/instruments.ts";
import { claims, inventoryClaim, inventoryFor } from "../../server/domain/coverage/inventory.ts";
import type { AgreementFact, PartyFact } from "../../server/domain/facts.ts";
import { IssueTree, MIGRATION } from "../../server/domain/issues.ts";
import { about, agreement, between, on, party, stated } from "./build.ts";

const issue = (id: string, parent: string | null) => ({
  id,
  name: id,
  parent,
  family: null,
  definition: null,
  gcmObjectives: [],
  migration: true,
});
const LABOUR = "issue:labour_mobility";
const tree = new IssueTree([
  issue(MIGRATION, null),
  issue(LABOUR, MIGRATION),
  issue("issue:recruitment", LABOUR),
  issue("issue:return", MIGRATION),
]);
const [A, B] = ["state:AAA", "state:BBB"];
const T = "2020-06-15";
const BEFORE = on("2010-01-01");

/** Two parties alike, or each in its own way. */
function between2(of: Partial<AgreementFact>, mine: Partial<PartyFact>, theirs: Partial<PartyFact> = mine): CoverageFacts {
  const fact = agreement({ level: "bilateral", signed: BEFORE, ...of });
  const side = (actor: string, changes: Partial<PartyFact>) => party({ actor, agreement: fact.id, status: "party", ...changes });
  return { agreements: [fact], agreementIssues: [about(fact.id)], parties: [side(A, mine), side(B, theirs)] };
}

function joined(...all: CoverageFacts[]): CoverageFacts {
  return {
    agreements: all.flatMap((facts) => facts.agreements),
    agreementIssues: all.flatMap((facts) => facts.agreementIssues),
    parties: all.flatMap((facts) => facts.parties),
  };
}

const LIST = { id: "dataset:list", precedence: 10, asOf: "2024-12-31" };
const partial = inventoryClaim({ levels: ["bilateral"], completeness: "partial" }, LIST, tree);

function bilateral(facts: CoverageFacts, { inventories = [partial], asked = LABOUR, t = T } = {}) {
  return coverage(new CoverageIndex(facts, t), A, B, coverageQuestion(asked, tree, { inventories, t })).bilateral!;
}

describe("what decides a cell", () => {
  test("a binding instrument that is live for both is in force", () => {
    expect(bilateral(between2({ inForce: BEFORE }, {}))).toMatchObject({
      state: "in_force",
      reason: null,
      agreements: ["agreement:x"],
      undecided: [],
      inventory: null,
      confidence: "high",
    });
  });

  test("one that is concluded, of which the entry into force is not documented, is not established: signed at the least", () => {
    // As the labour agreement of Uzbekistan and Kazakhstan of 15 April 2019.
    expect(bilateral(between2({}, {}))).toMatchObject({
      state: "unknown",
      reason: "date_unknown",
      atLeast: "signed_only",
      agreements: [],
      undecided: ["agreement:x"],
      confidence: null,
      inventory: null,
    });
  });

  test.each<[string, Partial<AgreementFact>, Partial<PartyFact>, Partial<PartyFact>, string]>([
    [
      "known to lack one side's consent",
      { level: "regional" },
      { inForce: BEFORE },
      { status: "signatory", signed: BEFORE },
      "signed_only",
    ],
    ["not yet in force", { inForce: on("2021-01-01") }, {}, {}, "signed_only"],
    ["left by one side", { inForce: BEFORE }, { withdrawn: on("2015-01-01") }, {}, "lapsed"],
    ["terminated", { inForce: BEFORE, terminated: on("2015-01-01") }, {}, {}, "lapsed"],
    ["signed later", { signed: on("2021-01-01") }, {}, {}, "none_found"],
  ])("one that is %s", (_, of, mine, theirs, state) => {
    const level = of.level ?? "bilateral";
    const inventories = [inventoryClaim({ levels: [...LEVELS], completeness: "complete" }, LIST, tree)];
    const index = new CoverageIndex(between2(of, mine, theirs), T);
    expect(coverage(index, A, B, coverageQuestion(LABOUR, tree, { inventories, t: T }))[level]?.state).toBe(state);
  });

  test("what may outrank the best decided one leaves the cell open, what may not doesn't", () => {
    const signed = between2({ id: "agreement:signed", inForce: on("2021-01-01") }, {});
    const ended = between2({ id: "agreement:ended", inForce: BEFORE, terminated: on("2015-01-01") }, {});
    const mayHaveEnded = between2({ id: "agreement:may", inForce: on("2021-01-01"), terminated: between("2019-01-01", "2022-01-01") }, {});
    expect(bilateral(joined(signed, between2({}, {})))).toMatchObject({
      state: "unknown",
      atLeast: "signed_only",
      agreements: ["agreement:signed"],
      undecided: ["agreement:x"],
    });
    expect(bilateral(joined(ended, mayHaveEnded))).toMatchObject({ state: "unknown", atLeast: "lapsed", undecided: ["agreement:may"] });
    expect(bilateral(joined(signed, mayHaveEnded))).toMatchObject({
      state: "signed_only",
      agreements: ["agreement:signed"],
      undecided: [],
    });
  });

  test("an issue includes those under it, and nothing else", () => {
    const facts = { ...between2({ inForce: BEFORE }, {}), agreementIssues: [about("agreement:x", { issue: "issue:recruitment" })] };
    expect(bilateral(facts).state).toBe("in_force");
    expect(bilateral(facts, { asked: MIGRATION }).state).toBe("in_force");
    expect(bilateral(facts, { asked: "issue:return" }).state).toBe("none_found");
    expect(bilateral({ ...facts, agreementIssues: [about("agreement:x")] }, { asked: "issue:recruitment" }).state).toBe("none_found");
  });

  test.each<[Bindingness, string]>([
    ["soft", "soft"],
    ["practice", "practice"],
  ])("%s stands beside the state and never in it", (bindingness, beside) => {
    const facts = between2({ bindingness, inForce: BEFORE }, {});
    expect(bilateral(facts)).toMatchObject({ state: "none_found", agreements: [], [beside]: ["agreement:x"], unclear: [] });
    expect(bilateral(facts, { inventories: [] })).toMatchObject({ state: "unknown", reason: "no_inventory", [beside]: ["agreement:x"] });
    const undated = between2({ bindingness, signed: null }, { provenance: stated({ statedAsOf: on("2030-01-01") }) });
    expect(bilateral(undated)).toMatchObject({ state: "none_found", [beside]: [], unclear: ["agreement:x"] });
  });

  test("it is as sure as the least sure of both sides and the issue, by the best statement of each", () => {
    const weak = { provenance: stated({ confidence: "low", dataset: "dataset:two" }) };
    const facts = between2({ inForce: BEFORE }, {}, weak);
    expect(bilateral(facts).confidence).toBe("low");
    const better = party({ actor: B, status: "party", provenance: stated({ confidence: "medium" }) });
    expect(bilateral({ ...facts, parties: [...facts.parties, better] }).confidence).toBe("medium");
  });

  test("datasets that contradict each other on an instrument mark the cell", () => {
    const facts = between2({ inForce: BEFORE }, {});
    const gone = party({
      actor: A,
      status: "withdrawn",
      withdrawn: BEFORE,
      provenance: stated({ dataset: "dataset:two", precedence: 20 }),
    });
    expect(bilateral(facts).conflict).toBe(false);
    expect(bilateral({ ...facts, parties: [...facts.parties, gone] })).toMatchObject({ state: "in_force", conflict: true });
  });
});

describe("an inventory", () => {
  const nothing: CoverageFacts = { agreements: [], agreementIssues: [], parties: [] };
  const place = { level: "bilateral" as const, issue: LABOUR, origin: A, destination: B, t: T };
  const claim = (changes: Partial<Parameters<typeof inventoryClaim>[0]>, dataset = LIST) =>
    inventoryClaim({ levels: ["bilateral"], completeness: "partial", ...changes }, dataset, tree);

  test("turns nothing found into none found, and says how complete it is", () => {
    expect(bilateral(nothing)).toMatchObject({
      state: "none_found",
      inventory: { dataset: "dataset:list", completeness: "partial", until: "2024-12-31" },
      confidence: "low",
    });
    expect(bilateral(nothing, { inventories: [claim({ completeness: "complete" })] }).confidence).toBe("high");
    expect(bilateral(nothing, { inventories: [] })).toMatchObject({ state: "unknown", reason: "no_inventory", inventory: null });
  });

  test.each<[string, Parameters<typeof claim>[0], boolean]>([
    ["another level", { levels: ["universal"] }, false],
    ["the issue above", { issues: [MIGRATION] }, true],
    ["the issue itself", { issues: [LABOUR] }, true],
    ["a part of the issue only", { issues: ["issue:recruitment"] }, false],
    ["up to an earlier day", { until: "2020-06-14" }, false],
    ["up to the day", { until: "2020-06-15" }, true],
    ["up to a year in the course of which the day lies", { until: "2020" }, false],
    ["from a later day", { from: "2020-06-16" }, false],
    ["from the day", { from: "2020-06-15" }, true],
    ["from a year in the course of which the day lies", { from: "2020" }, false],
    ["from the year before", { from: "2019" }, true],
    ["among both", { parties: [A, B, "state:CCC"] }, true],
    ["among one and others", { parties: [A, "state:CCC"] }, false],
    ["one's with anybody", { parties: [A], partners: "any" }, true],
    ["others' with anybody", { parties: ["state:CCC"], partners: "any" }, false],
  ])("of %s: %#", (_, changes, claimed) => {
    expect(claims(claim(changes), place)).toBe(claimed);
  });

  test("ends with its dataset's own day if it names none", () => {
    expect(claims(claim({}, { ...LIST, asOf: "2020-06-15" }), place)).toBe(true);
    expect(claims(claim({}, { ...LIST, asOf: "2020-06-14" }), place)).toBe(false);
  });

  test("that is complete speaks before one that is partial, and of two alike what reaches further", () => {
    const complete = claim({ completeness: "complete", until: "2020-12-31" });
    const longer = claim({ until: "2023-12-31" });
    expect(inventoryFor([partial, complete], place)).toBe(complete);
    expect(inventoryFor([longer, partial], place)).toBe(partial);
    expect(inventoryFor([complete], { ...place, t: "2021-01-01" })).toBeUndefined();
  });
});

describe("what is supposed", () => {
  const facts = between2({ level: "regional", inForce: BEFORE }, { inForce: BEFORE }, { status: "signatory", signed: BEFORE });
  const regional = (of: CoverageFacts, t = T) =>
    coverage(new CoverageIndex(of, t), A, B, coverageQuestion(LABOUR, tree, { inventories: [], t })).regional;

  test("a ratification brings into force what was signed only, from its day on", () => {
    expect(regional(facts)?.state).toBe("signed_only");
    const ratified = suppose(facts, [{ kind: "ratification", state: B, agreement: "agreement:x", on: T }]);
    expect(regional(ratified)).toMatchObject({ state: "in_force", confidence: "low" });
    expect(regional(ratified, "2020-06-14")?.state).toBe("signed_only");
  });

  test("who has signed only is no more than that until the day of leaving, whatever date of entry into force is stated", () => {
    const contradictory = between2({ inForce: BEFORE }, { inForce: BEFORE }, { status: "signatory", inForce: BEFORE });
    expect(bilateral(contradictory).state).toBe("signed_only");
    const leaving = suppose(contradictory, [{ kind: "withdrawal", state: B, agreement: "agreement:x", on: "2030-01-01" }]);
    expect(bilateral(leaving).state).toBe("signed_only");
    expect(bilateral(leaving, { t: "2030-01-02" }).state).toBe("lapsed");
  });

  test("a withdrawal ends it, an entry into force starts it", () => {
    const bound = between2({ inForce: BEFORE }, {});
    expect(bilateral(suppose(bound, [{ kind: "withdrawal", state: A, agreement: "agreement:x", on: T }])).state).toBe("lapsed");
    expect(bilateral(suppose(between2({}, {}), [{ kind: "in_force", agreement: "agreement:x", on: T }])).state).toBe("in_force");
  });
});
