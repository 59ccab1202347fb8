import type Sigma from "sigma";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";

/** The square of layout units that the camera shows at ratio 1. It never follows the nodes, or what stays would move on the screen. */
export const FRAME = { x: [-500, 500], y: [-500, 500] } satisfies { x: [number, number]; y: [number, number] };
/** Never nearer than this by itself: few nodes should not look like many. */
const NEAREST = 0.45;
/** Pixels around a node that belong to it: above, its mark; below, its label too. */
const ABOVE = 26;
const BELOW = 38;
const LETTER = 3.7;
const EDGE = 14;

type Renderer = Sigma<DrawnNode, DrawnTie>;
type Reach = { x: number; y: number; before: number; after: number };

/** Brings all nodes and their labels into view. Places not yet reached may be given. */
export function fitAll(sigma: Renderer, duration: number, places: Positions = shownPlaces(sigma)): void {
  const graph = sigma.getGraph();
  const nodes = [...places].flatMap(([id, place]): Reach[] => {
    const { x, y } = sigma.graphToViewport(place);
    return graph.hasNode(id) ? [{ x, y, ...across(graph.getNodeAttributes(id)) }] : [];
  });
  if (nodes.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const camera = sigma.getCamera();
  const wide = shrinkage(
    nodes.map(({ x, before, after }) => ({ at: x, before, after })),
    width,
  );
  const down = shrinkage(
    nodes.map(({ y }) => ({ at: y, before: ABOVE, after: BELOW })),
    height,
  );
  const shrink = Math.max(wide, down, NEAREST / camera.ratio);
  const middle = {
    x: middleOf(nodes.map(({ x, before, after }) => ({ at: x / shrink, before, after }))) * shrink,
    y: middleOf(nodes.map(({ y }) => ({ at: y / shrink, before: ABOVE, after: BELOW }))) * shrink,
  };
  const { x, y } = sigma.viewportToFramedGraph(middle);
  move(sigma, { x, y, ratio: camera.ratio * shrink }, duration);
}

/** How far a node reaches to its left and right. */
function across({ short, side }: DrawnNode): { before: number; after: number } {
  const label = short.length * LETTER;
  const half = Math.max(ABOVE, label) + EDGE;
  if (side === undefined) return { before: half, after: half };
  const [near, far] = [ABOVE + EDGE, ABOVE + EDGE + 2 * label];
  return side === "right" ? { before: near, after: far } : { before: far, after: near };
}

type Span = { at: number; before: number; after: number };

/** By how much distances must shrink for all spans to fit; labels keep their size, so it is found in a few steps. */
function shrinkage(spans: readonly Span[], room: number): number {
  let shrink = 0.001;
  for (let step = 0; step < 12; step++) {
    const { first, last } = boundsOf(spans.map(({ at, before, after }) => ({ at: at / shrink, before, after })));
    const excess = (last - first) / Math.max(60, room);
    if (excess <= 1.001) break;
    shrink *= excess;
  }
  return shrink;
}

function middleOf(spans: readonly Span[]): number {
  const { first, last } = boundsOf(spans);
  return (first + last) / 2;
}

function boundsOf(spans: readonly Span[]): { first: number; last: number } {
  return spans.reduce(
    ({ first, last }, { at, before, after }) => ({ first: Math.min(first, at - before), last: Math.max(last, at + after) }),
    {
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
    },
  );
}

/** Whether some of these places lie outside the stage. */
export function anyOutside(sigma: Renderer, places: readonly Position[]): boolean {
  const { width, height } = sigma.getDimensions();
  return places.some((place) => {
    const { x, y } = sigma.graphToViewport(place);
    return x < 16 || y < 16 || x > width - 16 || y > height - 24;
  });
}

export function centreOn(sigma: Renderer, place: Position, duration: number): void {
  const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport(place));
  move(sigma, { x, y }, duration);
}

export function zoomBy(sigma: Renderer, factor: number, duration: number): void {
  const camera = sigma.getCamera();
  move(sigma, { ratio: camera.getBoundedRatio(camera.ratio * factor) }, duration);
}

function move(sigma: Renderer, state: { x?: number; y?: number; ratio?: number }, duration: number): void {
  const camera = sigma.getCamera();
  if (duration <= 0) camera.setState(state);
  else void camera.animate(state, { duration, easing: "quadraticInOut" });
}

function shownPlaces(sigma: Renderer): Positions {
  return new Map(sigma.getGraph().mapNodes((id, { x, y }) => [id, { x, y }]));
}
