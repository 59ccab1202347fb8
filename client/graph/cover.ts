import type { CoverageState } from "../../server/contract/vocabulary.ts";
import { STROKE_OF_COVERAGE } from "./encode.ts";
import type { LensGraph } from "./lens-graph.ts";

/** The same corridors drawn by what covers them. One of which nothing is known yet stays as it was. */
export function withCoverage(graph: LensGraph, stateOf: (key: string) => CoverageState | undefined): LensGraph {
  const covered = graph.copy();
  covered.updateEachEdgeAttributes((key, { unmet, asking, ...edge }) => {
    const coverage = stateOf(key);
    return coverage
      ? { ...edge, coverage, stroke: STROKE_OF_COVERAGE[coverage] }
      : { ...edge, ...(unmet && { unmet }), ...(asking && { asking }) };
  });
  return covered;
}
