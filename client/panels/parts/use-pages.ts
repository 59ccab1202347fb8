import { type UseQueryOptions, useQueries } from "@tanstack/react-query";
import { useState } from "react";

export type Pages<Answer> = {
  pages: readonly Answer[];
  /** The first page is not there yet. */
  pending: boolean;
  /** A further page is on its way. */
  fetching: boolean;
  problem: Error | null;
  retry: () => void;
  more: () => void;
};

/** An answer that comes in pages: the first at once, the others as they are asked for. */
export function usePages<Answer, Key extends readonly unknown[]>(
  size: number,
  pageAt: (offset: number) => UseQueryOptions<Answer, Error, Answer, Key>,
  enabled = true,
): Pages<Answer> {
  const [count, setCount] = useState(1);
  const answers = useQueries({ queries: Array.from({ length: count }, (_, page) => ({ ...pageAt(page * size), enabled })) });
  const failed = answers.filter(({ isError }) => isError);
  return {
    pages: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    pending: answers[0]?.isPending ?? false,
    fetching: answers.some(({ isFetching }) => isFetching),
    problem: failed[0]?.error ?? null,
    retry: () => {
      for (const { refetch } of failed) void refetch();
    },
    more: () => setCount(count + 1),
  };
}
