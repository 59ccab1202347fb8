import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOfView, viewOfCell } from "../../client/state/coverage-links.ts";
import {
  ARRANGEMENTS,
  COVERAGE_PRESET,
  type CoverageView,
  decodeCoverage,
  encodeCoverage,
  MATRIX_ORDERS,
} from "../../client/state/coverage-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { type DatasetId, type IssueId, idOf, type OrganisationId, type StateId } from "../../server/contract/ids.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";

const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
const state: fc.Arbitrary<StateId> = fc.stringMatching(/^[A-Z]{3}$/).map((code) => idOf("State", `state:${code}`));
const issue: fc.Arbitrary<IssueId> = tail.map((text) => idOf("Issue", `issue:${text}`));
const body: fc.Arbitrary<OrganisationId> = tail
  .filter((text) => text !== "none")
  .map((text) => idOf("Organisation", `organisation:${text}`));
const dataset: fc.Arbitrary<DatasetId> = tail.map((text) => idOf("Dataset", `dataset:${text}`));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cell = fc
  .tuple(fc.uniqueArray(state, { minLength: 2, maxLength: 2 }), issue)
  .map(([[origin, destination], on]) => ({ origin: origin!, destination: destination!, issue: on }));
const several = <T>(each: fc.Arbitrary<T>, minLength = 0) => fc.uniqueArray(each, { minLength, maxLength: 6 });

const coverageView: fc.Arbitrary<CoverageView> = fc.record(
  {
    by: fc.constantFrom(...ARRANGEMENTS),
    bloc: body,
    states: several(state),
    issues: several(issue, 1),
    layers: fc.subarray([...LEVELS], { minLength: 1 }),
    order: fc.constantFrom(...MATRIX_ORDERS),
    datasets: several(dataset),
    asOf: day,
    since: day,
    metric: fc.stringMatching(/^[a-z_]{1,40}$/),
    edition: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ().-]{0,30}$/),
    year: fc.integer({ min: 1900, max: 2100 }),
    cell,
  },
  { requiredKeys: ["by", "states", "issues", "layers", "order", "datasets"] },
);

describe("the matrix in a URL", () => {
  it("comes back as it went in, through the address itself", () => {
    fc.assert(
      fc.property(coverageView, (before) => {
        const address = stringifySearch(encodeCoverage(before));
        expect(decodeCoverage(validateSearch(parseSearch(address)))).toEqual({ view: before, dropped: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("is made of anything at all, and says what it could not use", () => {
    const name = fc.oneof(fc.constantFrom("bloc", "cell", "layers", "issues", "asOf", "year", "__proto__"), fc.string());
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("UZB~UZB~x", "UZB~KAZ", "2025-02-30", "none", ",,"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (search) => {
        const { view } = decodeCoverage(search);
        expect(decodeCoverage(encodeCoverage(view))).toEqual({ view, dropped: [] });
      }),
    );
    expect(decodeCoverage({ cell: "UZB~UZB~labour_mobility" }).dropped).toHaveLength(1);
    expect(decodeCoverage({}).view).toEqual(COVERAGE_PRESET);
  });
});

describe("from the matrix to the graph and back", () => {
  it("keeps issue, days and datasets, and selects the tie of the cell", () => {
    fc.assert(
      fc.property(coverageView, cell, (matrix, at) => {
        const graph = viewOfCell(at, matrix);
        expect(graph).toMatchObject({ focus: at.origin, added: [at.destination], issues: [at.issue], datasets: matrix.datasets });
        const back = coverageOfView(graph);
        expect(back).toMatchObject({ issues: [at.issue], states: [at.origin, at.destination], datasets: matrix.datasets });
        expect([back.asOf, back.since]).toEqual([matrix.asOf, matrix.since]);
      }),
    );
  });
});
