import type { QueryClient } from "@tanstack/react-query";
import { schemaQuery } from "./data/queries.ts";
import { flowsQuery } from "./data/use-flows.ts";
import { instrumentsOfView } from "./data/use-instruments.ts";
import { viewNetworkQuery } from "./data/use-network.ts";
import { decodeView } from "./state/codec.ts";
import { parseSearch } from "./state/search.ts";
import { onDay } from "./state/transitions.ts";

/** Takes the answers to what the explorer asked ahead; what fails here is asked again, and told, by the page. */
export async function firstAnswers(queries: QueryClient): Promise<void> {
  if (location.pathname !== "/") return;
  const view = onDay(decodeView(parseSearch(location.search)).view);
  const picture = (): Promise<void> => {
    if (view.lens === "cooperation") return queries.prefetchQuery(viewNetworkQuery(view));
    if (view.lens === "instruments") return queries.prefetchQuery(instrumentsOfView(view));
    return queries.prefetchQuery(flowsQuery(view));
  };
  await Promise.all([queries.prefetchQuery(schemaQuery()), picture()]);
}
