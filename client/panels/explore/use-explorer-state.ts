import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import type { MergedNetwork } from "../../data/merge.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useNetwork } from "../../data/use-network.ts";
import { buildGraph, type DrawnView } from "../../graph/build.ts";
import { facets } from "../../graph/facets.ts";
import { createPlaces } from "../../render/arrange.ts";
import type { StageHandle } from "../../render/stage-props.ts";
import { clearFilters } from "../../state/filters.ts";
import type { ViewState } from "../../state/view.ts";
import { namesFrom } from "../parts/names.ts";
import { useStable } from "../parts/use-stable.ts";
import type { Drawn, Explorer } from "./explorer.ts";
import { useActions } from "./use-actions.ts";
import { useLook } from "./use-look.ts";
import { useSteadyNetwork } from "./use-steady-network.ts";
import { useView } from "./use-view.ts";

const NOTHING: Pick<MergedNetwork, "nodes" | "ties"> = { nodes: [], ties: [] };
const NO_ISSUES: readonly IssueEntry[] = [];

/** Everything the explorer shows, derived from the address and from what the server answers. */
export function useExplorerState(): Explorer {
  const { view, dropped, change } = useView();
  const schema = useQuery(schemaQuery()).data;
  const issues = schema?.issues ?? NO_ISSUES;
  const { network, pending, fetching, problem, retry } = useSteadyNetwork(view);
  const whole = useNetwork(useMemo(() => withoutFilters(view), [view])).network;
  const stage = useRef<StageHandle>(null);
  const [places] = useState(createPlaces);

  const names = useMemo(() => namesFrom(schema, [...(whole?.nodes ?? []), ...(network?.nodes ?? [])]), [schema, whole, network]);
  const drawnView = useStable(drawnPart(view));
  const plain = useMemo(() => draw(network ?? NOTHING, drawnView, issues), [network, drawnView, issues]);
  const regions = useMemo(() => (schema?.regions ?? []).map(({ name }) => name), [schema]);
  const { graph, look } = useLook(plain.graph, view, regions);
  const drawn = useMemo(() => (graph === plain.graph ? plain : { ...plain, graph }), [plain, graph]);
  const unfiltered = useMemo(() => whole && wholeOf(whole, issues), [whole, issues]);
  const act = useActions({ view, change, names, places });

  return {
    view,
    dropped,
    change,
    act,
    schema,
    names,
    network,
    drawn,
    look,
    unfiltered,
    asOf: view.asOf ?? today(),
    pending,
    fetching,
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
  };
}

/** The network that a filter's counts are of: the same centre and date, nothing narrowed. */
function withoutFilters(view: ViewState): ViewState {
  return { ...clearFilters(view), datasets: view.datasets };
}

function drawnPart({ focus, expanded, hidden, pinned, near }: ViewState): DrawnView {
  return { ...(focus && { focus }), expanded: expanded.map(({ id }) => ({ id })), hidden, pinned, ...(near && { near }) };
}

function draw(network: Pick<MergedNetwork, "nodes" | "ties">, view: DrawnView, issues: readonly IssueEntry[]): Drawn {
  const graph = buildGraph(network, view);
  const nodes = graph.mapNodes((_, { node }) => node);
  const byKey = new Map(graph.mapEdges((key, { tie }) => [key, tie]));
  const ties = [...byKey.values()];
  return { graph, nodes, ties, tieOf: (key) => byKey.get(key), facets: facets({ nodes, ties }, issues) };
}
