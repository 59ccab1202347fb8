import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { i18n } from "../../client/i18n/i18n.ts";
import { namesFrom } from "../../client/panels/parts/names.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import { pathSentence, spokenPath, stepSentence, stepText } from "../../client/panels/paths/path-sentence.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { type PathStep, STEP_KINDS } from "../../server/contract/wire/paths.ts";
import { named, on, path, step } from "./path-answers.ts";

const words = wordsIn(i18n.t, "en");
const [UZB, IND, SCO, TREATY, CLAIM] = ["state:UZB", "state:IND", "organisation:sco", "agreement:treaty", "claim:one"] as const;
const sco = { ...named(SCO, "Shanghai Cooperation Organisation"), properties: { acronym: "SCO" } };
const names = namesFrom(undefined, [
  named(UZB, "Uzbekistan"),
  named(IND, "India"),
  sco,
  named(TREATY, "the Treaty"),
  named(CLAIM, "They never met"),
]);

const joined = step("MEMBER_OF", UZB, SCO, { dated: { by: "since", on: on("2001-06-15") } });
const later = step("MEMBER_OF", IND, SCO, { dated: { by: "since", on: on("2017-06-09") } });

describe("a path as a sentence", () => {
  it("names each node, and each step with an arrow that points as its relation does", () => {
    expect(pathSentence(path(UZB, [joined, later]), words, names)).toBe("Uzbekistan — member since 2001 → SCO ← member since 2017 — India");
    expect(pathSentence(path(IND, [later, joined]), words, names)).toBe("India — member since 2017 → SCO ← member since 2001 — Uzbekistan");
  });

  it("is said in whole sentences where arrows have no sound, with the day as exactly as it is known", () => {
    expect(spokenPath(path(UZB, [joined, later]), words, names)).toBe(
      "Uzbekistan is a member of Shanghai Cooperation Organisation since 15 June 2001. India is a member of Shanghai Cooperation Organisation since 9 June 2017.",
    );
  });

  it("puts a statement into quotation marks", () => {
    expect(pathSentence(path(CLAIM, [step("ABOUT", CLAIM, SCO)]), words, names)).toBe("“They never met” — is about → SCO");
  });

  it("names every node once and in order, and has an arrow for every step, whatever the steps", () => {
    const given = fc.record({
      type: fc.constantFrom(...EDGE_TYPES),
      kind: fc.constantFrom(...STEP_KINDS),
      holds: fc.constantFrom("yes" as const, "unknown" as const),
      role: fc.option(fc.string()),
      status: fc.option(fc.constantFrom("signatory", "party", "unclear", "__proto__")),
      dated: fc.option(
        fc.record({
          by: fc.constantFrom("since", "inForce", "consentDate", "signed", "agreed", "on", "date") as fc.Arbitrary<"since">,
          on: fc.constantFrom(on("2001-01-01", "2001-12-31"), on("1999-05-01", "2001-05-01"), {
            raw: "long ago",
            earliest: null,
            latest: null,
          }),
        }),
      ),
      backwards: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 8 }), (all) => {
        const ids = all.map((_, at) => `organisation:n${at}`).concat(`organisation:n${all.length}`);
        const steps = all.map(({ backwards, ...rest }, at) => {
          const [a = "", b = ""] = ids.slice(at, at + 2);
          return step(rest.type, backwards ? b : a, backwards ? a : b, rest);
        });
        const text = pathSentence(path("organisation:n0", steps), words, names);
        expect(text.match(/\bn\d+\b/g)).toEqual(ids.map((id) => id.slice("organisation:".length)));
        expect(text.match(/→|←/g)).toEqual(all.map(({ backwards }) => (backwards ? "←" : "→")));
        expect(`${text} ${spokenPath({ steps }, words, names)}`).not.toMatch(/paths\.|\{\{|undefined|null|\[object/);
        expect((text.match(/not known whether it stood then/g) ?? []).length).toBe(all.filter(({ holds }) => holds === "unknown").length);
      }),
    );
  });
});

const party = (given: Partial<PathStep>) => step("PARTY_TO", UZB, TREATY, { status: "party", role: null, ...given });

describe("a step in words", () => {
  test.each<[PathStep, string]>([
    [party({ kind: "in_force", dated: { by: "inForce", on: on("2006-12-15") } }), "party, in force since 2006"],
    [party({ kind: "in_force", dated: { by: "signed", on: on("2007-07-04") } }), "party, in force, signed 2007"],
    [
      party({ kind: "force_unknown", dated: { by: "consentDate", on: on("1994-02-09") }, properties: { consent: "ratification" } }),
      "party, force not documented, ratified 1994",
    ],
    [party({ kind: "force_unknown", dated: { by: "consentDate", on: on("1994-02-09") } }), "party, force not documented, consented 1994"],
    [
      party({ kind: "force_unknown", status: "signatory", dated: { by: "signed", on: on("2008-01-01", "2008-12-31") } }),
      "signed, force not documented, signed 2008",
    ],
    [party({ kind: "force_unknown", status: "unclear" }), "named as party, force not documented"],
    [party({ kind: "signed_only", status: "signatory" }), "signed, not in force"],
    [party({ kind: "soft", dated: { by: "agreed", on: on("2013-01-01", "2013-12-31") } }), "takes part, soft law, concluded 2013"],
    [party({ kind: "practice", holds: "unknown" }), "takes part, practice, not known whether it stood then"],
    [step("MEMBER_OF", UZB, SCO, { role: "observer", kind: "observer", holds: "unknown" }), "observer, not known whether it stood then"],
    [step("MEMBER_OF", UZB, SCO, { role: null }), "takes part"],
    [
      step("MEMBER_OF", UZB, SCO, { dated: { by: "since", on: on("1991-12-01", "1994-01-22") } }),
      "member (between 1 December 1991 and 22 January 1994)",
    ],
    [step("UNDER", TREATY, SCO), "under"],
    [step("TOOK_PART_IN", UZB, "event:one", { kind: "event", dated: { by: "date", on: on("2020-08-07") } }), "took part in (2020)"],
  ])("%#: %s", (given, text) => expect(stepText(given, words)).toBe(text));

  it("says in full what is not documented, and what is not known", () => {
    expect(stepSentence(party({ kind: "force_unknown", status: "unclear" }), words, names)).toBe(
      "Uzbekistan is named as party to the Treaty; its further steps are not documented.",
    );
    expect(stepSentence(step("MEMBER_OF", IND, SCO, { role: "observer", kind: "observer", holds: "unknown" }), words, names)).toBe(
      "India is an observer at Shanghai Cooperation Organisation – not known whether it stood then.",
    );
  });

  it("leaves markup the text that it is", () => {
    const hostile = namesFrom(undefined, [named(UZB, "<img src=x onerror=alert(1)>"), named(TREATY, "{{day}} $t(common.name)")]);
    expect(pathSentence(path(UZB, [party({ kind: "soft" })]), words, hostile)).toBe(
      "<img src=x onerror=alert(1)> — takes part, soft law → {{day}} $t(common.name)",
    );
    expect(stepSentence(party({ kind: "soft", dated: { by: "signed", on: on("2001-01-01") } }), words, hostile)).toContain(
      "{{day}} $t(common.name)",
    );
  });
});
