import { useEffect, useState } from "react";
import type { AnswerState } from "../../data/answer.ts";

const ASK_AGAIN_AFTER = 3_000;

/** An answer that never goes blank: while the server is away the last one stays, and the server is asked again until it answers. */
export function useSteady<Answer>(state: AnswerState<Answer>): AnswerState<Answer> {
  const [last, setLast] = useState(state.answer);
  if (state.answer !== undefined && state.answer !== last) setLast(state.answer);
  const { retry, fetching } = state;
  // While it is asked again, the problem still stands: only an answer ends it.
  const [stood, setStood] = useState(state.problem);
  const problem = state.problem ?? (fetching ? stood : undefined);
  if (problem !== stood) setStood(problem);
  const mends = problem !== undefined && (problem.status === 0 || problem.status === 503 || problem.status === 429);
  useEffect(() => {
    if (!mends || fetching) return;
    const timer = setTimeout(retry, ASK_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [mends, fetching, retry]);
  const answer = state.answer ?? last;
  return { ...state, ...(answer !== undefined && { answer }), ...(problem && { problem }) };
}
