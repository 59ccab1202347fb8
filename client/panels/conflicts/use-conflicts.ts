import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { conflictPagesQuery } from "../../data/conflicts.ts";
import { type ConflictFilters, conflictParameters, decodeConflicts, encodeConflicts } from "../../state/conflict-filters.ts";

const route = getRouteApi("/conflicts");

/** The filters that the address names, and the way to others: each a step that “back” takes back. */
export function useConflictFilters() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { filters, dropped } = useMemo(() => decodeConflicts(search), [search]);
  const change = (next: ConflictFilters) => void navigate({ to: "/conflicts", search: encodeConflicts(next), resetScroll: false });
  return { filters, dropped, change };
}

/** The conflicts that pass, as far as they were asked for. */
export function useConflicts(filters: ConflictFilters) {
  const parameters = useMemo(() => conflictParameters(filters), [filters]);
  const answer = useInfiniteQuery(conflictPagesQuery(parameters));
  const pages = answer.data?.pages ?? [];
  return { ...answer, parameters, first: pages[0], conflicts: pages.flatMap(({ conflicts }) => conflicts) };
}
export type Conflicts = ReturnType<typeof useConflicts>;
