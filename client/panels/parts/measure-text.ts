import type { Measure, Measures } from "../../graph/measures.ts";
import type { Words } from "./words.ts";

/** A measure's figure as it is read: counts whole, shares in per cent. */
export function measureText({ t, number }: Words, measure: Measure, value: number): string {
  return isShare(measure) ? t("measures.percent", { value: number(percent(value)) }) : number(value);
}

/** From the least to the most, the unit once. */
export function rangeText(words: Words, measure: Measure, from: number, to: number): string {
  const { t, number } = words;
  const figure = (value: number): string => number(isShare(measure) ? percent(value) : value);
  const [least, most] = [figure(from), figure(to)];
  const range = least === most ? least : t("measures.group.range", { from: least, to: most });
  return isShare(measure) ? t("measures.percent", { value: range }) : range;
}

export function isShare(measure: Measure): boolean {
  return measure !== "degree" && measure !== "weight";
}

/** In per cent, with one decimal, or two below one. */
export function percent(share: number): number {
  const value = share * 100;
  return value >= 1 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
}

/** Who has most of a measure, most first, then by id. */
export function ranking({ ids, values }: Measures, measure: Measure): { id: string; value: number }[] {
  const figures = values[measure] ?? [];
  return ids.map((id, index) => ({ id, value: figures[index] ?? 0 })).toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}

/** Each community's best-tied member, which names it. */
export function leaders({ ids, values, communities }: Measures): ReadonlyMap<number, string> {
  const weights = values.weight ?? [];
  const best = new Map<number, number>();
  for (const index of ids.keys()) {
    const own = communities.of[index] ?? 0;
    const before = best.get(own);
    if (before === undefined || (weights[index] ?? 0) > (weights[before] ?? 0)) best.set(own, index);
  }
  return new Map([...best].map(([own, index]) => [own, ids[index] ?? ""]));
}
