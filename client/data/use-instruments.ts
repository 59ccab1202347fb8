import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { NodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { InstrumentsAnswer, Relation } from "../../server/contract/wire/instruments.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import { type Centre, centresOf, type InstrumentsView, instrumentRequests } from "./instrument-requests.ts";
import { instrumentsQuery } from "./queries.ts";

export type MergedInstruments = {
  nodes: readonly GraphNode[];
  edges: readonly Relation[];
  /** Instruments drawn and known, of each centre that a cap cuts short. */
  capped: readonly { id?: NodeId; shown: number; of: number; cap: number }[];
  leftOut: InstrumentsAnswer["leftOut"];
};

/** The instruments around all of a view's centres as one graph. Each answer is cached by itself. */
export function instrumentsOfView(view: InstrumentsView) {
  const centres = centresOf(view);
  const parameters = instrumentRequests(view);
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
