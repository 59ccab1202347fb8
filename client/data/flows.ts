import { type CorridorId, isId } from "../../server/contract/ids.ts";
import type { CorridorObservation } from "../../server/contract/wire/explore.ts";

/** Which figures of corridors are wanted; what is left open is chosen by {@link chooseFigures}. */
export type FigureWish = { metric?: string; edition?: string; year?: number };

/** One corridor with the figure that is drawn, and the others that are known of it. */
export type Flow = {
  /** The corridor's id, `corridor:UZB>RUS`. */
  key: CorridorId;
  origin: CorridorObservation["origin"];
  destination: CorridorObservation["destination"];
  figure: CorridorObservation;
  others: readonly CorridorObservation[];
};

export type MetricEntry = { metric: string; unit: string; corridors: number; derived: boolean };

/** The metrics that there are: those of most corridors first, what a source states before what is derived. */
export function metricsOf(observations: readonly CorridorObservation[]): MetricEntry[] {
  const found = new Map<string, { unit: string; corridors: Set<string>; derived: boolean }>();
  for (const { metric, unit, corridor, derived } of observations) {
    const known = found.get(metric) ?? { unit, corridors: new Set<string>(), derived: true };
    known.corridors.add(corridor);
    found.set(metric, { ...known, derived: known.derived && derived });
  }
  return [...found]
    .map(([metric, { unit, corridors, derived }]) => ({ metric, unit, corridors: corridors.size, derived }))
    .toSorted((a, b) => b.corridors - a.corridors || Number(a.derived) - Number(b.derived) || (a.metric < b.metric ? -1 : 1));
}

/**
 * One figure for each corridor: of the metric wished (or that of most corridors), in the edition and year wished.
 * Where several remain, the latest period, then the latest edition. Figures of different metrics, years and editions
 * are never summed or compared: what isn't chosen stands beside it.
 */
export function chooseFigures(observations: readonly CorridorObservation[], wish: FigureWish): { flows: Flow[]; metric?: string } {
  const metric = wish.metric ?? metricsOf(observations)[0]?.metric;
  if (metric === undefined) return { flows: [] };
  const byCorridor = new Map<string, CorridorObservation[]>();
  for (const observation of observations)
    byCorridor.set(observation.corridor, [...(byCorridor.get(observation.corridor) ?? []), observation]);
  const flows = [...byCorridor].flatMap(([key, all]): Flow[] => {
    if (!isId("Corridor", key)) return [];
    const [figure] = all
      .filter((each) => each.metric === metric && figureOf(each) !== undefined)
      .filter(
        ({ edition, year }) => (wish.edition === undefined || edition === wish.edition) && (wish.year === undefined || year === wish.year),
      )
      .toSorted(latestFirst);
    return figure
      ? [{ key, origin: figure.origin, destination: figure.destination, figure, others: all.filter((each) => each !== figure) }]
      : [];
  });
  return { flows: flows.toSorted(largestFirst), metric };
}

/** What a figure's width is drawn by: its value, or of a range the lower end, which is what it is at least. */
export function figureOf({ value, valueLow, valueHigh }: CorridorObservation): number | undefined {
  return value ?? valueLow ?? valueHigh ?? undefined;
}

export function largestFirst(a: Flow, b: Flow): number {
  return (figureOf(b.figure) ?? 0) - (figureOf(a.figure) ?? 0) || (a.key < b.key ? -1 : 1);
}

function latestFirst(a: CorridorObservation, b: CorridorObservation): number {
  const day = (one: CorridorObservation): string => one.period?.latest ?? (one.year === null ? "" : String(one.year));
  return compare(day(b), day(a)) || compare(b.edition ?? "", a.edition ?? "") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
