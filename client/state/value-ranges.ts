import { LIMITS, RANGED, type Ranged, type ValueRange, type ViewState } from "./view.ts";

/** Lets through only nodes whose figure lies between these two, in whichever order they are given. What has no such figure is not judged by it. */
export function setValueRange(view: ViewState, of: Ranged, one: number, other: number): ViewState {
  const [from, to] = [one, other].map(whole).toSorted((a, b) => a - b);
  if (from === undefined || to === undefined) return view;
  const ranges = RANGED.flatMap((key) => (key === of ? [{ of, from, to }] : view.ranges.filter((range) => range.of === key)));
  return { ...view, ranges };
}

export function clearValueRange(view: ViewState, of: Ranged): ViewState {
  const ranges = view.ranges.filter((range) => range.of !== of);
  return ranges.length === view.ranges.length ? view : { ...view, ranges };
}

export const compactRange = ({ of, from, to }: ValueRange): string => `${of}~${from}~${to}`;

export function valueRangeOf(text: string): ValueRange | undefined {
  const [name, first, last, ...rest] = text.split("~");
  const of = RANGED.find((key) => key === name);
  const [from, to] = [Number(first || Number.NaN), Number(last || Number.NaN)];
  const sound = [from, to].every((figure) => figure === whole(figure)) && from <= to && rest.length === 0;
  return of !== undefined && sound ? { of, from, to } : undefined;
}

function whole(figure: number): number {
  return Math.max(0, Math.min(LIMITS.figure, Math.round(figure) || 0));
}
