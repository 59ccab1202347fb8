import type { Level } from "../../server/contract/vocabulary.ts";
import type { CoverageColumns } from "../../server/contract/wire/coverage.ts";
import type { CoverageParameters } from "../../server/contract/wire/coverage-parameters.ts";
import { cellsOfColumns } from "../../server/domain/coverage/columns.ts";
import type { LayerCoverage } from "../../server/domain/coverage/layer.ts";
import type { EntenteProblem } from "./problem.ts";
import { answerOf } from "./queries.ts";

/** More names than this no list of a request holds: then all states are asked about. */
const NAMED = 200;
const MOST = 100_000;

/** What covers the corridors drawn, on which issue and in which layer; without an answer it is still being asked. */
export type FlowCoverage = {
  issue: string;
  layer: Level;
  answer?: CoverageColumns;
  fetching: boolean;
  problem?: EntenteProblem;
  retry: () => void;
};

type Ends = { origin: { id: string }; destination: { id: string } };
export type AskedFlowCoverage = Readonly<{ issue: string; layer: Level; datasets: readonly string[]; asOf?: string }>;

/**
 * What covers some corridors. Coverage is the same from both sides, so that of the corridors of some states only these
 * states need be asked about, beside all others.
 * @param centres the states whose corridors are drawn; none: everybody's
 */
export function flowCoverageParameters(
  flows: readonly Ends[],
  centres: readonly string[],
  { issue, layer, datasets, asOf }: AskedFlowCoverage,
): CoverageParameters {
  const origins = centres.length > 0 ? centres : flows.map(({ origin }) => origin.id);
  const destinations =
    centres.length > 0
      ? flows.flatMap(({ origin, destination }) => [origin.id, destination.id])
      : flows.map(({ destination }) => destination.id);
  return {
    origin: named(origins),
    destination: named(destinations),
    issues: [issue],
    layers: [layer],
    datasets: [...datasets],
    ...(asOf !== undefined && { asOf }),
    format: "columns",
    limit: MOST,
  };
}

export function flowCoverageQuery(parameters: CoverageParameters) {
  return answerOf<CoverageColumns>("/api/coverage", parameters);
}

/** What an answer says of two states, whichever of them people leave. */
export function coverageBetween(answer: CoverageColumns, layer: Level): (flow: Ends) => LayerCoverage | undefined {
  const known = new Map(
    cellsOfColumns(answer).flatMap(({ origin, destination, layers }): [string, LayerCoverage][] => {
      const found = layers[layer];
      return found ? [[pairOf(origin, destination), found]] : [];
    }),
  );
  return ({ origin, destination }) => known.get(pairOf(origin.id, destination.id));
}

function named(ids: readonly string[]): string[] {
  const all = [...new Set(ids)].toSorted();
  return all.length > NAMED ? [] : all;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
