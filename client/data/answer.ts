import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { EntenteProblem } from "./problem.ts";

/** An answer on its way, or there, or the reason why not. */
export type AnswerState<Answer> = {
  answer?: Answer;
  /** Nothing to show yet. */
  pending: boolean;
  /** What is shown is of the view before; the next is on its way. */
  fetching: boolean;
  problem?: EntenteProblem;
  retry: () => void;
};

export function useAnswer<Answer>({ data, error, isPending, isFetching, refetch }: UseQueryResult<Answer>): AnswerState<Answer> {
  return useMemo(
    () => ({
      ...(data !== undefined && { answer: data }),
      pending: isPending,
      fetching: isFetching,
      ...(error && { problem: problemFrom(error) }),
      retry: () => void refetch(),
    }),
    [data, error, isPending, isFetching, refetch],
  );
}

function problemFrom(error: Error): EntenteProblem {
  return error instanceof EntenteProblem ? error : new EntenteProblem("bad_answer", error.message, "Reload the page.", 0, { cause: error });
}
