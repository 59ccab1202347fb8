import fc from "fast-check";
import { ARRANGEMENTS, type CoverageView, MATRIX_ORDERS } from "../../client/state/coverage-view.ts";
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
export const cell = fc
  .tuple(fc.uniqueArray(state, { minLength: 2, maxLength: 2 }), issue)
  .map(([[origin, destination], on]) => ({ origin: origin!, destination: destination!, issue: on }));
const several = <T>(each: fc.Arbitrary<T>, minLength = 0) => fc.uniqueArray(each, { minLength, maxLength: 6 });

/** Any view of the matrix. */
export const coverageView: fc.Arbitrary<CoverageView> = fc.record(
  {
    by: fc.constantFrom(...ARRANGEMENTS),
    bloc: body,
    states: several(state),
    regions: several(fc.constantFrom("Asia", "Central Asia", "Australia and New Zealand")),
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
  { requiredKeys: ["by", "states", "regions", "issues", "layers", "order", "datasets"] },
);
