import type Sigma from "sigma";
import type { Position } from "../graph/layout-request.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { encloses } from "./lasso.ts";

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
