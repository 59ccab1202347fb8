import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOfView,
  corridorOfCell,
  coverageAmong,
  coverageOfCorridor,
  coverageOfView,
  focusOfCoverage,
  narrowingIssues,
  tiesOfCoverage,
  viewOfCell,
} from "../../client/state/coverage-links.ts";
import { COVERAGE_PRESET, decodeCoverage, encodeCoverage } from "../../client/state/coverage-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { EMPTY_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { cell, coverageView } from "./coverage-views.ts";

const UZB = idOf("State", "state:UZB");

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

  it("changes are of the network in focus, between its days, on its issues or on all", () => {
    const view = { ...EMPTY_VIEW, focus: UZB, since: "2015-12-31", asOf: "2024-12-31", selection: [idOf("State", "state:KAZ")] };
    const changes = changesOfView(view);
    expect(changes).toMatchObject({ states: [UZB], issues: ["issue:migration"], since: "2015-12-31", asOf: "2024-12-31" });
    expect(changes).not.toHaveProperty("bloc");
    expect(decodeCoverage(encodeCoverage(changes)).view).toEqual(changes);
    expect([focusOfCoverage(changes), narrowingIssues(changes)]).toEqual([UZB, []]);
    expect(tiesOfCoverage(changes)).toMatchObject({ focus: UZB, issues: [], since: "2015-12-31", asOf: "2024-12-31" });
    const cis = idOf("Organisation", "organisation:cis");
    const ofBody = changesOfView({ ...EMPTY_VIEW, focus: cis, issues: [idOf("Issue", "issue:trafficking")] });
    expect(ofBody).toMatchObject({ bloc: cis, states: [], issues: ["issue:trafficking"] });
    expect(focusOfCoverage(ofBody)).toBe(cis);
    expect(changesOfView(EMPTY_VIEW)).not.toHaveProperty("bloc");
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
