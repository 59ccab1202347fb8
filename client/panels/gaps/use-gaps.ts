import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { gapPagesQuery, gapParameters } from "../../data/gaps.ts";
import { decodeGaps, encodeGaps, type GapsView } from "../../state/gaps-view.ts";
import { useFigures } from "../coverage/use-figures.ts";

const route = getRouteApi("/gaps");

/** What the address shows, and the way to something else: each a step that “back” takes back. */
export function useGapsView() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { view, dropped } = useMemo(() => decodeGaps(search), [search]);
  const change = (next: GapsView) => void navigate({ to: "/gaps", search: encodeGaps(next), resetScroll: false });
  return { view, dropped, change };
}

/** The gaps of a view as far as they were asked for. */
export function useGaps(view: GapsView) {
  const { metric: _, edition: __, year: ___, cell: ____, ...rest } = view.coverage;
  const { figured, settled } = useFigures(view.coverage.datasets, view.coverage);
  const parameters = gapParameters({ ...view, coverage: { ...rest, ...figured } });
  const answer = useInfiniteQuery({ ...gapPagesQuery(parameters), enabled: settled });
  const pages = answer.data?.pages ?? [];
  return { ...answer, parameters, first: pages[0], gaps: pages.flatMap(({ gaps }) => gaps), pages };
}
export type Gaps = ReturnType<typeof useGaps>;
