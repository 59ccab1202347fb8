import { describe, expect, test } from "vitest";
import { contradicting, type Figured } from "../../server/domain/figure-disputes.ts";
import { disputesOf } from "../../server/domain/relation-disputes.ts";
import { agreement, between, on, party, stated, year } from "./build.ts";

const [first, second] = [stated(), stated({ dataset: "dataset:two", precedence: 20 })];
const target = { agreement: agreement() };
const T = "2020-12-31";

describe("parties on which datasets contradict each other", () => {
  const disputes = (...facts: ReturnType<typeof party>[]) =>
    disputesOf({ type: "PARTY_TO", facts }, target, T).map(({ property, values, shown }) => [
      property,
      shown,
      ...values.map(({ value }) => value),
    ]);

  test("another status, another day; not a day within the year that the other names, nor a status that says nothing", () => {
    expect(
      disputes(
        party({ status: "signatory", signed: on("2001-01-01"), provenance: first }),
        party({ status: "party", signed: on("2002-01-01"), provenance: second }),
      ),
    ).toEqual([
      ["status", "dataset:one", "signatory", "party"],
      ["signed", "dataset:one", "2001-01-01", "2002-01-01"],
    ]);
    expect(
      disputes(
        party({ status: "unclear", signed: year(2001), provenance: first }),
        party({ status: "party", signed: on("2001-05-01"), provenance: second }),
      ),
    ).toEqual([]);
  });

  test("nothing that one dataset says by itself, however often", () => {
    expect(disputes(party({ status: "party", provenance: first }), party({ status: "withdrawn", provenance: first }))).toEqual([]);
  });

  test("where no property differs, what it is on the day does: what leaves it open contradicts nothing", () => {
    const bound = party({ status: "party", inForce: on("2001-01-01"), provenance: first });
    const left = party({ status: "party", inForce: on("2001-01-01"), withdrawn: on("2010-01-01"), provenance: second });
    expect(disputes(bound, left)).toEqual([["standing", "dataset:one", "bound", "left"]]);
    expect(disputes(bound, { ...left, withdrawn: between("2019-01-01", "2022-01-01") })).toEqual([]);
  });
});

describe("members on which datasets contradict each other", () => {
  const membership = { actor: "state:AAA", body: "organisation:x", role: "member" as const, from: null, to: null };
  test("by one it has left, by the other not; before that day they agree", () => {
    const facts = [
      { ...membership, from: on("1995-01-01"), provenance: first },
      { ...membership, from: on("1995-01-01"), to: on("2010-01-01"), provenance: second },
    ];
    expect(disputesOf({ type: "MEMBER_OF", facts }, undefined, T)).toEqual([
      {
        property: "standing",
        shown: "dataset:one",
        values: [
          { value: "member", dataset: "dataset:one" },
          { value: "no_member", dataset: "dataset:two" },
        ],
      },
    ]);
    expect(disputesOf({ type: "MEMBER_OF", facts }, undefined, "2005-12-31")).toEqual([]);
  });
});

test("figures contradict each other only within one edition, period and base, and where they are exact and stated", () => {
  const figure: Figured = {
    metric: "stock",
    unit: "persons",
    edition: "2019",
    period: year(2019),
    base: null,
    qualifier: null,
    derived: false,
    value: 100,
  };
  const other = { ...figure, value: 200 };
  expect(contradicting([figure, other])).toEqual([[figure, other]]);
  for (const apart of [
    { edition: "2024" },
    { period: year(2020) },
    { base: "men" },
    { qualifier: "about" },
    { derived: true },
    { value: 100 },
  ])
    expect(contradicting([figure, { ...other, ...apart }])).toEqual([]);
});
