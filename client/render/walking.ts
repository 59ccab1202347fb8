import type { Position } from "../graph/layout-request.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** Where each key leads, in the layout's units: up is up. */
const TOWARDS: Readonly<Record<Direction, number>> = { ArrowRight: 0, ArrowUp: Math.PI / 2, ArrowLeft: Math.PI, ArrowDown: -Math.PI / 2 };

export function directionOf(key: string): Direction | undefined {
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight" ? key : undefined;
}

/** Where a walk begins: what is selected, else the focus, else the heaviest. */
export function walkStart(graph: DrawnGraph, selection: ReadonlySet<string>): string | undefined {
  const selected = [...selection].find((key) => graph.hasNode(key));
  if (selected !== undefined) return selected;
  const rank = (id: string): number =>
    graph.getNodeAttribute(id, "focus") ? Number.POSITIVE_INFINITY : graph.getNodeAttribute(id, "weight");
  return graph.nodes().toSorted((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))[0];
}

/** The neighbour that lies most in a direction, near before far. Any neighbour in that half of the plane can be reached. */
export function walkOn(graph: DrawnGraph, from: string, direction: Direction): string | undefined {
  const here = graph.getNodeAttributes(from);
  const cost = (id: string): number => {
    const { turn, away } = bearing(here, graph.getNodeAttributes(id), TOWARDS[direction]);
    return turn > Math.PI / 2 - 0.05 ? Number.POSITIVE_INFINITY : away * (1 + 2 * turn);
  };
  const best = graph
    .neighbors(from)
    .map((id) => ({ id, cost: cost(id) }))
    .toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))[0];
  return best && Number.isFinite(best.cost) ? best.id : undefined;
}

function bearing(from: Position, to: Position, towards: number): { turn: number; away: number } {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const turn = Math.abs(((angle - towards + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
  return { turn, away: Math.hypot(to.x - from.x, to.y - from.y) };
}
