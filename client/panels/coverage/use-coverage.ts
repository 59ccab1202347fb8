import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { cellsOfColumns } from "../../../server/domain/coverage/columns.ts";
import { coverageQuery } from "../../data/coverage.ts";
import { type CoverageView, decodeCoverage, encodeCoverage } from "../../state/coverage-view.ts";
import { useFigures } from "./use-figures.ts";

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

/** The answer of a view with its cells unfolded. */
export function useCoverage(view: CoverageView) {
  const { metric: _, edition: __, year: ___, ...rest } = view;
  const { figured, settled } = useFigures(view.datasets, view);
  const answer = useQuery({ ...coverageQuery({ ...rest, ...figured }), enabled: settled });
  const { data } = answer;
  const cells = useMemo(() => (data ? cellsOfColumns(data) : []), [data]);
  return { ...answer, cells };
}
