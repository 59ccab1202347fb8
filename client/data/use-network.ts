import { keepPreviousData, type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type MergedNetwork, mergeNetworks, visibleActors } from "./merge.ts";
import { amongRequest, type NetworkView, networkRequests } from "./network-requests.ts";
import { EntenteProblem } from "./problem.ts";
import { networkQuery } from "./queries.ts";

/** The answers of all of a view's centres as one network. Each answer is cached by itself: an expansion asks once, for itself. */
export function viewNetworkQuery(view: NetworkView) {
  const requests = networkRequests(view);
  return queryOptions({
    queryKey: ["network of a view", requests.map(({ role, cap, parameters }) => ({ role, cap: String(cap), parameters }))],
    queryFn: async ({ client, signal }) => {
      const answers = await Promise.all(
        requests.map(async (request) => ({ request, network: await client.fetchQuery(networkQuery(request.parameters)) })),
      );
      signal.throwIfAborted();
      return mergeNetworks(answers, await askAmong(client, amongRequest(view, visibleActors(answers))));
    },
    placeholderData: keepPreviousData,
    // Its parts go stale by themselves.
    staleTime: 5 * 60_000,
    // Its parts are asked again by themselves.
    retry: false,
  });
}

async function askAmong(client: QueryClient, parameters: ReturnType<typeof amongRequest>) {
  return parameters && client.fetchQuery(networkQuery(parameters));
}

export type NetworkState = {
  network?: MergedNetwork;
  /** Nothing to show yet. */
  pending: boolean;
  /** What is shown is of the view before; the next is on its way. */
  fetching: boolean;
  problem?: EntenteProblem;
  retry: () => void;
};

/** The network of a view; while the next view's is on its way, that of the one before. */
export function useNetwork(view: NetworkView): NetworkState {
  const { data, error, isPending, isFetching, refetch } = useQuery(viewNetworkQuery(view));
  return useMemo(
    () => ({
      ...(data && { network: data }),
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
