import { useQuery } from "@tanstack/react-query";
import { corridorChoicesQuery } from "../../data/queries.ts";

export type Figured = { metric?: string; edition?: string; year?: number };

/** What came of a question: an answer or a fault, as soon as there is one, and how to ask again. */
type Asked<T> = { data: T | undefined; error: Error | null; refetch: () => unknown };

/** @property settled whether it is known which figures are wanted: before, nothing that rests on them is asked */
type Figures = Omit<Asked<never>, "data"> & { figured: Figured; settled: boolean };

/**
 * Which figures stand beside the cells: those that the address names, else what the corridors lens draws where nothing
 * is chosen; none where none are loaded. Where it can't be read which there are, it stays unsettled with the error: an
 * answer without figures would say that there are none.
 */
export function useFigures(datasets: readonly string[], named: Figured): Figures {
  const { data, error, refetch } = useQuery(corridorChoicesQuery({ datasets: [...datasets] }));
  const { metric, edition, year } = named;
  if (metric !== undefined) {
    const figured = { metric, ...(edition !== undefined && { edition }), ...(year !== undefined && { year }) };
    return { figured, settled: true, error: null, refetch };
  }
  if (!data) return { figured: {}, settled: false, error, refetch };
  const { preset } = data;
  const figured = preset && {
    metric: preset.metric,
    ...(preset.edition !== null && { edition: preset.edition }),
    ...(preset.year !== null && { year: preset.year }),
  };
  return { figured: figured ?? {}, settled: true, error: null, refetch };
}

/** What came of a question that rests on the figures: their fault first, which leaves it unasked. */
export function resting<T>({ data, error, refetch }: Asked<T>, figures: Figures): Asked<T> {
  return figures.error ? { data: undefined, error: figures.error, refetch: figures.refetch } : { data, error, refetch };
}
