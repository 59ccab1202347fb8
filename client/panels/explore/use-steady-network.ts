import { useEffect, useState } from "react";
import type { MergedNetwork } from "../../data/merge.ts";
import { type NetworkState, useNetwork } from "../../data/use-network.ts";
import type { ViewState } from "../../state/view.ts";

const ASK_AGAIN_AFTER = 3_000;

/** A network that never goes blank: while the server is away the last one stays, and the server is asked again until it answers. */
export function useSteadyNetwork(view: ViewState): NetworkState & { network?: MergedNetwork } {
  const state = useNetwork(view);
  const [last, setLast] = useState(state.network);
  if (state.network && state.network !== last) setLast(state.network);
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
  const network = state.network ?? last;
  return { ...state, ...(network && { network }), ...(problem && { problem }) };
}
