import { createContext, type RefObject, useContext } from "react";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { GraphNode } from "../../../server/contract/wire/common.ts";
import type { Relation } from "../../../server/contract/wire/instruments.ts";
import type { Tie } from "../../../server/contract/wire/network.ts";
import type { LayerCoverage } from "../../../server/domain/coverage/layer.ts";
import type { Measure } from "../../../server/domain/figures.ts";
import type { FlowCoverage } from "../../data/flow-coverage.ts";
import type { Flow } from "../../data/flows.ts";
import type { MergedNetwork } from "../../data/merge.ts";
import type { EntenteProblem } from "../../data/problem.ts";
import type { FlowSide, FlowsAnswer } from "../../data/use-flows.ts";
import type { MergedInstruments } from "../../data/use-instruments.ts";
import type { Facets } from "../../graph/facets.ts";
import type { Change, LensGraph } from "../../graph/lens-graph.ts";
import type { Seed } from "../../graph/seeded.ts";
import type { Places } from "../../render/arrange.ts";
import type { StageHandle } from "../../render/stage-props.ts";
import type { Dropped } from "../../state/reader.ts";
import type { ViewState } from "../../state/view.ts";
import type { Names } from "../parts/names.ts";
import type { Actions } from "./use-actions.ts";
import type { Look } from "./use-look.ts";
import type { PathsState } from "./use-paths.ts";

/** What is drawn: the answer without what is hidden or out of the neighbourhood. Graph, table and words show the same. */
export type Drawn = {
  graph: LensGraph;
  nodes: readonly GraphNode[];
  /** The cooperation lens's ties; none in the others. */
  ties: readonly Tie[];
  tieOf: (key: string) => Tie | undefined;
  /** The corridors lens's flows, largest first; none in the others. */
  flows: readonly DrawnFlow[];
  flowOf: (key: string) => DrawnFlow | undefined;
  /** The instruments lens's relations; none in the others. */
  relations: readonly Relation[];
  relationOf: (key: string) => Relation | undefined;
  /** What the flows measure, and how much of it there is in each direction, drawn or not. */
  kind?: { measure: Measure; sides: readonly FlowSide[] };
  facets: Facets;
  /** Where two days are compared, what became of each edge drawn. */
  changes?: ReadonlyMap<Change, readonly string[]>;
};

export type DrawnFlow = Flow & {
  /** Whether any tie between its ends is on record by the view's issues, levels and day; undefined while that is not known. */
  tied: boolean | undefined;
  /** What covers its two ends, where corridors are drawn by that. */
  coverage?: LayerCoverage;
};

/** What every panel of the explorer shares. */
export type Explorer = {
  view: ViewState;
  dropped: readonly Dropped[];
  /** Goes to another view; `said` is announced to screen readers. `how` makes it one step with the last, for undo. */
  change: (next: ViewState, said?: string, how?: "replace") => void;
  act: Actions;
  schema: SchemaAnswer | undefined;
  names: Names;
  /** The network last answered. */
  network: MergedNetwork | undefined;
  /** The corridors and figures last answered. */
  corridors: FlowsAnswer | undefined;
  /** The instruments and their relations last answered. */
  instruments: MergedInstruments | undefined;
  drawn: Drawn;
  /** By what it is laid out, and whether that is known yet. */
  seed: Seed | undefined;
  seedReady: boolean;
  /** What covers the corridors drawn, where they are drawn by that. */
  coverage: FlowCoverage | undefined;
  /** The paths asked for, and the keys of those that are shown. */
  paths: PathsState;
  traced: readonly string[] | undefined;
  /** What sizes and paints what is drawn. */
  look: Look;
  /** Counts of the network without any filter. */
  unfiltered: { facets: Facets; ties: number; heaviest: number; weights: readonly number[] } | undefined;
  /** The day that the answer speaks of. */
  asOf: string;
  /** Whether there is an answer to draw, be it that of the view before. */
  answered: boolean;
  pending: boolean;
  fetching: boolean;
  problem: EntenteProblem | undefined;
  retry: () => void;
  stage: RefObject<StageHandle | null>;
  /** Where the nodes lie; kept here so that they lie there still after a look at the table. */
  places: Places;
};

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error("a panel of the explorer stands outside of it");
  return explorer;
}
