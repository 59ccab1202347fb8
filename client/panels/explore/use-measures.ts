import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Bridges } from "../../../server/domain/bridges.ts";
import type { LensGraph } from "../../graph/lens-graph.ts";
import { type MeasureRequest, measureRequest, requestKey } from "../../graph/measure-request.ts";
import type { Measures } from "../../graph/measures.ts";
import { measuresClient } from "../../render/measures-client.ts";

const measuring = measuresClient();
/** A worker of its own: a question about blocs must not stop the measures, nor they it. */
const bridging = measuresClient();

/** Reckoned once for each graph that differs in who is tied to whom: kept as answers are, though no server gave it. */
function measuresQuery(request: MeasureRequest) {
  return queryOptions({
    queryKey: ["measures", requestKey(request)],
    queryFn: async ({ signal }): Promise<Measures> => {
      const answer = await measuring.ask({ measures: request }, signal);
      if (!("measures" in answer)) throw new Error("the worker answered another question");
      return answer.measures;
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    // No network is asked: it goes on without one.
    networkMode: "always",
    retry: 1,
  });
}

/** The measures of a graph, from a worker; those of the graph before until it answers. */
export function useMeasures(graph: LensGraph, wanted = true): { measures: Measures | undefined; measuring: boolean; failed: boolean } {
  const request = useMemo(() => measureRequest(graph), [graph]);
  const { data, isFetching, isPlaceholderData, isError } = useQuery({ ...measuresQuery(request), enabled: wanted });
  return { measures: wanted ? data : undefined, measuring: wanted && (isFetching || isPlaceholderData), failed: wanted && isError };
}

export type Between = { ids: readonly string[]; bridges: Bridges };

/** Who bridges two sets of nodes, once both are there. */
export function useBridges(graph: LensGraph, a: readonly string[] | undefined, b: readonly string[] | undefined): Between | undefined {
  const request = useMemo(() => measureRequest(graph), [graph]);
  const { data } = useQuery({
    queryKey: ["bridges", requestKey(request), a, b],
    queryFn: async ({ signal }): Promise<Between> => {
      const answer = await bridging.ask({ bridges: { request, a: a ?? [], b: b ?? [] } }, signal);
      if (!("bridges" in answer)) throw new Error("the worker answered another question");
      return { ids: request.ids, bridges: answer.bridges };
    },
    enabled: a !== undefined && b !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    networkMode: "always",
    retry: 1,
  });
  return a && b ? data : undefined;
}
