import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
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
import { useSeed } from "./use-seed.ts";
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
  const broad = useNetwork(
    useMemo(() => withoutFilters(view), [view]),
    view.lens === "cooperation",
  ).answer;
  const paths = usePaths(view);
  const stage = useRef<StageHandle>(null);
  const [places] = useState(createPlaces);

  const names = useMemo(
    () =>
      namesFrom(schema, [
        ...(broad?.nodes ?? []),
        ...(network?.nodes ?? []),
        ...(instruments.answer?.nodes ?? []),
        ...(paths.answer?.nodes ?? []),
      ]),
    [schema, broad, network, instruments.answer, paths.answer],
  );
  const drawnView = useStable(drawnPart(view));
  const draw = useCallback(
    (shown: DrawnView) =>
      view.lens === "corridors"
        ? drawCorridors(corridors.answer, tied, shown, schema)
        : view.lens === "instruments"
          ? drawInstruments(instruments.answer, shown, issues, thenInstruments)
          : drawCooperation(network, shown, issues, then),
    [view.lens, network, then, thenInstruments, instruments.answer, corridors.answer, tied, schema, issues],
  );
  const plain = useMemo(() => draw(drawnView), [draw, drawnView]);
  const whole = useMemo(() => {
    const { hidden, ranges = [], near } = drawnView;
    if (hidden.length === 0 && ranges.length === 0 && !near) return plain.graph;
    const { near: _, ...rest } = { ...drawnView, hidden: [], ranges: [] };
    return draw(rest).graph;
  }, [draw, drawnView, plain]);
  const { seed, ready: seedReady } = useSeed({ view, schema, whole, answer });
  const regions = useMemo(() => (schema?.regions ?? []).map(({ name }) => name), [schema]);
  const { drawn: covered, coverage } = useFlowCoverage(plain, view);
  const { graph, look } = useLook(covered.graph, view, regions);
  const looked = useMemo(() => (graph === covered.graph ? covered : { ...covered, graph }), [covered, graph]);
  const { hidden, pinned } = drawnView;
  const drawn = useMemo(() => drawPaths(looked, paths.answer, { hidden, pinned }), [looked, paths.answer, hidden, pinned]);
  const traced = useMemo(() => tracedBy(paths.answer, view.paths?.shown), [paths.answer, view.paths?.shown]);
  const unfiltered = useMemo(() => broad && countsOf(broad, issues), [broad, issues]);
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
    seed,
    seedReady,
    coverage,
    paths,
    traced,
    look,
    unfiltered,
    asOf: view.asOf ?? today(),
    answered: answer !== undefined,
    pending,
    fetching: fetching || !seedReady || coverage?.fetching === true,
    problem,
    retry,
    stage,
    places,
  };
}

function countsOf({ nodes, ties }: Pick<MergedNetwork, "nodes" | "ties">, issues: readonly IssueEntry[]) {
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
