import type Sigma from "sigma";
import type { Position, Positions } from "../graph/layout-request.ts";
import type { DrawnGraph, DrawnNode, DrawnTie } from "./drawn-graph.ts";

/** The square of layout units that the camera shows at ratio 1. It never follows the nodes, or what stays would move on the screen. */
export const FRAME = { x: [-500, 500], y: [-500, 500] } satisfies { x: [number, number]; y: [number, number] };
/** Never nearer than this by itself: few nodes should not look like many. */
const NEAREST = 0.45;
/** Pixels around a node that belong to it: above, its mark; below, its label too. */
const ABOVE = 26;
const BELOW = 38;
const LETTER = 3.7;
const EDGE = 14;
/** Of the stage's width: what half a label may take at its edge. */
const LABEL_SHARE = 0.1;
/** So many letters beside a mark are brought into view. */
const LETTERS_BESIDE = 26;

/** Nearer than this, in shares of the frame, the camera is where it was sent. */
const SAME = 1e-6;
/** What is left of a fit under way when the stage changes its size, in milliseconds. */
const REFIT = 120;

type Renderer = Sigma<DrawnNode, DrawnTie>;

type Lettered = Pick<DrawnNode, "short" | "side">;

/** Fits the camera to nodes, and again to the same ones when the stage changes its size before the reader has moved it. */
export function fitting(sigma: Renderer) {
  const camera = sigma.getCamera();
  let fitted: { spots: readonly (Position & { node: Lettered })[]; state: View } | undefined;

  /** Brings all nodes and their labels into view. Places not yet reached, and a graph not yet drawn, may be given. */
  function fit(
    duration: number,
    places: Positions = shownPlaces(sigma),
    graph: Pick<DrawnGraph, "hasNode" | "getNodeAttributes"> = sigma.getGraph(),
  ): void {
    const spots = [...places].flatMap(([id, { x, y }]) => (graph.hasNode(id) ? [{ x, y, node: graph.getNodeAttributes(id) }] : []));
    if (spots.length === 0) return;
    const state = fitOf(sigma, spots);
    fitted = { spots, state };
    move(sigma, state, duration);
  }

  const stands = (): boolean => fitted !== undefined && (camera.isAnimated() || isAt(camera.getState(), fitted.state));

  return {
    fit,
    /** Whether the camera is where it was fitted to, or on its way there: the reader has not moved it since. */
    stands,
    /** After the stage has changed its size. */
    again(): void {
      if (!fitted || !stands()) return;
      const state = fitOf(sigma, fitted.spots);
      fitted = { ...fitted, state };
      move(sigma, state, camera.isAnimated() ? REFIT : 0);
    },
    /** The camera goes elsewhere. */
    forget(): void {
      fitted = undefined;
    },
  };
}
export type Fitting = ReturnType<typeof fitting>;

/** Where the camera shows all of them: the same from wherever it stands. */
function fitOf(sigma: Renderer, spots: readonly (Position & { node: Lettered })[]): View {
  const { ratio } = sigma.getCamera();
  const onStage = projection(sigma);
  const { width, height } = sigma.getDimensions();
  const wide: Span[] = [];
  const high: Span[] = [];
  for (const spot of spots) {
    const { x, y } = onStage(spot);
    wide.push({ at: x, ...across(spot.node, width) });
    high.push({ at: y, before: ABOVE, after: BELOW });
  }
  const [columns, rows] = [outermost(wide), outermost(high)];
  const shrink = Math.max(shrinkage(columns, width), shrinkage(rows, height), NEAREST / ratio);
  const middle = { x: middleOf(columns, shrink) * shrink, y: middleOf(rows, shrink) * shrink };
  // With a matrix of its own: that of the last frame may be of another size of the stage.
  return { ...sigma.viewportToFramedGraph(middle, { cameraState: sigma.getCamera().getState() }), ratio: ratio * shrink };
}

type View = { x: number; y: number; ratio: number };
const isAt = (state: View, wanted: View): boolean =>
  Math.hypot(state.x - wanted.x, state.y - wanted.y) < SAME && Math.abs(state.ratio - wanted.ratio) < SAME;

/** From the layout to the stage as the camera stands, whether or not anything has been drawn yet. */
function projection(sigma: Renderer): (place: Position) => Position {
  const cameraState = sigma.getCamera().getState();
  const [low, high] = [
    sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState }),
    sigma.framedGraphToViewport({ x: 1, y: 1 }, { cameraState }),
  ];
  const [left, right] = FRAME.x;
  const [bottom, top] = FRAME.y;
  return ({ x, y }) => ({
    x: low.x + ((x - left) / (right - left)) * (high.x - low.x),
    y: low.y + ((y - bottom) / (top - bottom)) * (high.y - low.y),
  });
}

/** How far a node reaches to its left and right. On a narrow stage long labels may be cut off, or they would leave the graph no room. */
function across({ short, side }: Lettered, room: number): { before: number; after: number } {
  const label = Math.min((side ? Math.min(short.length, LETTERS_BESIDE) : short.length) * LETTER, room * LABEL_SHARE);
  const half = Math.max(ABOVE, label) + EDGE;
  if (side === undefined) return { before: half, after: half };
  const [near, far] = [ABOVE + EDGE, ABOVE + EDGE + 2 * label];
  return side === "right" ? { before: near, after: far } : { before: far, after: near };
}

/** What names beside columns leave of a stage for the columns themselves, and below them. */
export function roomForColumns({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const name = Math.min(LETTERS_BESIDE * LETTER, width * LABEL_SHARE);
  return { width: Math.max(60, width - 2 * (ABOVE + EDGE + 2 * name)), height: Math.max(60, height - ABOVE - BELOW) };
}

type Span = { at: number; before: number; after: number };

/** Of those that reach equally far the outermost: whatever the distances shrink to, the others lie between them. */
function outermost(spans: readonly Span[]): Span[] {
  const first = new Map<number, Span>();
  const last = new Map<number, Span>();
  for (const span of spans) {
    if (!(span.at >= (first.get(span.before)?.at ?? Number.POSITIVE_INFINITY))) first.set(span.before, span);
    if (!(span.at <= (last.get(span.after)?.at ?? Number.NEGATIVE_INFINITY))) last.set(span.after, span);
  }
  return [...first.values(), ...last.values()];
}

/** By how much distances must shrink for all spans to fit; labels keep their size, so it is found in a few steps. */
function shrinkage(spans: readonly Span[], room: number): number {
  let shrink = 0.001;
  for (let step = 0; step < 24; step++) {
    const { first, last } = boundsOf(spans, shrink);
    const excess = (last - first) / Math.max(60, room);
    // A thousandth would be a pixel at the edge of the stage, and another one from wherever the camera comes.
    if (excess <= 1.00001) break;
    shrink *= excess;
  }
  return shrink;
}

function middleOf(spans: readonly Span[], shrink: number): number {
  const { first, last } = boundsOf(spans, shrink);
  return (first + last) / 2;
}

function boundsOf(spans: readonly Span[], shrink: number): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, before, after } of spans) {
    first = Math.min(first, at / shrink - before);
    last = Math.max(last, at / shrink + after);
  }
  return { first, last };
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
