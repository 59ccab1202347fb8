import { describe, expect, test } from "vitest";
import { i18n } from "../../client/i18n/i18n.ts";
import { tieSentence } from "../../client/panels/inspector/tie/tie-sentence.ts";
import { namesFrom } from "../../client/panels/parts/names.ts";
import { printedDiffers, wordsIn } from "../../client/panels/parts/words.ts";
import type { Evidence, EvidenceItem } from "../../server/contract/wire/network.ts";

const words = wordsIn(i18n.t, "en");
const names = namesFrom(undefined, [
  { id: "state:KAZ", label: "State", name: "Kazakhstan", properties: {}, sources: [] },
  { id: "state:UZB", label: "State", name: "Uzbekistan", properties: {}, sources: [] },
]);
const dated = (earliest: string | null, latest: string | null, raw: string | null = null) => ({ raw, earliest, latest });

describe("a date is said as exactly as it is known", () => {
  test.each([
    [dated("2019-04-15", "2019-04-15"), "15 April 2019"],
    [dated("2019-04-01", "2019-04-30"), "April 2019"],
    [dated("2019-01-01", "2019-12-31"), "2019"],
    [dated("2007-04-07", "2007-07-04"), "between 7 April 2007 and 4 July 2007"],
    [dated(null, "2018-12-31"), "by 31 December 2018"],
    [dated("2018-01-01", null), "1 January 2018 or later"],
    [dated(null, null, "in the nineties"), "in the nineties"],
    [dated(null, null), "date not stated"],
  ])("%o", (date, text) => expect(words.date(date)).toBe(text));

  test("what is printed is offered only where it says something else", () => {
    expect(printedDiffers(dated("2019-04-15", "2019-04-15", "2019-04-15"))).toBe(false);
    expect(printedDiffers(dated("2017-04-05", "2017-04-05", "5/4/2017"))).toBe(true);
  });
});

const ground = (given: Partial<EvidenceItem>): EvidenceItem => ({
  kind: "agreement",
  id: "agreement:one",
  title: "One",
  level: "bilateral",
  bindingness: "binding",
  form: "agreement",
  date: dated("2019-04-15", "2019-04-15"),
  inForce: null,
  textUrl: null,
  issues: ["issue:labour_mobility"],
  parties: { a: null, b: null },
  live: "unknown",
  strength: "force_unknown",
  counts: true,
  lapsed: false,
  note: null,
  sources: [],
  ...given,
});
const between = (items: EvidenceItem[], strongest: Evidence["strongest"]): Evidence => ({
  a: "state:KAZ",
  b: "state:UZB",
  asOf: "2025-01-01",
  weight: items.filter(({ counts }) => counts).length,
  uncertain: 0,
  strongest,
  total: items.length,
  truncated: false,
  items,
  claims: [],
});
const body = ground({ kind: "organisation", id: "organisation:cis", title: "the CIS", strength: "body", form: null, date: null });

describe("a tie explains itself in a sentence", () => {
  test("on what, through what, and what is strongest", () => {
    const older = ground({ id: "agreement:two", date: dated("1997-01-01", "1997-12-31") });
    expect(tieSentence(between([older, ground({}), body], "force_unknown"), words, names)).toBe(
      "The loaded data know 2 agreements and 1 body between Kazakhstan and Uzbekistan on labour mobility; the strongest is a bilateral agreement signed 15 April 2019.",
    );
  });

  test("where there is no agreement, the body is the ground", () => {
    expect(tieSentence(between([body], "body"), words, names)).toContain("the firmest ground is their place in the CIS");
  });

  test("what doesn't count is no cooperation", () => {
    expect(tieSentence(between([ground({ counts: false })], null), words, names)).toContain("have no tie that counts as of 1 January 2025");
    expect(tieSentence(between([], null), words, names)).toContain("Nothing ties Kazakhstan and Uzbekistan");
  });

  test("many issues are counted, not listed", () => {
    const issues = ["issue:a", "issue:b", "issue:c", "issue:d", "issue:e"];
    expect(tieSentence(between([ground({ issues })], "force_unknown"), words, names)).toContain("on a, b and 3 other issues");
  });
});
