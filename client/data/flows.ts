import { type CorridorId, isId } from "../../server/contract/ids.ts";
import type { CorridorObservation } from "../../server/contract/wire/explore.ts";
import type { Measure } from "../../server/domain/figures.ts";

/** One corridor with the figure that is drawn, and how many others of the same kind there are of it. */
export type Flow = {
  /** The corridor's id, `corridor:UZB>RUS`. */
  key: CorridorId;
  origin: CorridorObservation["origin"];
  destination: CorridorObservation["destination"];
  figure: CorridorObservation;
  /** Other figures of the same metric, unit, edition and year: of other datasets, or of parts of the year. */
  others: readonly CorridorObservation[];
};

/**
 * One figure for each corridor, of one kind. Where several remain, the latest period, then the first by its id.
 * Figures of different metrics, units, years and editions are never summed or compared.
 */
export function flowsOf(observations: readonly CorridorObservation[], measure: Measure): Flow[] {
  const byCorridor = new Map<string, CorridorObservation[]>();
  for (const observation of observations) {
    if (!isOf(observation, measure) || figureOf(observation) === undefined) continue;
    const known = byCorridor.get(observation.corridor);
    if (known) known.push(observation);
    else byCorridor.set(observation.corridor, [observation]);
  }
  return [...byCorridor]
    .flatMap(([key, all]): Flow[] => {
      const [figure, ...others] = all.toSorted(latestFirst);
      return figure && isId("Corridor", key) ? [{ key, origin: figure.origin, destination: figure.destination, figure, others }] : [];
    })
    .toSorted(largestFirst);
}

function isOf({ metric, unit, edition, year }: CorridorObservation, measure: Measure): boolean {
  return (
    metric === measure.metric && unit === measure.unit && edition === measure.edition && (measure.year === null || year === measure.year)
  );
}

/** What a figure's width is drawn by: its value, or of a range the lower end, which is what it is at least. */
export function figureOf({ value, valueLow, valueHigh }: CorridorObservation): number | undefined {
  return value ?? valueLow ?? valueHigh ?? undefined;
}

function largestFirst(a: Flow, b: Flow): number {
  return (figureOf(b.figure) ?? 0) - (figureOf(a.figure) ?? 0) || compare(a.key, b.key);
}

function latestFirst(a: CorridorObservation, b: CorridorObservation): number {
  const day = (one: CorridorObservation): string => one.period?.latest ?? (one.year === null ? "" : String(one.year));
  return compare(day(b), day(a)) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
