import fc from "fast-check";
import Value from "typebox/value";
import { describe, expect, it } from "vitest";
import { COVERAGE_PRESET, decodeCoverage, encodeCoverage } from "../../client/state/coverage-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import {
  changeOf,
  compactSupposition,
  isComplete,
  PARTY_STEPS,
  type Supposition,
  suppositionOf,
  withField,
} from "../../client/state/suppositions.ts";
import { blankSupposition, supposeAbout, supposeOfCell, WHAT_IF_PRESET, withSupposition } from "../../client/state/what-if-view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { BINDINGNESS, LEVELS } from "../../server/contract/vocabulary.ts";
import { SupposedChange } from "../../server/contract/wire/coverage-changes.ts";

const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
const state = fc.stringMatching(/^[A-Z]{3}$/).map((code) => idOf("State", `state:${code}`));
const agreement = tail.map((text) => idOf("Agreement", `agreement:${text}`));
const body = tail.map((text) => idOf("Organisation", `organisation:${text}`));
const issue = tail.map((text) => idOf("Issue", `issue:${text}`));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text.length <= 120 && !/[\p{Cc}\p{Cs}]/u.test(text));
const several = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { maxLength: 6 });

const supposition: fc.Arbitrary<Supposition> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...PARTY_STEPS), state, agreement, on: day }, { requiredKeys: ["kind"] }),
  fc.record({ kind: fc.constant("in_force" as const), agreement, on: day }, { requiredKeys: ["kind"] }),
  fc.record({ kind: fc.constant("membership" as const), state, body, on: day }, { requiredKeys: ["kind"] }),
  fc.record(
    {
      kind: fc.constant("agreement" as const),
      name,
      level: fc.constantFrom(...LEVELS),
      bindingness: fc.constantFrom(...BINDINGNESS),
      parties: several(state),
      issues: several(issue),
      on: day,
    },
    { requiredKeys: ["kind", "level", "bindingness", "parties", "issues"] },
  ),
);
const suppositions = fc.uniqueArray(supposition, { minLength: 1, maxLength: 6, selector: compactSupposition });

describe("suppositions in a URL", () => {
  it("come back as they went in, through the address itself, by either page’s preset", () => {
    fc.assert(
      fc.property(suppositions, fc.constantFrom(COVERAGE_PRESET, WHAT_IF_PRESET), (suppose, preset) => {
        const address = stringifySearch(encodeCoverage({ ...preset, suppose }, preset));
        expect(decodeCoverage(validateSearch(parseSearch(address)), preset)).toEqual({ view: { ...preset, suppose }, dropped: [] });
      }),
      { numRuns: 400 },
    );
  });

  it("are made of anything at all, and what means nothing is told", () => {
    const word = fc.constantFrom(
      "accession",
      "agreement",
      "in_force",
      "membership",
      "UZB",
      "bilateral",
      "binding",
      "x",
      "",
      "2026-01-01",
      "A*A",
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((words) => words.join("~")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (suppose) => {
        const { view, dropped } = decodeCoverage({ suppose }, WHAT_IF_PRESET);
        expect(decodeCoverage(encodeCoverage(view, WHAT_IF_PRESET), WHAT_IF_PRESET)).toEqual({ view, dropped: [] });
        if (view.suppose === undefined && suppose.replaceAll(",", "") !== "") expect(dropped.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it("what a page of the preset shows needs no parameter", () => {
    expect(encodeCoverage(WHAT_IF_PRESET, WHAT_IF_PRESET)).toEqual({});
    expect(decodeCoverage({}, WHAT_IF_PRESET).view).toEqual(WHAT_IF_PRESET);
  });
});

describe("a supposition", () => {
  it("is asked of the server once nothing is left to choose, as the server takes it", () => {
    fc.assert(
      fc.property(supposition, (supposed) => {
        const change = changeOf(supposed);
        expect(change !== undefined).toBe(isComplete(supposed) && supposed.kind !== "membership");
        if (change) expect(Value.Check(SupposedChange, change)).toBe(true);
      }),
    );
  });

  it("changes in one field alone, and not at all by what means nothing", () => {
    const before = suppositionOf("accession~UZB~cis-1998-irregular~2026-01-01")!;
    expect(compactSupposition(withField(before, "state", "KAZ"))).toBe("accession~KAZ~cis-1998-irregular~2026-01-01");
    expect(compactSupposition(withField(before, "kind", "withdrawal"))).toBe("withdrawal~UZB~cis-1998-irregular~2026-01-01");
    expect(compactSupposition(withField(before, "on", ""))).toBe("accession~UZB~cis-1998-irregular");
    expect(withField(before, "on", "2026-02-30")).toEqual(before);
    expect(withField(before, "parties", "KAZ*UZB")).toEqual(before);
    const treaty = withField(withField(blankSupposition("agreement"), "parties", "KAZ*UZB"), "name", "50%, a ~ treaty");
    expect(treaty).toMatchObject({ parties: ["state:KAZ", "state:UZB"], name: "50%, a ~ treaty" });
  });

  it("on a later day moves the day asked about, so that it has a consequence", () => {
    const later = suppositionOf("in_force~x~2027-01-01")!;
    expect(withSupposition({ ...WHAT_IF_PRESET, asOf: "2026-01-01" }, 0, later)).toMatchObject({ asOf: "2027-01-01", suppose: [later] });
    expect(withSupposition({ ...WHAT_IF_PRESET, suppose: [later] }, 0, undefined)).toEqual(WHAT_IF_PRESET);
  });

  it("begins with what the reader came from", () => {
    expect(supposeAbout(idOf("Agreement", "agreement:x"))?.suppose).toEqual([{ kind: "accession", agreement: "agreement:x" }]);
    expect(supposeAbout(idOf("Organisation", "organisation:x"))?.suppose).toEqual([{ kind: "membership", body: "organisation:x" }]);
    expect(supposeAbout(idOf("Issue", "issue:x"))).toBeUndefined();
    const cell = { origin: idOf("State", "state:KAZ"), destination: idOf("State", "state:UZB"), issue: idOf("Issue", "issue:x") };
    const begun = supposeOfCell(cell, { ...COVERAGE_PRESET, asOf: "2025-03-04" });
    expect(begun).toMatchObject({ asOf: "2025-03-04", suppose: [{ kind: "agreement", parties: ["state:KAZ", "state:UZB"] }] });
    expect(begun.suppose?.every(isComplete)).toBe(true);
  });
});
