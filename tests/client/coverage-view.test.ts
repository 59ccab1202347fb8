import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corridorOfCell, coverageAmong, coverageOfCorridor, coverageOfView, viewOfCell } from "../../client/state/coverage-links.ts";
import { COVERAGE_PRESET, decodeCoverage, encodeCoverage } from "../../client/state/coverage-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { cell, coverageView } from "./coverage-views.ts";

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

  it("keeps what corridors are drawn by: the layer that the matrix shows first", () => {
    fc.assert(
      fc.property(coverageView, cell, (matrix, at) => {
        const graph = corridorOfCell(at, matrix);
        expect(graph).toMatchObject({ lens: "corridors", layout: "map", cover: matrix.layers[0], issues: [at.issue] });
        for (const back of [coverageOfView(graph), coverageOfCorridor(graph, at.origin, at.destination)]) {
          expect(back).toMatchObject({ issues: [at.issue], datasets: matrix.datasets });
          expect([...back.states].sort()).toEqual([at.origin, at.destination].sort());
          expect([back.asOf, back.metric, back.edition, back.year]).toEqual([matrix.asOf, matrix.metric, matrix.edition, matrix.year]);
          expect(corridorOfCell(at, back)).toEqual(graph);
        }
        expect(coverageOfCorridor(graph, at.origin, at.destination).cell).toEqual(at);
        expect(coverageAmong(graph, [at.origin, "organisation:cis", at.origin])).toMatchObject({ states: [at.origin], issues: [at.issue] });
      }),
    );
  });
});
