import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { SupposedChange, WhatIfAnswer, WhatIfBody } from "../../server/contract/wire/coverage-changes.ts";
import type { AskedCoverage } from "./coverage.ts";
import { ask, worthRetrying } from "./request.ts";

/** What a page lists, and what a file holds: the most that the server gives at once. */
const MOST = 5_000;

/** What is supposed, with the filters that the matrix has; of these only the ones that are set. */
export function whatIfBody(changes: readonly SupposedChange[], asked: Omit<AskedCoverage, "by">): WhatIfBody {
  const { bloc, states, regions, issues, layers, datasets, asOf, metric, edition, year } = asked;
  return {
    changes: [...changes],
    ...(bloc && { bloc }),
    ...(states.length > 0 && { states: [...states] }),
    ...(regions.length > 0 && { regions: [...regions] }),
    ...(issues.length > 0 && { issues: [...issues] }),
    ...(layers.length > 0 && { layers: [...layers] }),
    ...(datasets.length > 0 && { datasets: [...datasets] }),
    ...(asOf !== undefined && { asOf }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
    limit: MOST,
  };
}

/** What would follow. While something else is supposed, the answer before stays. */
export function whatIfQuery(body: WhatIfBody) {
  return queryOptions({
    queryKey: ["/api/what-if", body],
    queryFn: ({ signal }) => ask<WhatIfAnswer>("/api/what-if", body, signal),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: worthRetrying,
  });
}
