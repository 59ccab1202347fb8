import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coverageBetween, flowCoverageParameters } from "../../client/data/flow-coverage.ts";
import { buildCorridors } from "../../client/graph/build-corridors.ts";
import { withCoverage } from "../../client/graph/cover.ts";
import { STROKE_OF_COVERAGE } from "../../client/graph/encode.ts";
import { i18n } from "../../client/i18n/i18n.ts";
import { coverCounts, coverNotes } from "../../client/panels/legend/cover-notes.ts";
import { namesFrom } from "../../client/panels/parts/names.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import { DARK, LIGHT } from "../../client/render/palette.ts";
import { signOf } from "../../client/render/questions.ts";
import { tieColour } from "../../client/render/tie-colour.ts";
import { coverBy, coverIssue } from "../../client/state/looks.ts";
import { EMPTY_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { COVERAGE_STATES, type CoverageState } from "../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { CoverageColumns } from "../../server/contract/wire/coverage.ts";
import { columnsOf } from "../../server/domain/coverage/columns.ts";
import { type LayerCoverage, nothing } from "../../server/domain/coverage/layer.ts";

const state = (code: string) => `state:${code}`;
const flow = (origin: string, destination: string) => ({ origin: { id: state(origin) }, destination: { id: state(destination) } });
const ASKED = { issue: "issue:x", layer: "regional", datasets: [], asOf: "2024-12-31" } as const;
const FLOWS = [flow("UZB", "RUS"), flow("RUS", "UZB"), flow("UZB", "KAZ")];

const unknown = { ...nothing(undefined), conflict: true };
const inventory = { dataset: "dataset:d", completeness: "partial", until: "2025-01-01" } as const;
const found: LayerCoverage = { ...nothing(undefined), state: "none_found", reason: null, confidence: "low", inventory };
const cells = [
  { origin: state("RUS"), destination: state("UZB"), issue: "issue:x", layers: { regional: found }, people: null },
  { origin: state("KAZ"), destination: state("UZB"), issue: "issue:x", layers: { regional: unknown }, people: null },
];
const dictionaries = {
  states: ["KAZ", "RUS", "UZB"].map((code) => ({ id: state(code), name: code })),
  issues: [{ id: "issue:x", name: "X" }],
  agreements: [],
};
const answer: CoverageColumns = {
  format: "columns",
  ...columnsOf(cells, ["regional"], dictionaries),
  ...dictionaries,
  asOf: "2024-12-31",
  total: 2,
  truncated: false,
  people: null,
  counts: {},
  inventories: [],
  caveats: ["An inventory ends early."],
};

describe("what covers corridors", () => {
  it("is asked of the states in the centre beside all others, else of those people leave and come to", () => {
    expect(flowCoverageParameters(FLOWS, [state("UZB")], ASKED)).toMatchObject({
      origin: [state("UZB")],
      destination: [state("KAZ"), state("RUS"), state("UZB")],
      issues: ["issue:x"],
      layers: ["regional"],
      asOf: "2024-12-31",
      format: "columns",
    });
    expect(flowCoverageParameters(FLOWS, [], ASKED)).toMatchObject({
      origin: [state("RUS"), state("UZB")],
      destination: [state("KAZ"), state("RUS"), state("UZB")],
    });
    const many = Array.from({ length: 201 }, (_, at) => flow(`A${at}`, "UZB"));
    expect(flowCoverageParameters(many, [], ASKED)).toMatchObject({ origin: [], destination: [state("UZB")] });
  });

  it("is the same from both sides, and nothing is made up of what was not answered", () => {
    const between = coverageBetween(answer, "regional");
    expect(between(flow("UZB", "RUS"))).toEqual(between(flow("RUS", "UZB")));
    expect(between(flow("UZB", "RUS"))?.state).toBe("none_found");
    expect(between(flow("UZB", "KAZ"))?.state).toBe("unknown");
    expect(between(flow("KAZ", "RUS"))).toBeUndefined();
    expect(coverageBetween(answer, "bilateral")(flow("UZB", "RUS"))).toBeUndefined();
  });
});

const node = (code: string): GraphNode => ({ id: state(code), label: "State", name: code, properties: {}, sources: [] });
const flows = FLOWS.map(({ origin, destination }, at) => ({
  key: `corridor:${origin.id.slice(6)}>${destination.id.slice(6)}`,
  origin: origin.id,
  destination: destination.id,
  value: 100 - at,
  tied: false,
}));
const drawn = () => buildCorridors({ nodes: ["UZB", "RUS", "KAZ"].map(node), flows }, { expanded: [], hidden: [], pinned: [] });

describe("corridors drawn by what covers them", () => {
  it("have five strokes that need no colour, and what is not established a question mark too", () => {
    expect(new Set(Object.values(STROKE_OF_COVERAGE)).size).toBe(COVERAGE_STATES.length);
    const graph = drawn();
    for (const coverage of COVERAGE_STATES) {
      const covered = withCoverage(graph, () => coverage);
      expect(covered.size).toBe(flows.length);
      covered.forEachEdge((key, edge) => {
        expect(edge).toMatchObject({ coverage, stroke: STROKE_OF_COVERAGE[coverage], width: graph.getEdgeAttribute(key, "width") });
        // That no tie is on record is another thing, and drawn otherwise.
        expect(edge.unmet).toBeUndefined();
        expect(signOf(edge)).toBe(coverage === "unknown" ? "?" : undefined);
        for (const palette of [LIGHT, DARK]) {
          if (coverage !== "unknown") expect(tieColour(edge, palette, false, false)).toBe(palette.coverage[coverage]);
        }
      });
    }
  });

  it("stay as they were where nothing is answered, and the graph they are made of does too", () => {
    const graph = drawn();
    const before = graph.export();
    const covered = withCoverage(graph, (key) => (key === "corridor:UZB>KAZ" ? "in_force" : undefined));
    expect(graph.export()).toEqual(before);
    expect(covered.getEdgeAttributes("corridor:UZB>RUS")).toEqual(graph.getEdgeAttributes("corridor:UZB>RUS"));
    expect(covered.getEdgeAttribute("corridor:UZB>KAZ", "coverage")).toBe("in_force");
  });

  it.each([
    ["light", LIGHT, ":root {"],
    ["dark", DARK, ':root[data-mantine-color-scheme="dark"] {'],
  ] as const)("have the colours of the matrix’s marks, %s", (_, palette, block) => {
    const tokens = readFileSync("client/theme/tokens.css", "utf8");
    const own = tokens.slice(tokens.indexOf(block), tokens.indexOf("}", tokens.indexOf(block)));
    const marks = readFileSync("client/panels/parts/coverage-mark.module.css", "utf8");
    const colourOf = (coverage: CoverageState): string | undefined => {
      const rule = [...marks.matchAll(/([^{}]+)\{\s*color: var\((--[a-z0-9-]+)\)/g)].find(([, selector]) =>
        selector?.includes(`"${coverage}"`),
      );
      return new RegExp(`${rule?.[2]}: (#[0-9a-f]{6});`).exec(own)?.[1];
    };
    for (const coverage of COVERAGE_STATES) expect(palette.coverage[coverage], coverage).toBe(colourOf(coverage));
  });

  it("say of which issue, layer and day they tell, and first that most is not established", () => {
    const words = wordsIn(i18n.t, "en");
    const covered = FLOWS.flatMap((one) => coverageBetween(answer, "regional")(one) ?? []).map((coverage) => ({ coverage }));
    const notes = (issues: string[], flows = covered) =>
      coverNotes(
        { issue: "issue:x", layer: "regional", answer, fetching: false, retry: () => {} },
        { issues: issues.map((id) => idOf("Issue", id)) },
        flows,
        namesFrom(undefined),
        words,
      ).join(" ");
    expect(notes(["issue:x"])).toBe("Regional coverage on x as of 31 December 2024. An inventory ends early.");
    expect(notes([])).toContain("No issue is chosen");
    expect(notes(["issue:x", "issue:y"])).toContain("the first of those chosen");
    expect(notes(["issue:x"], covered.slice(2))).toContain("Most of these corridors are not established: 1 of 1.");
    expect(coverCounts(covered, words)).toBe("2 none found and 1 not established.");
  });
});

describe("the view’s choice of it", () => {
  it("is one layer or none, on the first issue or on migration as a whole", () => {
    const view = coverBy(EMPTY_VIEW, "regional");
    expect(view.cover).toBe("regional");
    expect(coverBy(view, "regional")).toBe(view);
    expect(coverBy(view, undefined)).toEqual(EMPTY_VIEW);
    expect(coverIssue(EMPTY_VIEW)).toBe("issue:migration");
    expect(coverIssue({ issues: [idOf("Issue", "issue:x"), idOf("Issue", "issue:y")] })).toBe("issue:x");
  });
});
