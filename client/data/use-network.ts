import { keepPreviousData, type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { type AnswerState, useAnswer } from "./answer.ts";
import { type MergedNetwork, mergeNetworks, visibleActors } from "./merge.ts";
import { amongRequest, type NetworkView, networkRequests } from "./network-requests.ts";
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

/** The network of a view; while the next view's is on its way, that of the one before. Not asked for where it isn't wanted. */
export function useNetwork(view: NetworkView, wanted = true): AnswerState<MergedNetwork> {
  return useAnswer(useQuery({ ...viewNetworkQuery(view), enabled: wanted }));
}
