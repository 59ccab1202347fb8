import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { whatIfBody, whatIfQuery } from "../../data/what-if.ts";
import { type CoverageView, decodeCoverage, encodeCoverage } from "../../state/coverage-view.ts";
import { changeOf } from "../../state/suppositions.ts";
import { WHAT_IF_PRESET } from "../../state/what-if-view.ts";
import { resting, useFigures } from "../coverage/use-figures.ts";

const route = getRouteApi("/what-if");

/** What the address supposes and asks, and the way to something else. */
export function useWhatIfView() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { view, dropped } = useMemo(() => decodeCoverage(search, WHAT_IF_PRESET), [search]);
  const change = (next: CoverageView): void =>
    void navigate({ to: "/what-if", search: encodeCoverage(next, WHAT_IF_PRESET), resetScroll: false });
  return { view, dropped, change };
}

/** What would follow in the law; nothing is asked where nothing that makes law is supposed. */
export function useWhatIf(view: CoverageView) {
  const changes = (view.suppose ?? []).flatMap((supposed) => changeOf(supposed) ?? []);
  const figures = useFigures(view.datasets, view);
  const { metric: _, edition: __, year: ___, ...rest } = view;
  const wanted = changes.length > 0;
  const answer = useQuery({ ...whatIfQuery(whatIfBody(changes, { ...rest, ...figures.figured })), enabled: wanted && figures.settled });
  return { ...answer, ...resting(answer, figures), wanted };
}
