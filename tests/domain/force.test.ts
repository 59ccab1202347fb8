import { describe, expect, test } from "vitest";
import type { AgreementFact, PartyFact } from "../../server/domain/facts.ts";
import { standing, strengthOf, together } from "../../server/domain/force.ts";
import { agreement, between, on, party, stated, year } from "./build.ts";

const T = "2020-06-15";
const BEFORE = on("2019-01-01");
const AFTER = on("2021-01-01");

function at(fact: Partial<PartyFact>, of: Partial<AgreementFact> = {}, t = T) {
  return standing([party(fact)], agreement(of), t);
}

describe("live: whether an agreement binds a party at the end of a day", () => {
  test.each<[string, Partial<PartyFact>, Partial<AgreementFact>, string]>([
    ["in force for it before", { inForce: BEFORE }, {}, "yes"],
    ["in force for it since that very day", { inForce: on(T) }, {}, "yes"],
    ["in force for it only since the day after", { inForce: on("2020-06-16") }, {}, "no"],
    ["in force for it some day of that year", { inForce: year(2020) }, {}, "unknown"],
    ["in force for it some day of the year before", { inForce: year(2019) }, {}, "yes"],
    ["signed, and no more is known", { signed: BEFORE }, {}, "unknown"],
    ["party, and no more is known", { status: "party", signed: BEFORE }, {}, "unknown"],
    [
      "ratified, entry into force not documented",
      { status: "party", signed: BEFORE, consent: "ratification", consentDate: BEFORE },
      {},
      "unknown",
    ],
    ["regional: the agreement's own entry into force binds nobody by itself", { signed: BEFORE }, { inForce: BEFORE }, "unknown"],
    ["bilateral: the agreement's own entry into force serves", { signed: BEFORE }, { level: "bilateral", inForce: BEFORE }, "yes"],
    ["bilateral: the agreement not yet in force", { signed: BEFORE }, { level: "bilateral", inForce: AFTER }, "no"],
    ["bilateral: no date of entry into force", { signed: BEFORE }, { level: "bilateral", signed: BEFORE }, "unknown"],
    ["signed only later", { signed: AFTER }, {}, "no"],
    ["the agreement itself was signed only later", { status: "party" }, { signed: AFTER }, "no"],
    ["the agreement itself was adopted only later", { status: "party" }, { adopted: AFTER }, "no"],
    ["withdrawn before", { status: "withdrawn", inForce: BEFORE, withdrawn: on("2020-01-01") }, {}, "no"],
    ["withdrawn that very day", { status: "withdrawn", inForce: BEFORE, withdrawn: on(T) }, {}, "no"],
    ["withdrawn later", { status: "withdrawn", inForce: BEFORE, withdrawn: AFTER }, {}, "yes"],
    ["withdrawn some day of that year", { status: "withdrawn", inForce: BEFORE, withdrawn: year(2020) }, {}, "unknown"],
    ["terminated before", { inForce: BEFORE }, { terminated: on("2020-01-01") }, "no"],
    ["terminated later", { inForce: BEFORE }, { terminated: AFTER }, "yes"],
    ["terminated some day of that year", { inForce: BEFORE }, { terminated: year(2020) }, "unknown"],
    ["known to lack consent", { status: "signatory", signed: BEFORE }, {}, "no"],
    ["known to lack consent, though the agreement is in force", { status: "signatory", signed: BEFORE }, { inForce: BEFORE }, "no"],
    ["consented only later", { signed: BEFORE, consent: "ratification", consentDate: AFTER }, {}, "no"],
    ["nothing known at all", {}, {}, "unknown"],
  ])("%s", (_, fact, of, live) => expect(at(fact, of).live).toBe(live));

  test("a withdrawal without a date holds from its source's day on; before, it is not known", () => {
    const fact = { status: "withdrawn", inForce: BEFORE, provenance: stated({ statedAsOf: on("2020-03-01") }) } as const;
    expect(at(fact, {}, "2020-03-01").live).toBe("no");
    expect(at(fact, {}, "2020-02-28").live).toBe("unknown");
  });
});

