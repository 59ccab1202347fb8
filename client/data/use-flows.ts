import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { FigureChoice } from "../../server/contract/wire/corridors.ts";
import type { CorridorObservation, FigureGroup } from "../../server/contract/wire/explore.ts";
import type { Measure } from "../../server/domain/figures.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import { type CorridorView, choiceParameters, type FlowRequest, flowRequests, sidesOf, wishOf } from "./flow-requests.ts";
import { corridorChoicesQuery, corridorsQuery, tiedQuery } from "./queries.ts";

/** One direction of what was asked. */
export type FlowSide = {
  direction: FlowRequest["direction"];
  /** What all its figures come to, drawn or not; undefined where there is none. */
  group: FigureGroup | undefined;
  drawn: readonly CorridorObservation[];
};

export type FlowsAnswer = {
  choices: readonly FigureChoice[];
  /** The one kind of figure that is drawn. Undefined where there are no figures at all. */
  measure: Measure | undefined;
  observations: readonly CorridorObservation[];
  sides: readonly FlowSide[];
  /** More corridors than are drawn. */
  truncated: boolean;
  /** The states at the ends of what is drawn. */
  nodes: readonly GraphNode[];
};

/** The figures of the corridors in view. */
export function flowsQuery(view: CorridorView) {
  const datasets = choiceParameters(view);
  return queryOptions({
    queryKey: ["corridors of a view", sidesOf(view), datasets, wishOf(view), view.top],
    queryFn: async ({ client, signal }): Promise<FlowsAnswer> => {
      const { choices } = await client.fetchQuery(corridorChoicesQuery(datasets));
      const { measure, requests } = flowRequests(view, choices);
      const answers = await Promise.all(
        requests.map(async ({ direction, parameters }) => ({ direction, ...(await client.fetchQuery(corridorsQuery(parameters))) })),
      );
      signal.throwIfAborted();
      return {
        choices,
        measure,
        observations: once(answers.flatMap(({ corridors }) => corridors)),
        sides: answers.map(({ direction, corridors, groups }) => ({
          direction,
          group: groups.find(({ year }) => year === measure?.year) ?? groups[0],
          drawn: corridors,
        })),
        truncated: answers.some(({ truncated }) => truncated),
        nodes: once(answers.flatMap(({ nodes }) => nodes)),
      };
    },
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function useFlows(view: CorridorView, wanted: boolean): AnswerState<FlowsAnswer> {
  return useAnswer(useQuery({ ...flowsQuery(view), enabled: wanted }));
}

/** The keys of all pairs of states with a tie by the view. Undefined until it is known: an answer to another question says nothing. */
export function useTied(view: CorridorView, wanted: boolean): AnswerState<ReadonlySet<string>> {
  return useAnswer(useQuery({ ...tiedQuery(view), enabled: wanted }));
}

function once<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
