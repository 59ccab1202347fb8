import type Sigma from "sigma";
import type { Position } from "../graph/layout-request.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { distanceToCourse } from "./lanes.ts";
import { encloses } from "./lasso.ts";

/** A tie counts as hit within this many pixels of its stroke. */
const REACH = 4;

/** The tie under a point of the stage, by geometry and only when asked: Sigma's own edge events draw every tie twice in every frame. */
export function tieAt(sigma: Sigma<DrawnNode, DrawnTie>, point: Position): string | undefined {
  const graph = sigma.getGraph();
  const place = sigma.viewportToGraph(point);
  const perUnit = sigma.getGraphToViewportRatio();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  graph.forEachEdge((key, { width, offset }, _source, _target, a, b) => {
    const beside =
      offset === 0 ? distanceToSegment(place, a, b) * perUnit : distanceToCourse(place, a, b, perUnit, sigma.scaleSize(offset));
    const away = beside - sigma.scaleSize(width) / 2;
    if (away < REACH && away < least) [nearest, least] = [key, away];
  });
  return nearest;
}

function distanceToSegment(point: Position, a: Position, b: Position): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/** The nodes inside a rectangle of the stage, in pixels. */
export function nodesWithin(sigma: Sigma<DrawnNode, DrawnTie>, from: Position, to: Position): string[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const graph = sigma.getGraph();
  return graph.filterNodes((_, node) => {
    const { x, y } = sigma.graphToViewport(node);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

/** The nodes inside a line of the stage that its ends close, in pixels. */
export function nodesInside(sigma: Sigma<DrawnNode, DrawnTie>, line: readonly Position[]): string[] {
  return sigma.getGraph().filterNodes((_, node) => encloses(line, sigma.graphToViewport(node)));
}
