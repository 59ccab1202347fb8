import { FAMILIES, type Family } from "../../../server/contract/vocabulary.ts";
import type { Happening, HappeningKind, KindCount, TimelineAnswer } from "../../../server/contract/wire/timeline.ts";

/** Where years lie on the strip, in pixels; each takes the same room. */
export type Scale = { first: number; last: number; width: number };

/** Fewer years than this would make columns of single years. */
const LEAST_YEARS = 12;

/** From the first year on record to this one, or the last on record if that lies later. */
export function spanOf({ years }: Pick<TimelineAnswer, "years">, thisYear: number): { first: number; last: number } {
  const [first, last] = [years[0]?.year ?? thisYear, Math.max(thisYear, years.at(-1)?.year ?? thisYear)];
  return { first: Math.min(first, last - LEAST_YEARS + 1), last };
}

export function columnWidth({ first, last, width }: Scale): number {
  return width / (last - first + 1);
}

export function xOfYear(scale: Scale, year: number): number {
  return (year - scale.first) * columnWidth(scale);
}

/** The end of a day: 31 December is the right edge of its year. What lies beyond the strip is at its edge. */
export function xOfDay(scale: Scale, day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(`${day}T00:00:00Z`) + 86_400_000 - start) / (Date.UTC(year + 1, 0, 1) - start);
  return Math.max(0, Math.min(scale.width, xOfYear(scale, year + share)));
}

export function yearAt(scale: Scale, x: number): number {
  const year = scale.first + Math.floor(x / columnWidth(scale));
  return Math.max(scale.first, Math.min(scale.last, year));
}

/** The last day of a year, or today where it isn't over. */
export function endOf(year: number, today: string): string {
  return String(year) === today.slice(0, 4) ? today : `${String(year).padStart(4, "0")}-12-31`;
}

/** What a brush over whole years compares: the day before the first of them with the end of the last. */
export function brushed(one: number, other: number, today: string): { since: string; asOf: string } {
  const [from, to] = one < other ? [one, other] : [other, one];
  return { since: endOf(from - 1, today), asOf: endOf(to, today) };
}

/** Where a slider goes for a key; undefined for keys that aren't its own. */
export function stepped(key: string, year: number, { first, last }: { first: number; last: number }): number | undefined {
  const by: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
  if (key === "Home") return first;
  if (key === "End") return last;
  const step = by[key];
  return step === undefined ? undefined : Math.max(first, Math.min(last, year + step));
}

/** Years that the axis names: round ones, as close as their names allow. */
export function ticks(scale: Scale, room: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => each * columnWidth(scale) >= room) ?? 1000;
  const found: number[] = [];
  for (let year = Math.ceil(scale.first / step) * step; year <= scale.last; year += step) found.push(year);
  return found;
}

export type Part = { of: Family | "several" | "none"; count: number };

/** A bar's parts from the ground up: what is on several families is one part, so that the whole is as high as the total. */
export function partsOf(count: KindCount | undefined): Part[] {
  if (!count) return [];
  const alone = FAMILIES.map((family): Part => ({ of: family, count: count.families.find((one) => one.family === family)?.alone ?? 0 }));
  const rest: Part[] = [
    { of: "several", count: count.several },
    { of: "none", count: count.none },
  ];
  return [...alone, ...rest].filter((part) => part.count > 0);
}

/** What shares a line of marks below the bars. */
export const LANES = ["force", "came", "went", "event"] as const;
export type Lane = (typeof LANES)[number];
export const LANE_OF: Readonly<Record<Exclude<HappeningKind, "concluded">, Lane>> = {
  in_force: "force",
  acceded: "came",
  joined: "came",
  ended: "went",
  withdrew: "went",
  left: "went",
  event: "event",
};

export function laneCount(kinds: readonly KindCount[], lane: Lane): number {
  return kinds.reduce((sum, { kind, total }) => sum + (kind !== "concluded" && LANE_OF[kind] === lane ? total : 0), 0);
}

/** The happenings that count in a year, as the server counts them. */
export function inYear(items: readonly Happening[], year: number): Happening[] {
  const text = `${year}-`;
  return items.filter(({ date }) => date?.earliest?.startsWith(text) && date.latest?.startsWith(text));
}
