import type { LabelSide } from "../../graph/layer-layout.ts";
import type { Position, Positions } from "../../graph/layout-request.ts";
import { widthOf } from "./lettering.ts";
import type { Extent, Plate } from "./plate-model.ts";

/** How the layout lies on the sheet: its size in pixels, and where a place of the layout comes to lie. */
export type View = { width: number; height: number; perUnit: number; marks: number; at: (place: Position) => Position };

const NARROWEST = 1080;
const WIDEST = 1600;
/** So many nodes fill the narrowest sheet. */
const USUAL = 70;
const LOWEST = 0.42;
const HIGHEST = 0.92;
/** Pixels that a mark takes with its label: to the sides, above and below. */
const SIDE = 22;
const ABOVE = 24;
const BELOW = 36;
const NEAREST = 2.4;
/** A screen's usual pixels per unit, at which marks have their usual size; farther off they shrink less than distances do. */
const USUAL_SCALE = 0.78;
/** Room over the columns of a layered layout. */
const HEADING = 30;

type Span = { at: number; before: number; after: number };

/** Fits the whole drawing, or a part of it, onto a sheet whose width grows with what it holds. */
export function viewOf({ graph, places, sides, extent, headings, outline }: Plate): View {
  const width = Math.round(Math.max(NARROWEST, Math.min(WIDEST, NARROWEST * Math.sqrt(graph.order / USUAL))));
  if (extent) return partly(extent, width);
  const [wide, high] = spansOf(graph.nodes(), places, (id) => graph.getNodeAttribute(id, "short"), sides);
  const head = headings ? HEADING : 0;
  const fits = (perUnit: number): boolean => reach(wide, perUnit) <= width && reach(high, perUnit) + head <= width * HIGHEST;
  let [low, much] = [0.005, NEAREST];
  for (let step = 0; step < 40 && !fits(much); step++) {
    const middle = (low + much) / 2;
    if (fits(middle)) low = middle;
    else much = middle;
    if (much - low < 1e-4) much = low;
  }
  const perUnit = much;
  const height = Math.round(Math.max(width * LOWEST, Math.min(width * HIGHEST, reach(high, perUnit) + head + (outline ? 40 : 0))));
  const middle = { x: middleOf(wide, perUnit), y: middleOf(high, perUnit) };
  const at = ({ x, y }: Position): Position => ({
    x: x * perUnit - middle.x + width / 2,
    y: -y * perUnit - middle.y + (height + head) / 2,
  });
  return { width, height, perUnit, marks: marksAt(perUnit), at };
}

/** A part of the layout; what is higher than a sheet gets some of what lies beside it. */
function partly({ left, right, bottom, top }: Extent, width: number): View {
  const perUnit = Math.min(width / Math.max(1, right - left), (width * HIGHEST) / Math.max(1, top - bottom));
  const height = Math.round(Math.max(width * LOWEST, perUnit * (top - bottom)));
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const at = ({ x, y }: Position): Position => ({ x: (x - middle.x) * perUnit + width / 2, y: (middle.y - y) * perUnit + height / 2 });
  return { width, height, perUnit, marks: marksAt(perUnit), at };
}

function marksAt(perUnit: number): number {
  return Math.max(0.4, Math.min(1.35, Math.sqrt(perUnit / USUAL_SCALE)));
}

function spansOf(
  ids: readonly string[],
  places: Positions,
  shortOf: (id: string) => string,
  sides: ReadonlyMap<string, LabelSide> | undefined,
): [Span[], Span[]] {
  const placed = ids.map((id) => ({ id, ...(places.get(id) ?? { x: 0, y: 0 }) }));
  const wide = placed.map(({ id, x }): Span => {
    const label = widthOf(shortOf(id), 13);
    const side = sides?.get(id);
    if (side) return { at: x, before: side === "left" ? label + SIDE : SIDE, after: side === "right" ? label + SIDE : SIDE };
    return { at: x, before: Math.max(SIDE, label / 2 + 8), after: Math.max(SIDE, label / 2 + 8) };
  });
  return [wide, placed.map(({ y }): Span => ({ at: -y, before: ABOVE, after: BELOW }))];
}

function ends(spans: readonly Span[], perUnit: number): { first: number; last: number } {
  return spans.reduce(
    ({ first, last }, { at, before, after }) => ({
      first: Math.min(first, at * perUnit - before),
      last: Math.max(last, at * perUnit + after),
    }),
    { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
  );
}

function reach(spans: readonly Span[], perUnit: number): number {
  if (spans.length === 0) return 0;
  const { first, last } = ends(spans, perUnit);
  return last - first;
}

function middleOf(spans: readonly Span[], perUnit: number): number {
  if (spans.length === 0) return 0;
  const { first, last } = ends(spans, perUnit);
  return (first + last) / 2;
}
