import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COVERAGE_STATES, type CoverageState, LEVELS } from "../../server/contract/vocabulary.ts";
import { type Cell, cellsOf } from "../../server/domain/coverage/cells.ts";
import { cellsOfColumns, columnsOf } from "../../server/domain/coverage/columns.ts";
import { CoverageIndex, coverageQuestion } from "../../server/domain/coverage/coverage.ts";
import { changeOf, isGap } from "../../server/domain/coverage/diff.ts";
import { Bound, type GapWeights, PRESET_WEIGHTS, rankedGaps } from "../../server/domain/coverage/gaps.ts";
import { inventoryClaim } from "../../server/domain/coverage/inventory.ts";
import { type LayerCoverage, nothing } from "../../server/domain/coverage/layer.ts";
import { CoverageTable } from "../../server/domain/coverage/table.ts";
import { ISSUES } from "../reference/random-graph.ts";
import { ASKED_DAYS } from "../reference/random-values.ts";
import { sharedGraphs } from "../reference/shared-graphs.ts";
import { factsOf, issuesOf } from "./facts-of-graph.ts";

const STATES = ["state:AAA", "state:BBB", "state:CCC", "state:DDD"];
const RUNS = { numRuns: 60 };

const worlds = fc.tuple(sharedGraphs, fc.constantFrom(...ASKED_DAYS), fc.constantFrom(...ISSUES)).map(([graph, t, issue]) => {
  const tree = issuesOf(graph);
  const claim = inventoryClaim(
    { levels: ["bilateral", "universal"], completeness: "partial" },
    { id: "dataset:list", precedence: 1, asOf: "2030-01-01" },
    tree,
  );
  const index = new CoverageIndex(factsOf(graph), t);
  const question = coverageQuestion(issue, tree, { inventories: [claim], t });
  const people = new Map([
    ["state:AAA state:BBB", 1000],
    ["state:BBB state:CCC", 5],
  ]);
  const cells = cellsOf([new CoverageTable(index, STATES, question)], { origins: STATES, destinations: STATES }, people);
  return { index, question, cells, agreements: index.instruments.map(({ fact }) => ({ id: fact.id })) };
});

test("columns are read back as the cells they were made of", () => {
  fc.assert(
    fc.property(worlds, ({ cells, question, agreements }) => {
      const dictionaries = { states: STATES.map((id) => ({ id })), issues: [{ id: question.issue }], agreements };
      const columns = columnsOf(cells, LEVELS, dictionaries);
      expect(cellsOfColumns({ ...dictionaries, ...JSON.parse(JSON.stringify(columns)) })).toEqual(cells);
      const named = new Set(
        columns.verdicts.flatMap(({ agreements: a = [], undecided = [], soft = [], practice = [], unclear = [] }) => [
          ...a,
          ...undecided,
          ...soft,
          ...practice,
          ...unclear,
        ]),
      );
      expect([...named].sort((a, b) => a - b)).toEqual([...columns.agreements.keys()]);
      expect(columns.verdicts.length).toBeLessThanOrEqual(3 * cells.length);
    }),
    RUNS,
  );
});

describe("the ranking", () => {
  const bearing = { asymmetry: () => 0.5, claims: () => 1 };
  const score = (gaps: ReturnType<typeof rankedGaps>, { origin, destination }: Cell) =>
    gaps.find(({ cell }) => cell.origin === origin && cell.destination === destination)?.score;

  test("holds every gap and nothing else; parts lie between 0 and 1, the score between 0 and 100", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...LEVELS), ({ cells }, level) => {
        const gaps = rankedGaps(cells, level, PRESET_WEIGHTS, bearing);
        expect(new Set(gaps.map(({ cell }) => cell))).toEqual(new Set(cells.filter(({ layers }) => isGap(layers[level]!))));
        for (const { parts, score: points } of gaps) {
          for (const part of Object.values(parts)) expect(part >= 0 && part <= 1).toBe(true);
          expect(points).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      RUNS,
    );
  });

  test("goes by one part alone where the others weigh nothing, and by none where all do", () => {
    fc.assert(
      fc.property(worlds, ({ cells }) => {
        const only: GapWeights = { people: 3, missing: 0, asymmetry: 0, claims: 0, evidence: 0 };
        const figures = rankedGaps(cells, "bilateral", only, bearing).map(({ cell }) => cell.people ?? 0);
        expect(figures).toEqual([...figures].sort((a, b) => b - a));
        const none = rankedGaps(cells, "bilateral", { ...only, people: 0 }, bearing);
        expect(none.every((gap) => gap.score === 0)).toBe(true);
        const twice = { people: 8, missing: 4, asymmetry: 2, claims: 4, evidence: 2 };
        const [once, doubled] = [PRESET_WEIGHTS, twice].map((weights) => rankedGaps(cells, "bilateral", weights, bearing));
        for (const { cell, score: points } of once ?? []) expect(score(doubled ?? [], cell)).toBeCloseTo(points);
      }),
      RUNS,
    );
  });

  test("counts what binds one side alone, the same from both sides, as it is counted one by one", () => {
    fc.assert(
      fc.property(worlds, ({ index, question }) => {
        const bound = new Bound(index.instruments, question.within);
        for (const a of STATES) {
          for (const b of STATES) {
            const [mine, theirs] = [bound.only(a, b), bound.only(b, a)];
            const both = bound.instruments.filter(({ parties }) => [a, b].every((each) => parties.get(each)?.live === "yes")).length;
            const either = mine.length + theirs.length + both;
            expect(bound.asymmetry(a, b)).toBeCloseTo(either === 0 ? 0 : (mine.length + theirs.length) / either);
          }
        }
      }),
      RUNS,
    );
  });
});

describe("a change of one layer", () => {
  const layer = (
    state: CoverageState,
    reason: LayerCoverage["reason"] = state === "unknown" ? "date_unknown" : null,
    atLeast: LayerCoverage["atLeast"] = null,
  ): LayerCoverage => ({ ...nothing(undefined), state, reason, atLeast });
  const atLeast = (state: LayerCoverage["atLeast"]) => layer("unknown", "date_unknown", state);

  test.each<[LayerCoverage, LayerCoverage, ReturnType<typeof changeOf>]>([
    [layer("none_found"), layer("in_force"), "closed"],
    [layer("in_force"), layer("lapsed"), "opened"],
    [layer("unknown"), layer("in_force"), "established"],
    [layer("unknown", "no_inventory"), layer("in_force"), "established"],
    [layer("in_force"), layer("unknown"), "unsettled"],
    [layer("none_found"), layer("unknown"), "advanced"],
    [layer("signed_only"), atLeast("signed_only"), "advanced"],
    [layer("lapsed"), atLeast("signed_only"), "advanced"],
    [layer("signed_only"), atLeast("lapsed"), "unsettled"],
    [layer("in_force"), atLeast("signed_only"), "unsettled"],
    [atLeast("signed_only"), layer("in_force"), "established"],
    [layer("unknown"), layer("lapsed"), "settled"],
    [layer("lapsed"), layer("signed_only"), "stronger"],
    [layer("signed_only"), layer("none_found"), "weaker"],
    [layer("none_found"), layer("unknown", "no_inventory"), undefined],
    [layer("unknown", "no_inventory"), layer("none_found"), undefined],
  ])("%#", (before, after, kind) => {
    expect(changeOf(before, after)).toBe(kind);
  });

  test("is none where nothing changed", () => {
    for (const state of COVERAGE_STATES) expect(changeOf(layer(state), layer(state))).toBeUndefined();
  });
});
