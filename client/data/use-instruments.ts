import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { NodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { InstrumentsAnswer, Relation } from "../../server/contract/wire/instruments.ts";
import type { InstrumentParameters } from "../../server/contract/wire/parameters.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import type { NetworkView } from "./network-requests.ts";
import { instrumentsQuery } from "./queries.ts";

export type InstrumentsView = Pick<NetworkView, "focus" | "expanded" | "added" | "issues" | "levels" | "datasets" | "asOf"> & {
  kinds: readonly ("Event" | "Group" | "Provision" | "Claim")[];
};

export type MergedInstruments = {
  nodes: readonly GraphNode[];
  edges: readonly Relation[];
  /** Instruments drawn and known, of each centre that a cap cuts short. */
  capped: readonly { id?: NodeId; shown: number; of: number; cap: number }[];
  leftOut: InstrumentsAnswer["leftOut"];
};

/** Instruments drawn of the focus unless more are asked for. */
const FOCUS_CAP = 40;

type Centre = { id?: NodeId; cap: number; whole: boolean };

/** The instruments around all of a view's centres as one graph. Each answer is cached by itself. */
export function instrumentsOfView(view: InstrumentsView) {
  const centres = centresOf(view);
  const parameters = centres.map(({ id, cap }) => ({ ...instrumentFilters(view), ...(id !== undefined && { focus: id }), limit: cap }));
  return queryOptions({
    queryKey: ["instruments of a view", centres.map(({ whole }) => whole), parameters],
    queryFn: async ({ client, signal }): Promise<MergedInstruments> => {
      const answers = await Promise.all(parameters.map((each) => client.fetchQuery(instrumentsQuery(each))));
      signal.throwIfAborted();
      return mergeInstruments(centres, answers);
    },
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
  });
}

export function useInstruments(view: InstrumentsView, wanted: boolean): AnswerState<MergedInstruments> {
  return useAnswer(useQuery({ ...instrumentsOfView(view), enabled: wanted }));
}

export function instrumentFilters({ issues, levels, datasets, asOf, kinds }: InstrumentsView): InstrumentParameters {
  return {
    ...(kinds.length > 0 && { labels: [...kinds] }),
    ...(issues.length > 0 && { issues: [...issues] }),
    ...(levels.length > 0 && { levels: [...levels] }),
    ...(datasets.length > 0 && { datasets: [...datasets] }),
    ...(asOf !== undefined && { asOf }),
  };
}

/** The focus with all that is around it, what was expanded likewise; what was added brings only its edges to what is drawn. */
function centresOf({ focus, expanded, added }: InstrumentsView): Centre[] {
  const others = expanded.filter(({ id }) => id !== focus).map(({ id, cap }) => ({ id, cap, whole: true }));
  const guests = added
    .filter((id) => id !== focus && !others.some((other) => other.id === id))
    .map((id) => ({ id, cap: 500, whole: false }));
  const cap = expanded.find(({ id }) => id === focus)?.cap ?? FOCUS_CAP;
  return [{ ...(focus !== undefined && { id: focus }), cap, whole: true }, ...others, ...guests];
}

/** One graph of several answers: what is whole brings its nodes, what was added brings itself and the edges among what is there. */
export function mergeInstruments(centres: readonly Centre[], answers: readonly InstrumentsAnswer[]): MergedInstruments {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Relation>();
  for (const [index, answer] of answers.entries()) {
    const { whole, id } = centres[index] ?? { whole: true };
    for (const node of answer.nodes) if ((whole || node.id === id) && !nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of answer.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
    capped: answers.flatMap((answer, index) => {
      const { id, cap, whole } = centres[index] ?? { cap: 0, whole: false };
      const shown = answer.nodes.filter(({ label }) => label === "Agreement").length;
      const of = answer.total.agreements;
      return whole && of > shown ? [{ ...(id !== undefined && { id }), shown, of, cap }] : [];
    }),
    leftOut: answers[0]?.leftOut ?? { universal: 0 },
  };
}
