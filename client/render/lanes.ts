import type { Position } from "../graph/layout-request.ts";
import type { LensGraph } from "../graph/lens-graph.ts";

/** Pixels of paper between two edges side by side. */
const GAP = 4;
/** Within so many pixels of its ends an edge beside the line bends to the middle of the node. The shader has the same. */
export const BEND = 30;
/** A short edge bends over this share of its length. */
export const BEND_AT_MOST = 0.36;

/** How far beside the straight line each edge runs that has a lane, in pixels, to the left from its source to its target. */
export function laneOffsets(graph: LensGraph): Map<string, number> {
  const bundles = new Map<string, { key: string; lane: number; width: number; turn: 1 | -1 }[]>();
  const laned = new Set<string>();
  graph.forEachEdge((_, { lane }, source, target) => {
    if (lane !== 0) laned.add(pairOf(source, target));
  });
  if (laned.size === 0) return new Map();
  graph.forEachEdge((key, { lane, width }, source, target) => {
    const pair = pairOf(source, target);
    if (!laned.has(pair)) return;
    const bundle = bundles.get(pair) ?? [];
    bundle.push({ key, lane, width, turn: source < target ? 1 : -1 });
    bundles.set(pair, bundle);
  });
  return new Map([...bundles.values()].flatMap((bundle) => offsetsOf(bundle)));
}

function offsetsOf(bundle: readonly { key: string; lane: number; width: number; turn: 1 | -1 }[]): [string, number][] {
  const middle = Math.max(0, ...bundle.filter(({ lane }) => lane === 0).map(({ width }) => width));
  const offsets: [string, number][] = [];
  for (const side of [1, -1]) {
    let edge = middle > 0 ? middle / 2 + GAP : GAP / 2;
    for (const { key, width, turn } of bundle.filter(({ lane }) => lane * side > 0).toSorted((a, b) => (a.lane - b.lane) * side)) {
      offsets.push([key, side * turn * (edge + width / 2)]);
      edge += width + GAP;
    }
  }
  return offsets;
}

/** How far beside the straight line an edge runs at a place along it; all in pixels. */
export function besideAt(along: number, span: number, offset: number): number {
  if (offset === 0) return 0;
  const share = Math.max(0, Math.min(1, Math.min(along, span - along) / Math.max(0.001, Math.min(BEND, span * BEND_AT_MOST))));
  return offset * share * share * (3 - 2 * share);
}

/** The point at a share of an edge's length, on the screen, where y grows downwards. */
export function pointOn(from: Position, to: Position, share: number, offset: number): Position {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const span = Math.max(0.001, Math.hypot(dx, dy));
  const beside = besideAt(share * span, span, offset) / span;
  return { x: from.x + dx * share + dy * beside, y: from.y + dy * share - dx * beside };
}

/** In pixels, from a point to an edge that runs beside the straight line; places in units of the layout, of so many pixels each. */
export function distanceToCourse(point: Position, a: Position, b: Position, perUnit: number, offset: number): number {
  const span = Math.hypot(b.x - a.x, b.y - a.y);
  if (span === 0) return Number.POSITIVE_INFINITY;
  const [dx, dy] = [(b.x - a.x) / span, (b.y - a.y) / span];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) * perUnit;
  const across = ((point.y - a.y) * dx - (point.x - a.x) * dy) * perUnit;
  const beyond = Math.max(0, -along, along - span * perUnit);
  return Math.hypot(across - besideAt(along, span * perUnit, offset), beyond);
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
