import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { coverageChangesQuery } from "../../data/coverage-changes.ts";
import { daysOf } from "../../state/coverage-links.ts";
import { type CoverageView, decodeCoverage, encodeCoverage } from "../../state/coverage-view.ts";
import { resting, useFigures } from "../coverage/use-figures.ts";

const route = getRouteApi("/changes");

/** Between which days the address compares what, and the way to something else. */
export function useChangesView() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { view: named, dropped } = useMemo(() => decodeCoverage(search), [search]);
  const view = useMemo(() => ({ ...named, since: daysOf(named).since }), [named]);
  const change = (next: CoverageView, how?: "replace"): void =>
    void navigate({ to: "/changes", search: encodeCoverage(next), resetScroll: false, replace: how === "replace" });
  return { view, dropped, change };
}

/** What changed in the law between the two days, on every issue that is chosen. */
export function useCoverageChanges(view: CoverageView & { since: string }) {
  const { metric: _, edition: __, year: ___, ...rest } = view;
  const figures = useFigures(view.datasets, view);
  const answer = useQuery({ ...coverageChangesQuery({ ...rest, ...figures.figured, by: "issues" }, view.since), enabled: figures.settled });
  return resting(answer, figures);
}
