import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AS_ASKED,
  decodeQuestion,
  encodeQuestion,
  QUESTION_PARAMETERS,
  type QuestionValues,
  withPlace,
  withValue,
} from "../../client/state/question-values.ts";
import { matrixOfRows, viewOfRows } from "../../client/state/question-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { idOf } from "../../server/contract/ids.ts";
import { ROLES } from "../../server/contract/vocabulary.ts";
import { placeParameters } from "../../server/domain/questions/place.ts";

const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
const word = fc
  .oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom("Rev. 2019", "a,b", "%2C", "100 %", "__proto__"))
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
const day = fc
  .integer({ min: 0, max: 70_000 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const values: fc.Arbitrary<QuestionValues> = fc.record(
  {
    issue: tail.map((text) => idOf("Issue", `issue:${text}`)),
    asOf: day,
    minimum: fc.integer({ min: 0, max: 999_999_999 }),
    metric: word,
    year: fc.integer({ min: 1900, max: 2100 }),
    edition: word,
    bloc: fc.uniqueArray(
      tail.map((text) => idOf("Organisation", `organisation:${text}`)),
      { maxLength: 2 },
    ),
    regions: fc.subarray(["Asia", "Central Asia", "Australia and New Zealand"]),
    organisation: tail.map((text) => idOf("Organisation", `organisation:${text}`)),
    agreement: tail.map((text) => idOf("Agreement", `agreement:${text}`)),
    state: tail.map((text) => idOf("State", `state:${text}`)),
    years: fc.integer({ min: 0, max: 100 }),
    months: fc.integer({ min: 0, max: 600 }),
    from: day,
    to: day,
    roles: fc.subarray([...ROLES]),
    datasets: fc.uniqueArray(
      tail.map((text) => idOf("Dataset", `dataset:${text}`)),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ["bloc", "regions", "roles", "datasets"] },
);

describe("what a question asks, in a URL", () => {
  it("comes back as it went in, through the address itself", () => {
    fc.assert(
      fc.property(values, (before) => {
        const address = stringifySearch(encodeQuestion(before));
        expect(decodeQuestion(validateSearch(parseSearch(address)))).toEqual({ values: before, dropped: [] });
      }),
    );
  });

  it("is decoded from anything at all, and what meant nothing is told", () => {
    const name = fc.oneof(fc.constantFrom(...QUESTION_PARAMETERS, "__proto__"), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue())), (search) => {
        const { values: decoded } = decodeQuestion(search);
        expect(decodeQuestion(encodeQuestion(decoded)).values).toEqual(decoded);
      }),
    );
    const { values: decoded, dropped } = decodeQuestion({
      asOf: "2018-02-30",
      minimum: "-1",
      months: "601",
      king: "x",
      bloc: "cis,eaeu,sco",
    });
    expect(decoded).toEqual({ ...AS_ASKED, bloc: ["organisation:cis", "organisation:eaeu"] });
    expect(dropped.map(({ parameter }) => parameter).sort()).toEqual(["asOf", "bloc", "king", "minimum", "months"]);
  });

  it("changes by one value, and forgets it", () => {
    const changed = withValue(AS_ASKED, "minimum", "250000");
    expect(changed).toEqual({ ...AS_ASKED, minimum: 250_000 });
    expect(withValue(changed, "minimum", "")).toEqual(AS_ASKED);
    expect(withValue(AS_ASKED, "issue", "trafficking")).toEqual({ ...AS_ASKED, issue: "issue:trafficking" });
    const names = placeParameters("place");
    const region = withPlace({ ...AS_ASKED, years: 3 }, names, "Central Asia");
    expect(region).toEqual({ ...AS_ASKED, years: 3, regions: ["Central Asia"] });
    const state = withPlace(region, names, "state:UZB");
    expect(state).toEqual({ ...AS_ASKED, years: 3, state: "state:UZB" });
    expect(withPlace(state, placeParameters("grouping"), "organisation:cis")).toEqual({ ...state, bloc: ["organisation:cis"] });
    expect(withPlace(state, names, "")).toEqual({ ...AS_ASKED, years: 3 });
  });
});

describe("the explorer's view of some rows", () => {
  it("draws corridors with their figures, actors with the issue, and instruments where there is nothing else", () => {
    const flow = { ids: ["corridor:UZB>KAZ", "state:UZB", "state:KAZ"], agreements: ["agreement:a"] };
    expect(viewOfRows([flow], AS_ASKED, { metric: "stock", edition: "2019", year: 2019 })).toMatchObject({
      lens: "corridors",
      focus: "state:UZB",
      metric: "stock",
      edition: "2019",
      year: 2019,
      selection: ["corridor:UZB>KAZ"],
    });
    const pair = { ids: ["state:ARM", "state:AZE", "issue:trafficking"], agreements: [] };
    expect(viewOfRows([pair], withValue(AS_ASKED, "issue", "trafficking"))).toMatchObject({
      lens: "cooperation",
      focus: "state:ARM",
      added: ["state:AZE"],
      issues: ["issue:trafficking"],
    });
    expect(viewOfRows([{ ids: ["agreement:a"], agreements: [] }], AS_ASKED)).toMatchObject({ lens: "instruments", focus: "agreement:a" });
    expect(viewOfRows([{ ids: ["claim:x"], agreements: [] }], AS_ASKED)).toBeUndefined();
  });

  it("draws two blocs with their members, and who lies between them", () => {
    const [a, b] = [idOf("Organisation", "organisation:eaeu"), idOf("Organisation", "organisation:ots")];
    expect(viewOfRows([{ ids: ["state:KGZ"], agreements: [] }], { ...AS_ASKED, bloc: [a, b] })).toMatchObject({
      focus: a,
      expanded: [{ id: b }],
      added: [b, "state:KGZ"],
      blocs: { a, b },
      selection: ["state:KGZ"],
    });
  });
});

describe("the matrix of some rows", () => {
  it("is of the states at their ends, on the issue asked about; nothing where fewer than two are named", () => {
    const rows = [{ ids: ["corridor:UZB>KAZ"] }, { ids: ["state:KAZ", "state:KGZ", "issue:trafficking"] }];
    expect(matrixOfRows(rows, { ...withValue(AS_ASKED, "issue", "trafficking"), asOf: "2019-12-31" }, { metric: "stock" })).toMatchObject({
      states: ["state:UZB", "state:KAZ", "state:KGZ"],
      issues: ["issue:trafficking"],
      asOf: "2019-12-31",
      metric: "stock",
    });
    expect(matrixOfRows(rows, AS_ASKED)).toMatchObject({ issues: ["issue:migration"] });
    expect(matrixOfRows([{ ids: ["agreement:a", "state:UZB"] }], AS_ASKED)).toBeUndefined();
  });
});
