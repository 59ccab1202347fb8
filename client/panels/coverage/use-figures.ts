import { useQuery } from "@tanstack/react-query";
import { corridorChoicesQuery } from "../../data/queries.ts";

export type Figured = { metric?: string; edition?: string; year?: number };

/**
 * Which figures stand beside the cells: those that the address names, else what the corridors lens draws where nothing
 * is chosen. Not settled until the choices are known, so that nothing is asked twice; none where none are loaded.
 */
export function useFigures(datasets: readonly string[], named: Figured): { figured: Figured; settled: boolean } {
  const { data, isError } = useQuery(corridorChoicesQuery({ datasets: [...datasets] }));
  const { metric, edition, year } = named;
  if (metric !== undefined) {
    return { figured: { metric, ...(edition !== undefined && { edition }), ...(year !== undefined && { year }) }, settled: true };
  }
  const preset = data?.preset;
  if (!preset) return { figured: {}, settled: data !== undefined || isError };
  return {
    figured: {
      metric: preset.metric,
      ...(preset.edition !== null && { edition: preset.edition }),
      ...(preset.year !== null && { year: preset.year }),
    },
    settled: true,
  };
}
