import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { cellsOfColumns } from "../../../server/domain/coverage/columns.ts";
import { type AskedCoverage, coverageQuery } from "../../data/coverage.ts";
import { type CoverageView, decodeCoverage, encodeCoverage } from "../../state/coverage-view.ts";
import { resting, useFigures } from "./use-figures.ts";

const route = getRouteApi("/coverage");

/** What the address shows, and the way to something else: each a step that “back” takes back. */
export function useCoverageView() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { view, dropped } = useMemo(() => decodeCoverage(search), [search]);
  const change = (next: CoverageView, how?: "replace") =>
    void navigate({ to: "/coverage", search: encodeCoverage(next), resetScroll: false, replace: how === "replace" });
  return { view, dropped, change };
}

/**
 * The answer of a view with its cells unfolded. `data` follows the answer when there is time for it: a whole world in one go
 * would hold the page up for a third of a second.
 */
export function useCoverage(view: CoverageView) {
  const { metric: _, edition: __, year: ___, ...rest } = view;
  const figures = useFigures(view.datasets, view);
  const asked: AskedCoverage = { ...rest, ...figures.figured };
  const answer = useQuery({ ...coverageQuery(asked), enabled: figures.settled });
  const { data: latest, error, refetch } = resting(answer, figures);
  const data = useDeferredValue(latest);
  const cells = useMemo(() => (data ? cellsOfColumns(data) : []), [data]);
  return { ...answer, data, error, refetch, cells, asked, busy: answer.isPlaceholderData || data !== latest };
}
