import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { ConflictParameters, ConflictsAnswer } from "../../server/contract/wire/conflicts.ts";
import { addressOf } from "./address.ts";
import { answerOf } from "./queries.ts";
import { get, worthRetrying } from "./request.ts";

const PATH = "/api/conflicts";
const PAGE = 30;
/** More than this one thing is hardly ever contradicted on. */
const OF_ONE = 100;

/** Conflicts page by page. While others are asked for, those before stay. */
export function conflictPagesQuery(parameters: Readonly<ConflictParameters>) {
  return infiniteQueryOptions({
    queryKey: ["conflicts", addressOf(PATH, parameters)],
    queryFn: ({ signal, pageParam }) => get<ConflictsAnswer>(addressOf(PATH, { ...parameters, limit: PAGE, offset: pageParam }), signal),
    initialPageParam: 0,
    getNextPageParam: ({ truncated }, pages) => (truncated ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: worthRetrying,
  });
}

/** What datasets contradict each other on about one thing. */
export const conflictsQuery = (parameters: Readonly<ConflictParameters>) =>
  answerOf<ConflictsAnswer>(PATH, { ...parameters, limit: OF_ONE });

/** As many as one answer has. */
const OF_TABLE = 500;
/** What a whole table may be contradicted on, as far as one answer goes. */
export const tableConflictsQuery = (parameters: Readonly<ConflictParameters>) =>
  answerOf<ConflictsAnswer>(PATH, { ...parameters, limit: OF_TABLE });

/** Every conflict that passes, as a file. */
export const conflictsCsvAddress = (parameters: Readonly<ConflictParameters>): string => addressOf(PATH, { ...parameters, format: "csv" });
