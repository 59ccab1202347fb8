import type { FigureChoice } from "../contract/wire/corridors.ts";
import type { FigureGroup } from "../contract/wire/explore.ts";
import { compare, groupBy } from "./parallel.ts";

/** What of the figures is wished; `edition` null: those that name none. What is left open is chosen. */
export type FigureWish = { metric?: string; edition?: string | null; year?: number };
/** One kind of figure: all that may be put in one order. */
export type Measure = { metric: string; unit: string; edition: string | null; year: number | null };

const RELATIVE = /percent|%|^share$|rate|index|ratio/i;

/** Whether figures of this unit add up to something: shares and rates don't. */
export function addsUp(unit: string): boolean {
  return !RELATIVE.test(unit);
}

/** The kinds of figure that groups are of, the most usual first. */
export function choicesOf(groups: readonly FigureGroup[]): FigureChoice[] {
  const kinds = groupBy(groups, ({ metric, unit, edition }) => JSON.stringify([metric, unit, edition]));
  return [...kinds.values()]
    .flatMap((years) => {
      const [first] = years.toSorted(latestFirst);
      if (!first) return [];
      const { metric, definition, unit, edition } = first;
      const derived = years.every((year) => year.derived === year.figures);
      return [{ metric, definition, unit, edition, derived, years: years.toSorted(latestFirst) }];
    })
    .toSorted(usualFirst);
}

/** How many corridors a kind of figure has in the year that has most. */
export function corridorsOf({ years }: FigureChoice): number {
  return Math.max(0, ...years.map(({ corridors }) => corridors));
}

/**
 * The kind of figure that a wish comes to. Without a metric: people who live abroad (stock), else what most corridors have,
 * as a source states it; of a metric the edition with most corridors, of equals the latest; of an edition its latest year.
 * A wish for an edition or a year that isn't there gives way. Undefined where there is no such metric.
 */
export function measureOf(choices: readonly FigureChoice[], wish: FigureWish): Measure | undefined {
  const stock = choices.some(({ metric }) => metric === "stock") ? "stock" : choices[0]?.metric;
  const ofMetric = choices.filter(({ metric }) => metric === (wish.metric ?? stock));
  const ofEdition = wish.edition === undefined ? [] : ofMetric.filter(({ edition }) => edition === wish.edition);
  const choice = ofEdition[0] ?? ofMetric[0];
  const year = choice?.years.find((one) => one.year === wish.year) ?? choice?.years[0];
  return choice && year && { metric: choice.metric, unit: choice.unit, edition: choice.edition, year: year.year };
}

function latestFirst(a: FigureGroup, b: FigureGroup): number {
  return (b.year ?? 0) - (a.year ?? 0);
}

function usualFirst(a: FigureChoice, b: FigureChoice): number {
  return (
    corridorsOf(b) - corridorsOf(a) ||
    Number(a.derived) - Number(b.derived) ||
    compare(b.edition ?? "", a.edition ?? "") ||
    compare(a.metric, b.metric) ||
    compare(a.unit, b.unit)
  );
}

/** A share in percent, to a hundredth; null where the whole is nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 10_000) / 100 : null;
}
