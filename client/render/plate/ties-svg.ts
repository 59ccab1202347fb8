import type { Position } from "../../graph/layout-request.ts";
import type { NodeKind, Stroke } from "../../graph/lens-graph.ts";
import { BEND, BEND_AT_MOST, pointOn } from "../lanes.ts";
import { reachOf } from "./marks-svg.ts";
import { round, tag } from "./xml.ts";

/** A tie on the sheet. `half` and `offset` in pixels; `to` is what a head points at. */
export type Course = {
  from: Position;
  to: Position;
  offset: number;
  half: number;
  stroke: Stroke;
  colour: string;
  head?: { kind: NodeKind; radius: number };
};

const BENDS = [0, 0.25, 0.5, 0.75, 1];
const CROSS = 18;

/** One tie with its pattern and its head, as the shaders draw it: see tie-shaders.ts. */
export function tieOf({ from, to, offset, half, stroke, colour, head }: Course): string {
  const span = Math.hypot(to.x - from.x, to.y - from.y);
  if (span < 0.5) return "";
  const arrow = head && headOf({ from, to, offset, half }, span, head);
  const end = arrow ? Math.max(0, Math.min(1, (arrow.tip - arrow.size * 0.7) / span)) : 1;
  const points = courseOf(from, to, span, offset, end);
  const d = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;
  const line = tag("path", { d, fill: "none", stroke: colour, ...patternOf(stroke, half, span) });
  const crosses = stroke === "crossed" ? tag("path", { d: crossesOn(from, to, span, offset), stroke: colour, "stroke-width": 1.3 }) : "";
  return line + crosses + (arrow ? tag("polygon", { points: arrow.points, fill: colour }) : "");
}

/** Where an edge runs: straight, or beside the line with a bend at either end. */
function courseOf(from: Position, to: Position, span: number, offset: number, end: number): Position[] {
  if (offset === 0) return [from, pointOn(from, to, end, 0)];
  const bend = Math.min(BEND, span * BEND_AT_MOST) / span;
  const shares = [
    ...BENDS.map((share) => share * bend),
    ...BENDS.map((share) => 1 - bend + share * bend).filter((share) => share < end),
    end,
  ];
  return shares.map((share) => pointOn(from, to, share, offset));
}

/** Patterns are counted from the middle, so that they are alike from either end. */
function patternOf(stroke: Stroke, half: number, span: number): Readonly<Record<string, string | number>> {
  const width = Math.max(0.8, half * 2);
  if (stroke === "crossed") return { "stroke-width": 1.1 };
  if (stroke === "dotted") {
    const dot = Math.max(half, 0.9);
    // Of a dash without length, as round as it is, small pictures show nothing.
    const dash = round(dot * 0.8);
    const gap = round(dot * 2 + 3.4);
    return {
      "stroke-width": dot * 2,
      "stroke-linecap": "round",
      "stroke-dasharray": `${dash} ${gap}`,
      "stroke-dashoffset": -((span / 2 - dash / 2) % (dash + gap)),
    };
  }
  if (stroke === "long_dash") {
    const [dash, gap] = [round(9 + half * 3), round(5 + half)];
    return { "stroke-width": width, "stroke-dasharray": `${dash} ${gap}`, "stroke-dashoffset": -((span / 2 - dash / 2) % (dash + gap)) };
  }
  return { "stroke-width": width };
}

function crossesOn(from: Position, to: Position, span: number, offset: number): string {
  const count = Math.floor((span / 2 - 9) / CROSS);
  const places = Array.from({ length: Math.max(1, 2 * count + 1) }, (_, index) => 0.5 + ((index - Math.max(0, count)) * CROSS) / span);
  return places
    .map((share) => {
      const { x, y } = pointOn(from, to, share, offset);
      return `M${round(x - 2.6)} ${round(y - 2.6)}l5.2 5.2m0 -5.2l-5.2 5.2`;
    })
    .join("");
}

/** The triangle at the end of an arrow: it stops short of the mark it points at. */
function headOf(
  { from, to, offset, half }: Pick<Course, "from" | "to" | "offset" | "half">,
  span: number,
  { kind, radius }: NonNullable<Course["head"]>,
): { tip: number; size: number; points: string } {
  const along = { x: (to.x - from.x) / span, y: (to.y - from.y) / span };
  const clear = reachOf(kind, { x: -along.x, y: -along.y }, radius) + 3;
  const tip = Math.max(span - clear, 0);
  const size = Math.min(5.5 + half * 2.6, tip * 0.8);
  const [point, back] = [pointOn(from, to, tip / span, offset), pointOn(from, to, Math.max(0, tip - size) / span, offset)];
  const reach = Math.max(0.001, Math.hypot(point.x - back.x, point.y - back.y));
  const aim = { x: (point.x - back.x) / reach, y: (point.y - back.y) / reach };
  const flank = size * 0.46 + half * 0.35;
  const corners = [
    point,
    { x: point.x - aim.x * size - aim.y * flank, y: point.y - aim.y * size + aim.x * flank },
    { x: point.x - aim.x * size + aim.y * flank, y: point.y - aim.y * size - aim.x * flank },
  ];
  return { tip, size, points: corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ") };
}

/** Whether a tie comes into a sheet at all. */
export function crosses({ from, to }: Pick<Course, "from" | "to">, width: number, height: number): boolean {
  return Math.max(from.x, to.x) > 0 && Math.min(from.x, to.x) < width && Math.max(from.y, to.y) > 0 && Math.min(from.y, to.y) < height;
}
