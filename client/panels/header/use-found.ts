import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { NodeLabel } from "../../../server/contract/ids.ts";
import type { SearchAnswer } from "../../../server/contract/wire/explore.ts";
import { searchQuery } from "../../data/queries.ts";

const RESTING = 120;

/**
 * What has this name, while it is typed. Who presses Enter before the answer is there is not made to press it again:
 * `onceFound` does its work as soon as what is found is of what is typed.
 */
export function useFound(typed: string, kinds: readonly NodeLabel[]) {
  const wanted = typed.trim();
  const [query] = useDebouncedValue(wanted, RESTING);
  const { data, error, isFetching, isPending, isPlaceholderData } = useQuery({
    ...searchQuery(query, kinds),
    placeholderData: keepPreviousData,
  });
  const answer = wanted === "" ? undefined : data;
  const isCurrent = query === wanted && answer !== undefined && !isPlaceholderData;
  const [waiting, setWaiting] = useState<{ text: string; work: (found: SearchAnswer) => void }>();
  useEffect(() => {
    if (!waiting || (waiting.text === wanted && !isCurrent)) return;
    setWaiting(undefined);
    if (answer && waiting.text === wanted) waiting.work(answer);
  }, [waiting, wanted, isCurrent, answer]);
  return {
    query,
    answer,
    error,
    isFetching,
    isPending,
    onceFound: (work: (found: SearchAnswer) => void): void => {
      if (wanted === "") return;
      if (isCurrent) work(answer);
      else setWaiting({ text: wanted, work });
    },
  };
}
