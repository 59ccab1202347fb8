import type Sigma from "sigma";
import type { Position } from "../graph/layout-request.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { distanceToCourse } from "./lanes.ts";

/** A tie counts as hit within this many pixels of its stroke, a node within these of its mark. */
const TIE_REACH = 4;
const NODE_REACH = 3;

/** Places in the order drawn, as plain numbers: a hundred thousand of them are looked through within a millisecond. */
type Index = { ids: string[]; nodes: Float64Array; keys: string[]; ties: Float64Array };
const OF_NODE = 3;
const OF_TIE = 6;

/**
 * What lies under a point of the stage, by geometry and only when asked. Sigma would ask the graphics card, which
 * answers only once it has drawn all that it was told to, and for ties would draw them twice in every frame.
 */
export function hits(sigma: Sigma<DrawnNode, DrawnTie>) {
  let index: Index | undefined;
  sigma.on("beforeProcess", () => {
    index = undefined;
  });

  function prepare(): Index {
    if (index) return index;
    const graph = sigma.getGraph();
    const nodes = new Float64Array(graph.order * OF_NODE);
    const ties = new Float64Array(graph.size * OF_TIE);
    const ids: string[] = [];
    const keys: string[] = [];
    graph.forEachNode((id, { x, y, size }) => {
      nodes.set([x, y, size], ids.length * OF_NODE);
      ids.push(id);
    });
    graph.forEachEdge((key, { width, offset = 0 }, _source, _target, a, b) => {
      ties.set([a.x, a.y, b.x, b.y, width, offset], keys.length * OF_TIE);
      keys.push(key);
    });
    index = { ids, nodes, keys, ties };
    return index;
  }

  /** Of the nodes there, the one drawn last. */
  function nodeAt(point: Position): string | null {
    const { ids, nodes } = prepare();
    const { x, y } = sigma.viewportToGraph(point);
    const perUnit = sigma.getGraphToViewportRatio();
    const scale = sigma.scaleSize(1);
    for (let at = ids.length - 1; at >= 0; at--) {
      const reach = ((nodes[at * OF_NODE + 2] ?? 0) * scale + NODE_REACH) / perUnit;
      const dx = (nodes[at * OF_NODE] ?? 0) - x;
      const dy = (nodes[at * OF_NODE + 1] ?? 0) - y;
      if (dx * dx + dy * dy < reach * reach) return ids[at] ?? null;
    }
    return null;
  }

  /** The nearest tie within reach. */
  function tieAt(point: Position): string | undefined {
    const { keys, ties } = prepare();
    const { x, y } = sigma.viewportToGraph(point);
    const perUnit = sigma.getGraphToViewportRatio();
    const scale = sigma.scaleSize(1);
    let nearest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < keys.length; at++) {
      const from = at * OF_TIE;
      const ax = ties[from] ?? 0;
      const ay = ties[from + 1] ?? 0;
      const bx = ties[from + 2] ?? 0;
      const by = ties[from + 3] ?? 0;
      const width = ties[from + 4] ?? 0;
      const offset = ties[from + 5] ?? 0;
      const reach = (TIE_REACH + (width / 2 + Math.abs(offset)) * scale) / perUnit;
      if (x < Math.min(ax, bx) - reach || x > Math.max(ax, bx) + reach || y < Math.min(ay, by) - reach || y > Math.max(ay, by) + reach)
        continue;
      const beside =
        offset === 0
          ? distanceToSegment(x, y, ax, ay, bx, by) * perUnit
          : distanceToCourse({ x, y }, { x: ax, y: ay }, { x: bx, y: by }, perUnit, offset * scale);
      const away = beside - (width * scale) / 2;
      if (away < TIE_REACH && away < least) [nearest, least] = [keys[at], away];
    }
    return nearest;
  }

  return { prepare, nodeAt, tieAt };
}
export type Hits = ReturnType<typeof hits>;

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
