import { keepPreviousData } from "@tanstack/react-query";
import type { Level } from "../../server/contract/vocabulary.ts";
import type { CoverageColumns, CoverageEvidence } from "../../server/contract/wire/coverage.ts";
import type { CoverageEvidenceParameters, CoverageParameters } from "../../server/contract/wire/coverage-parameters.ts";
import { answerOf } from "./queries.ts";

/** The most that one compact answer carries: what is more is said to be cut. */
const MOST = 100_000;

export type AskedCoverage = Readonly<{
  /** Of two arrangements that of states is of one issue, the first. */
  by: "states" | "issues";
  bloc?: string;
  states: readonly string[];
  regions: readonly string[];
  issues: readonly string[];
  layers: readonly Level[];
  datasets: readonly string[];
  asOf?: string;
  metric?: string;
  edition?: string;
  year?: number;
}>;
export type AskedCell = Readonly<{ origin: string; destination: string; issue: string }>;

/** One state and nobody beside it: there is no pair among these, so it is from it to every other. */
export function isAlone({ bloc, states, regions }: Pick<AskedCoverage, "bloc" | "states" | "regions">): boolean {
  return bloc === undefined && regions.length === 0 && states.length === 1;
}

/** Between whom (of one state alone, from it to every other), on what, in which layers, of which day, by which datasets, beside which figures. */
export function whomParameters(view: Omit<AskedCoverage, "by">): CoverageParameters {
  const { bloc, states, regions, issues, layers, datasets, asOf, metric, edition, year } = view;
  return {
    ...(bloc && { bloc }),
    ...(isAlone(view) ? { origin: [...states] } : { states: [...states] }),
    ...(regions.length > 0 && { regions: [...regions] }),
    issues: [...issues],
    layers: [...layers],
    datasets: [...datasets],
    ...(asOf !== undefined && { asOf }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
  };
}

/** What a matrix asks the server. Of two arrangements only one issue, or all that are chosen. */
export function coverageParameters({ by, ...view }: AskedCoverage): CoverageParameters {
  const issues = by === "states" ? view.issues.slice(0, 1) : view.issues;
  return { ...whomParameters({ ...view, issues }), format: "columns", limit: MOST };
}

/** All cells of a matrix in one compact answer. While another is asked for, the one before stays. */
export function coverageQuery(view: AskedCoverage) {
  return { ...answerOf<CoverageColumns>("/api/coverage", coverageParameters(view)), placeholderData: keepPreviousData };
}

/** What stands behind one cell, in all three layers: the universal one too, which closes nothing. */
export function coverageEvidenceQuery(
  { origin, destination, issue }: AskedCell,
  { datasets, asOf }: Pick<AskedCoverage, "datasets" | "asOf">,
) {
  const parameters: CoverageEvidenceParameters = {
    origin,
    destination,
    issue,
    datasets: [...datasets],
    ...(asOf !== undefined && { asOf }),
  };
  return answerOf<CoverageEvidence>("/api/coverage/evidence", parameters);
}
