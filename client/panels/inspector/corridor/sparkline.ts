import type { SeriesPoint } from "../../../../server/contract/wire/corridors.ts";

export type Frame = { width: number; height: number; margin: number };
type Place = { year: number; x: number; y: number; value: number };
export type Line = {
  /** Runs of years that follow each other in the edition and are all stated: a year that nobody states breaks the line. */
  runs: readonly (readonly Place[])[];
  /** Years of the edition of which nothing is stated. */
  gaps: readonly { year: number; x: number }[];
  most: number;
};

/** Places on true distances of years, from zero up: no year is filled in, and no scale begins above nothing. */
export function lineOf(points: readonly SeriesPoint[], { width, height, margin }: Frame): Line {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = points.reduce((so, { value }) => Math.max(so, value ?? 0), 0);
  const x = (year: number): number => (first === last ? width / 2 : margin + ((year - first) / (last - first)) * (width - 2 * margin));
  const y = (value: number): number => height - margin - (most > 0 ? (Math.max(0, value) / most) * (height - 2 * margin) : 0);
  const runs: Place[][] = [];
  const gaps: { year: number; x: number }[] = [];
  let open = false;
  for (const { year, value } of points) {
    if (value === null) {
      gaps.push({ year, x: x(year) });
      open = false;
      continue;
    }
    const place = { year, x: x(year), y: y(value), value };
    const run = runs.at(-1);
    if (open && run) run.push(place);
    else runs.push([place]);
    open = true;
  }
  return { runs, gaps, most };
}
