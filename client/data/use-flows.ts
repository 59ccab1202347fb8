import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { isId, type NodeId, type StateId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { FigureChoice } from "../../server/contract/wire/corridors.ts";
import type { CorridorObservation, CorridorsAnswer, FigureGroup } from "../../server/contract/wire/explore.ts";
import { type Measure, measureOf } from "../../server/domain/figures.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import type { NetworkView } from "./network-requests.ts";
import { corridorChoicesQuery, corridorsQuery, tiedQuery } from "./queries.ts";

/** What of a view decides which corridors there are. `edition` "none" is that of figures which name none. */
export type CorridorView = NetworkView & {
  flows: "both" | "out" | "in";
  metric?: string;
  edition?: string;
  year?: number;
  /** How many corridors of each direction are drawn, largest first. */
  top: number;
};

/** One direction of what was asked: all corridors, or those out of or into the states in focus. */
export type FlowSide = {
  direction: "all" | "out" | "in";
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

const NO_EDITION = "none";

/** The wish that a view's address makes. */
export function wishOf({ metric, edition, year }: Pick<CorridorView, "metric" | "edition" | "year">) {
  return {
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition: edition === NO_EDITION ? null : edition }),
    ...(year !== undefined && { year }),
  };
}

/** What the address calls an edition. */
export function editionName(edition: string | null): string {
  return edition ?? NO_EDITION;
}

/** The figures of the corridors in view. */
export function flowsQuery(view: CorridorView) {
  const centres = [view.focus, ...view.expanded.map(({ id }) => id), ...view.added].filter(isState);
  const datasets = view.datasets.length > 0 ? { datasets: [...view.datasets] } : {};
  const asked = sidesOf(centres, view);
  const wish = wishOf(view);
  const { top } = view;
  return queryOptions({
    queryKey: ["corridors of a view", asked, datasets, wish, top],
    queryFn: async ({ client, signal }): Promise<FlowsAnswer> => {
      const { choices } = await client.fetchQuery(corridorChoicesQuery(datasets));
      const measure = measureOf(choices, wish);
      const kind = measure && {
        metric: [measure.metric],
        unit: [measure.unit],
        edition: [editionName(measure.edition)],
        ...(measure.year !== null && { year: measure.year }),
      };
      const answers = kind
        ? await Promise.all(asked.map(({ ends }) => client.fetchQuery(corridorsQuery({ ...ends, ...kind, ...datasets, limit: top }))))
        : [];
      signal.throwIfAborted();
      const sides = answers.flatMap((answer, at) => sideOf(asked[at]?.direction, answer, measure));
      const observations = [...new Map(sides.flatMap(({ drawn }) => drawn).map((one) => [one.id, one])).values()];
      const nodes = [...new Map(answers.flatMap((answer) => answer.nodes).map((node) => [node.id, node])).values()];
      return { choices, measure, observations, sides, truncated: answers.some(({ truncated }) => truncated), nodes };
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

type Side = { direction: FlowSide["direction"]; ends: { origin?: StateId[]; destination?: StateId[] } };

function sidesOf(states: readonly StateId[], { flows }: CorridorView): Side[] {
  if (states.length === 0) return [{ direction: "all", ends: {} }];
  const out: Side = { direction: "out", ends: { origin: [...states] } };
  const into: Side = { direction: "in", ends: { destination: [...states] } };
  return flows === "out" ? [out] : flows === "in" ? [into] : [out, into];
}

function sideOf(direction: FlowSide["direction"] = "all", { corridors, groups }: CorridorsAnswer, measure?: Measure): FlowSide[] {
  return [{ direction, group: groups.find(({ year }) => year === measure?.year) ?? groups[0], drawn: corridors }];
}

function isState(id: NodeId | string | undefined): id is StateId {
  return id !== undefined && isId("State", id);
}
