import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PathParameters } from "../../server/contract/wire/parameters.ts";
import type { PathsAnswer } from "../../server/contract/wire/paths.ts";
import { addressOf } from "./address.ts";
import { get, worthRetrying } from "./request.ts";

/** While the server still reads the relations it answers at once, and without them. */
const ASK_AGAIN_AFTER = 1_500;

/** The paths between two nodes. Those of a question before stay until the next is answered. */
export function pathsQuery(parameters: Readonly<PathParameters>) {
  const address = addressOf("/api/paths", parameters);
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => get<PathsAnswer>(address, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.reason === "reading" ? ASK_AGAIN_AFTER : false),
    staleTime: 5 * 60_000,
    retry: worthRetrying,
  });
}
