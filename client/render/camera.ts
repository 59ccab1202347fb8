import type Sigma from "sigma";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";

/** The square of layout units that the camera shows at ratio 1. It never follows the nodes, or what stays would move on the screen. */
export const FRAME = { x: [-500, 500], y: [-500, 500] } satisfies { x: [number, number]; y: [number, number] };
/** Room in pixels beyond the outermost nodes, for their labels. */
const ROOM = { across: 70, above: 34, below: 46 };
/** Never nearer than this by itself: few nodes should not look like many. */
const NEAREST = 0.45;

type Extent = { left: number; right: number; top: number; bottom: number };

/** Brings all nodes into view, with room for labels. Positions not yet reached may be given. */
export function fit(
  sigma: Sigma<DrawnNode, DrawnTie>,
  duration: number,
  places: readonly { x: number; y: number }[] = allPlaces(sigma),
): void {
  const bounds = extentOf(places.map((place) => sigma.graphToViewport(place)));
  if (!bounds) return;
  const { width, height } = sigma.getDimensions();
  const camera = sigma.getCamera();
  const zoom = Math.max(
    (bounds.right - bounds.left) / Math.max(80, width - 2 * ROOM.across),
    (bounds.bottom - bounds.top) / Math.max(80, height - ROOM.above - ROOM.below),
  );
  const ratio = Math.max(NEAREST, camera.ratio * zoom);
  const middle = {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2 + ((ROOM.below - ROOM.above) / 2) * (ratio / camera.ratio),
  };
  const { x, y } = sigma.viewportToFramedGraph(middle);
  move(sigma, { x, y, ratio }, duration);
}

/** Whether some of these places lie outside the stage. */
export function anyOutside(sigma: Sigma<DrawnNode, DrawnTie>, places: readonly { x: number; y: number }[]): boolean {
  const { width, height } = sigma.getDimensions();
  return places.some((place) => {
    const { x, y } = sigma.graphToViewport(place);
    return x < 16 || y < 16 || x > width - 16 || y > height - 24;
  });
}

export function centreOn(sigma: Sigma<DrawnNode, DrawnTie>, place: { x: number; y: number }, duration: number): void {
  move(sigma, sigma.viewportToFramedGraph(sigma.graphToViewport(place)), duration);
}

export function zoomBy(sigma: Sigma<DrawnNode, DrawnTie>, factor: number, duration: number): void {
  const camera = sigma.getCamera();
  move(sigma, { ratio: camera.getBoundedRatio(camera.ratio * factor) }, duration);
}

function move(sigma: Sigma<DrawnNode, DrawnTie>, state: { x?: number; y?: number; ratio?: number }, duration: number): void {
  const camera = sigma.getCamera();
  if (duration <= 0) camera.setState(state);
  else void camera.animate(state, { duration, easing: "quadraticInOut" });
}

function allPlaces(sigma: Sigma<DrawnNode, DrawnTie>): { x: number; y: number }[] {
  return sigma.getGraph().mapNodes((_, { x, y }) => ({ x, y }));
}

function extentOf(points: readonly { x: number; y: number }[]): Extent | undefined {
  if (points.length === 0) return undefined;
  return points.reduce<Extent>(
    ({ left, right, top, bottom }, { x, y }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x),
      top: Math.min(top, y),
      bottom: Math.max(bottom, y),
    }),
    { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY },
  );
}
