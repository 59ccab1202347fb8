import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { schemaQuery } from "../../data/queries.ts";

/** A dataset with its edition, as files name it: `Title, 1.0.0 (dataset:x)`. */
export function useDatasetNames(): (id: string) => string {
  const datasets = useQuery(schemaQuery()).data?.datasets;
  return useCallback(
    (id) => {
      const known = datasets?.find((dataset) => dataset.id === id);
      return known ? `${known.title}, ${known.version} (${id})` : id;
    },
    [datasets],
  );
}
