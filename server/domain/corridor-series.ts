import type { CorridorSeries, FlowShare, SeriesPoint } from "../contract/wire/corridors.ts";
import type { FigureGroup } from "../contract/wire/explore.ts";
import { contradicting, type Figured } from "./figure-disputes.ts";
import { choicesOf, percentOf } from "./figures.ts";

/** A figure as far as its place in a series goes. */
export type SeriesFigure = {
  metric: string;
  unit: string;
  edition: string | null;
  year: number | null;
  value: number | null;
} & Partial<Omit<Figured, "value">>;
export type SeriesInput = {
  /** Of one corridor, the dataset of higher precedence first. */
  figures: readonly SeriesFigure[];
  /** Which years each edition has at all, of any corridor: a year without a figure is told from one that nobody stated. */
  all: readonly FigureGroup[];
  /** What leaves the origin, and what comes to the destination. */
  fromOrigin: readonly FigureGroup[];
  toDestination: readonly FigureGroup[];
};

/** A corridor's figures as series: one for each metric, unit and edition, never mixed; figures of no one year are in none. */
export function seriesOf({ figures, all, fromOrigin, toDestination }: SeriesInput): CorridorSeries[] {
  return choicesOf(all).flatMap(({ metric, definition, unit, edition, derived, years }) => {
    const own = figures.filter((figure) => figure.metric === metric && figure.unit === unit && figure.edition === edition);
    if (!own.some(({ year }) => year !== null)) return [];
    const known = years.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
    const points = known.map((year): SeriesPoint => {
      const stated = own.flatMap(({ value, ...figure }) => (figure.year === year && value !== null ? [{ ...figure, value }] : []));
      const value = stated[0]?.value ?? null;
      const same = (group: FigureGroup): boolean =>
        group.metric === metric && group.unit === unit && group.edition === edition && group.year === year;
      return {
        year,
        value,
        figures: stated.length,
        conflict: contradicting(stated).length > 0,
        ofOrigin: shareOf(value, fromOrigin.find(same)),
        ofDestination: shareOf(value, toDestination.find(same)),
      };
    });
    return [{ metric, definition, unit, edition, derived, points }];
  });
}

/** Null where the figures of the state don't add up, or add up to nothing. */
function shareOf(value: number | null, group: FigureGroup | undefined): FlowShare | null {
  if (value === null || !group || group.sum === null) return null;
  const percent = percentOf(value, group.sum);
  return percent === null ? null : { percent, of: group.sum, corridors: group.corridors, formula: `${value} ÷ ${group.sum} × 100` };
}
