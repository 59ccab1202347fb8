import { FAMILIES, type Family } from "../contract/vocabulary.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import { HAPPENING_KINDS, type HappeningKind, type KindCount } from "../contract/wire/timeline.ts";
import { happenedBy, type Ternary } from "./time.ts";

type Counted = { kind: HappeningKind; date: PartialDate | null; families: readonly Family[] };

/** The year in which the date lies, whichever of its days is meant; undefined where several come into question, or all. */
export function yearOf(date: PartialDate | null): number | undefined {
  const year = date?.earliest?.slice(0, 4);
  return year !== undefined && year === date?.latest?.slice(0, 4) ? Number(year) : undefined;
}

/** Every happening in its year, or among those that no year can be named for: each exactly once. */
export function byYear<H extends Counted>(all: readonly H[]): { years: { year: number; happenings: H[] }[]; undated: H[] } {
  const years = new Map<number, H[]>();
  const undated: H[] = [];
  for (const happening of all) {
    const year = yearOf(happening.date);
    const among = year === undefined ? undated : (years.get(year) ?? []);
    among.push(happening);
    if (year !== undefined) years.set(year, among);
  }
  return { years: [...years].map(([year, found]) => ({ year, happenings: found })).sort((a, b) => a.year - b.year), undated };
}

/** By kind, and of each kind by family: what is on two families counts in each, and once in the total. */
export function countKinds(all: readonly Counted[]): KindCount[] {
  const counts = new Map<HappeningKind, KindCount & { of: Map<Family, { count: number; alone: number }> }>();
  for (const { kind, families } of all) {
    const known = counts.get(kind) ?? { kind, total: 0, several: 0, none: 0, families: [], of: new Map() };
    if (known.total === 0) counts.set(kind, known);
    known.total += 1;
    if (families.length > 1) known.several += 1;
    if (families.length === 0) known.none += 1;
    for (const family of families) {
      const on = known.of.get(family) ?? { count: 0, alone: 0 };
      if (on.count === 0) known.of.set(family, on);
      on.count += 1;
      if (families.length === 1) on.alone += 1;
    }
  }
  return HAPPENING_KINDS.flatMap((kind) => {
    const counted = counts.get(kind);
    if (!counted) return [];
    const { of, ...rest } = counted;
    return { ...rest, families: FAMILIES.flatMap((family) => familyCount(family, of.get(family))) };
  });
}

function familyCount<C extends object>(family: Family, counted: C | undefined): ({ family: Family } & C)[] {
  return counted ? [{ family, ...counted }] : [];
}

/**
 * Did it happen after the end of the one day and by the end of the other?
 * @param reported a day by which a source tells it as done: without a date of its own it isn't later
 */
export function between(date: PartialDate | null, since: string, asOf: string, reported: string | null = null): Ternary {
  const [before, by] = [happenedBy(date, since), happenedBy(date, asOf)];
  if (before === "yes" || by === "no" || (before === "unknown" && reported !== null && reported <= since)) return "no";
  return before === "no" && by === "yes" ? "yes" : "unknown";
}