describe("concluded: signed, adopted or acceded to by a day", () => {
  test.each<[string, Partial<PartyFact>, Partial<AgreementFact>, string]>([
    ["signed before", { signed: BEFORE }, {}, "yes"],
    ["signed some day of that year", { signed: year(2020) }, {}, "unknown"],
    ["signed later", { signed: AFTER }, {}, "no"],
    ["acceded before", { consent: "accession", consentDate: BEFORE }, { adopted: year(1951) }, "yes"],
    ["acceded later", { consent: "accession", consentDate: AFTER }, { adopted: year(1951) }, "no"],
    ["acceded in an unknown year since 2019", { consent: "accession", consentDate: between("2019-01-01", null) }, {}, "unknown"],
    ["succeeded before", { consent: "succession", consentDate: BEFORE }, {}, "yes"],
    ["bound before, however", { inForce: BEFORE }, {}, "yes"],
    ["the two sides of a bilateral agreement sign on its date", {}, { level: "bilateral", signed: BEFORE }, "yes"],
    ["a bilateral agreement of a later date", {}, { level: "bilateral", signed: AFTER }, "no"],
    ["who ratified later has signed with the others", { consent: "ratification", consentDate: AFTER }, { signed: BEFORE }, "yes"],
    ["consented later, by what act is not known", { consentDate: AFTER }, { signed: BEFORE }, "unknown"],
    ["bound later, and no signature is known", { inForce: AFTER }, {}, "unknown"],
    ["the agreement was made only later", { status: "party" }, { signed: AFTER }, "no"],
  ])("%s", (_, fact, of, concluded) => expect(at(fact, of).concluded).toBe(concluded));

  test("a status reported without a date holds from its source's day on; before, it is not known", () => {
    const fact = { status: "party", provenance: stated({ statedAsOf: on("2020-03-01") }) } as const;
    expect(at(fact, {}, "2020-03-01").concluded).toBe("yes");
    expect(at(fact, {}, "2020-02-28").concluded).toBe("unknown");
    expect(at({ status: "party", provenance: stated({ statedAsOf: null }) }).concluded).toBe("unknown");
  });
});

describe("parallel statements", () => {
  const second = (changes: Partial<PartyFact>) => party({ ...changes, provenance: stated({ dataset: "dataset:two", precedence: 20 }) });

  test("a decided one prevails over an open one, whatever its precedence", () => {
    const found = standing([party({ signed: BEFORE }), second({ signed: BEFORE, inForce: BEFORE })], agreement(), T);
    expect(found).toMatchObject({ live: "yes", conflict: false });
  });

  test("of two decided ones that differ, the dataset of higher precedence is used, and the conflict is marked", () => {
    const bound = party({ signed: BEFORE, inForce: BEFORE });
    const gone = second({ status: "withdrawn", signed: BEFORE, inForce: BEFORE, withdrawn: on("2020-01-01") });
    expect(standing([bound, gone], agreement(), T)).toMatchObject({ live: "yes", lapsed: "no", conflict: true });
    const first = { ...gone, provenance: stated({ dataset: "dataset:two", precedence: 5 }) };
    expect(standing([bound, first], agreement(), T)).toMatchObject({ live: "no", lapsed: "yes", conflict: true });
  });

  test("agreeing ones are no conflict, and their order makes no difference", () => {
    const both = [party({ signed: BEFORE }), second({ signed: year(2018) })];
    expect(standing(both, agreement(), T)).toEqual(standing([...both].reverse(), agreement(), T));
    expect(standing(both, agreement(), T).conflict).toBe(false);
  });

  test("who withdrew and acceded again is bound again", () => {
    const spells = [
      party({ status: "withdrawn", inForce: on("2000-01-01"), withdrawn: on("2010-01-01") }),
      party({ status: "party", consent: "accession", consentDate: on("2015-01-01"), inForce: on("2015-02-01") }),
    ];
    expect(standing(spells, agreement(), T)).toMatchObject({ concluded: "yes", lapsed: "no", live: "yes", conflict: false });
    expect(standing(spells, agreement(), "2012-01-01")).toMatchObject({ lapsed: "yes", live: "no" });
  });

  test("a report without a date does not blur a dated statement of the same dataset", () => {
    const statements = [party({ status: "party", consent: "accession", consentDate: AFTER }), party({ status: "party" })];
    expect(standing(statements, agreement(), T).concluded).toBe("no");
  });
});

describe("two standings to one agreement", () => {
  const of = (fact: Partial<PartyFact>) => at(fact);
  test("concluded and live only where both are; lapsed where either is", () => {
    const bound = of({ inForce: BEFORE });
    expect(together(bound, bound)).toEqual({ concluded: "yes", lapsed: false, live: "yes" });
    expect(together(bound, of({ signed: BEFORE }))).toEqual({ concluded: "yes", lapsed: false, live: "unknown" });
    expect(together(bound, of({ status: "signatory", signed: BEFORE }))).toEqual({ concluded: "yes", lapsed: false, live: "no" });
    expect(together(bound, of({ signed: AFTER })).concluded).toBe("no");
    expect(together(bound, of({ inForce: BEFORE, withdrawn: BEFORE })).lapsed).toBe(true);
  });
});

test("strength: what binds by its force, the rest by its kind", () => {
  const binding = agreement();
  expect(strengthOf(binding, false, "yes")).toBe("in_force");
  expect(strengthOf(binding, false, "unknown")).toBe("force_unknown");
  expect(strengthOf(binding, false, "no")).toBe("signed_only");
  expect(strengthOf(binding, true, "no")).toBe("lapsed");
  expect(strengthOf(agreement({ bindingness: "soft" }), false, "yes")).toBe("soft");
  expect(strengthOf(agreement({ bindingness: "practice" }), false, "unknown")).toBe("practice");
  expect(strengthOf(agreement({ bindingness: "soft" }), true, "no")).toBe("lapsed");
});
