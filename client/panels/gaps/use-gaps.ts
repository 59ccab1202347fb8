import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { gapPagesQuery, gapParameters } from "../../data/gaps.ts";
import { decodeGaps, encodeGaps, type GapsView } from "../../state/gaps-view.ts";
import { resting, useFigures } from "../coverage/use-figures.ts";

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
  const figures = useFigures(view.coverage.datasets, view.coverage);
  const parameters = gapParameters({ ...view, coverage: { ...rest, ...figures.figured } });
  const answer = useInfiniteQuery({ ...gapPagesQuery(parameters), enabled: figures.settled });
  const rested = resting(answer, figures);
  const pages = rested.data?.pages ?? [];
  return { ...answer, ...rested, parameters, first: pages[0], gaps: pages.flatMap(({ gaps }) => gaps), pages };
}
export type Gaps = ReturnType<typeof useGaps>;
