import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import type { MergedNetwork } from "../../data/merge.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useInstruments } from "../../data/use-instruments.ts";
import { useNetwork } from "../../data/use-network.ts";
import type { DrawnView } from "../../graph/build.ts";
import { facets } from "../../graph/facets.ts";
import { createPlaces } from "../../render/arrange.ts";
import type { StageHandle } from "../../render/stage-props.ts";
import { clearFilters } from "../../state/filters.ts";
import type { ViewState } from "../../state/view.ts";
import { namesFrom } from "../parts/names.ts";
import { useStable } from "../parts/use-stable.ts";
import { useWords } from "../parts/words.ts";
import { drawCooperation, drawCorridors, drawInstruments } from "./draw.ts";
import { drawPaths, tracedBy } from "./draw-paths.ts";
import type { Explorer } from "./explorer.ts";
import { useActions } from "./use-actions.ts";
import { useCorridors } from "./use-corridors.ts";
import { useFlowCoverage } from "./use-flow-coverage.ts";
import { useLook } from "./use-look.ts";
import { useOtherDay } from "./use-other-day.ts";
import { usePaths } from "./use-paths.ts";
import { useSteady } from "./use-steady.ts";
import { useView } from "./use-view.ts";

const NO_ISSUES: readonly IssueEntry[] = [];

/** Everything the explorer shows, derived from the address and from what the server answers. */
export function useExplorerState(): Explorer {
  const { view, dropped, change } = useView();
  const schema = useQuery(schemaQuery()).data;
  const issues = schema?.issues ?? NO_ISSUES;
  const cooperation = useSteady(useNetwork(view, view.lens === "cooperation"));
  const { corridors, tied } = useCorridors(view);
  const instruments = useSteady(useInstruments(view, view.lens === "instruments"));
  const { answer, pending, fetching, problem, retry } = { cooperation, instruments, corridors }[view.lens];
  const network = cooperation.answer;
  const { network: then, instruments: thenInstruments } = useOtherDay(view);
  const whole = useNetwork(
    useMemo(() => withoutFilters(view), [view]),
    view.lens === "cooperation",
  ).answer;
  const paths = usePaths(view);
  const stage = useRef<StageHandle>(null);
  const [places] = useState(createPlaces);

  const names = useMemo(
    () =>
      namesFrom(schema, [
        ...(whole?.nodes ?? []),
        ...(network?.nodes ?? []),
        ...(instruments.answer?.nodes ?? []),
        ...(paths.answer?.nodes ?? []),
      ]),
    [schema, whole, network, instruments.answer, paths.answer],
  );
  const drawnView = useStable(drawnPart(view));
  const plain = useMemo(
    () =>
      view.lens === "corridors"
        ? drawCorridors(corridors.answer, tied, drawnView, schema)
        : view.lens === "instruments"
          ? drawInstruments(instruments.answer, drawnView, issues, thenInstruments)
          : drawCooperation(network, drawnView, issues, then),
    [view.lens, network, then, thenInstruments, instruments.answer, corridors.answer, tied, drawnView, schema, issues],
  );
  const regions = useMemo(() => (schema?.regions ?? []).map(({ name }) => name), [schema]);
  const { drawn: covered, coverage } = useFlowCoverage(plain, view);
  const { graph, look } = useLook(covered.graph, view, regions);
  const looked = useMemo(() => (graph === covered.graph ? covered : { ...covered, graph }), [covered, graph]);
  const { hidden, pinned } = drawnView;
  const drawn = useMemo(() => drawPaths(looked, paths.answer, { hidden, pinned }), [looked, paths.answer, hidden, pinned]);
  const traced = useMemo(() => tracedBy(paths.answer, view.paths?.shown), [paths.answer, view.paths?.shown]);
  const unfiltered = useMemo(() => whole && wholeOf(whole, issues), [whole, issues]);
  const words = useWords();
  const act = useActions({ view, change, names, places, words });

  return {
    view,
    dropped,
    change,
    act,
    schema,
    names,
    network,
    corridors: corridors.answer,
    instruments: instruments.answer,
    drawn,
    coverage,
    paths,
    traced,
    look,
    unfiltered,
    asOf: view.asOf ?? today(),
    answered: answer !== undefined,
    pending,
    fetching: fetching || coverage?.fetching === true,
    problem,
    retry,
    stage,
    places,
  };
}

function wholeOf({ nodes, ties }: Pick<MergedNetwork, "nodes" | "ties">, issues: readonly IssueEntry[]) {
  return {
    facets: facets({ nodes, ties }, issues),
    ties: ties.length,
    heaviest: ties.reduce((most, { weight }) => Math.max(most, weight), 0),
    weights: ties.map(({ weight }) => weight),
  };
}

/** The network that a filter's counts are of: the same centre and date, nothing narrowed. */
function withoutFilters(view: ViewState): ViewState {
  return { ...clearFilters(view), datasets: view.datasets };
}

function drawnPart({ focus, expanded, hidden, pinned, ranges, near }: ViewState): DrawnView {
  return { ...(focus && { focus }), expanded: expanded.map(({ id }) => ({ id })), hidden, pinned, ranges, ...(near && { near }) };
}
