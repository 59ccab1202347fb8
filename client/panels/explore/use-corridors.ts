import type { AnswerState } from "../../data/answer.ts";
import { type FlowsAnswer, useFlows, useTied } from "../../data/use-flows.ts";
import type { ViewState } from "../../state/view.ts";
import { useSteady } from "./use-steady.ts";

/** The corridors of a view, and the keys of all pairs with a tie as soon as these are known: corridors don't wait for them. */
export function useCorridors(view: ViewState): { corridors: AnswerState<FlowsAnswer>; tied: ReadonlySet<string> | undefined } {
  const wanted = view.lens === "corridors";
  const flows = useSteady(useFlows(view, wanted));
  const told = useTied(view, wanted);
  const ties = useSteady(told);
  const problem = flows.problem ?? ties.problem;
  const corridors = {
    ...flows,
    fetching: flows.fetching || ties.fetching,
    ...(problem && { problem }),
    retry: () => {
      if (flows.problem || !ties.problem) flows.retry();
      if (ties.problem) ties.retry();
    },
  };
  // What is steady may be of the view before: which ties there are, only the answer to this one says.
  return { corridors, tied: told.answer };
}
