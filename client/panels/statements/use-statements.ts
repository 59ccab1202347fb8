import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { statementPagesQuery, statementParameters } from "../../data/statements.ts";
import { decodeStatements, encodeStatements, type StatementFilters } from "../../state/statement-filters.ts";

const route = getRouteApi("/statements");

/** The filters that the address names, and the way to others: each a step that “back” takes back. */
export function useStatementFilters() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { filters, dropped } = useMemo(() => decodeStatements(search), [search]);
  const change = (next: StatementFilters) => void navigate({ to: "/statements", search: encodeStatements(next), resetScroll: false });
  return { filters, dropped, change };
}

/** The statements that pass, as far as they were asked for. */
export function useStatements(filters: StatementFilters) {
  const parameters = useMemo(() => statementParameters(filters), [filters]);
  const answer = useInfiniteQuery(statementPagesQuery(parameters));
  const pages = answer.data?.pages ?? [];
  return {
    ...answer,
    parameters,
    first: pages[0],
    statements: pages.flatMap(({ statements }) => statements),
  };
}
export type Statements = ReturnType<typeof useStatements>;
