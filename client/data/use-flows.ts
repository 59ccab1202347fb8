import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { isId, type NodeId, type StateId } from "../../server/contract/ids.ts";
import type { CorridorObservation } from "../../server/contract/wire/explore.ts";
import type { Network } from "../../server/contract/wire/network.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import { type NetworkView, networkFilters } from "./network-requests.ts";
import { corridorsQuery, networkQuery } from "./queries.ts";

/** What of a view decides which corridors there are. The metric is chosen of what comes: every corridor's figures stand in its details. */
export type CorridorView = NetworkView & { flows: "both" | "out" | "in" };

export type FlowsAnswer = {
  observations: readonly CorridorObservation[];
  total: number;
  truncated: boolean;
  /** Ties between the states shown, by the view's issues, levels and date: whether anything is on record between two ends. */
  ties: Network;
};

const FIGURES_ASKED = 2000;
const STATES_ASKED = 200;

/** The figures of the corridors in view, and the ties between their ends. */
export function flowsQuery(view: CorridorView) {
  const centres = [view.focus, ...view.expanded.map(({ id }) => id), ...view.added].filter(isState);
  const datasets = view.datasets.length > 0 ? { datasets: [...view.datasets] } : {};
  const asked = centres.length === 0 ? [{}] : sidesOf(centres, view);
  // Corridors are of states, and universal conventions tie everybody to everybody: neither filter says anything here.
  const filters = { ...networkFilters({ ...view, actors: ["state"], minWeight: 1, bodies: [], regions: [], strengths: [], channels: [] }) };
  return queryOptions({
    queryKey: ["corridors of a view", asked, datasets, filters],
    queryFn: async ({ client, signal }): Promise<FlowsAnswer> => {
      const answers = await Promise.all(
        asked.map((side) => client.fetchQuery(corridorsQuery({ ...side, ...datasets, limit: FIGURES_ASKED }))),
      );
      signal.throwIfAborted();
      const observations = [...new Map(answers.flatMap(({ corridors }) => corridors).map((one) => [one.id, one])).values()];
      const ends = [...new Set(observations.flatMap(({ origin, destination }) => [origin.id, destination.id]))].filter(isState);
      const states = ends.toSorted().slice(0, STATES_ASKED);
      const ties = await client.fetchQuery(networkQuery({ ...filters, states, limit: 3000 }));
      return {
        observations,
        total: answers.reduce((sum, { total }) => sum + total, 0),
        truncated: answers.some(({ truncated }) => truncated) || ends.length > STATES_ASKED,
        ties,
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

function sidesOf(states: readonly StateId[], { flows }: CorridorView): { origin?: StateId[]; destination?: StateId[] }[] {
  const [origin, destination] = [{ origin: [...states] }, { destination: [...states] }];
  return flows === "out" ? [origin] : flows === "in" ? [destination] : [origin, destination];
}

function isState(id: NodeId | string | undefined): id is StateId {
  return id !== undefined && isId("State", id);
}
