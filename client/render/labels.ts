import type { Position } from "../graph/layout-request.ts";
import type { Emphasis } from "./attention.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import { mix, type Palette } from "./palette.ts";

/** A node on the screen: centre and radius in pixels. */
export type OnScreen = { id: string; node: DrawnNode; at: Position; radius: number };
type Box = { left: number; top: number; right: number; bottom: number };

const MOST = 220;
/** So many nodes are considered, the most important first; the rest are specks at such a size. */
const CONSIDERED = 2500;
const LEAST_RADIUS = 2.6;

/** Node ids, the one whose label matters most first. Kept until the graph changes. */
export function byImportance(graph: DrawnGraph): string[] {
  const rank = (id: string): number => {
    const { focus, expanded, weight } = graph.getNodeAttributes(id);
    return (focus ? 2e9 : expanded ? 1e9 : 0) + weight;
  };
  return graph
    .nodes()
    .map((id) => ({ id, rank: rank(id) }))
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, CONSIDERED)
    .map(({ id }) => id);
}

/**
 * Draws labels below their nodes, the most important first, and leaves out those that would touch one already drawn or a node's mark.
 * What is attended to always has its label.
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  nodes: readonly OnScreen[],
  forced: ReadonlySet<string>,
  look: { palette: Palette; emphasis: Emphasis | undefined; font: string },
): void {
  const { palette, emphasis, font } = look;
  const drawn: Box[] = [];
  const marks = nodes.map(
    ({ at, radius }): Box => ({ left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius }),
  );
  const first = nodes.filter(({ id }) => forced.has(id));
  const order = [...first, ...nodes.filter(({ id }) => !forced.has(id))];
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const { id, node, at, radius } of order) {
    if (drawn.length >= MOST) break;
    const must = forced.has(id);
    if (!must && radius < LEAST_RADIUS) continue;
    const size = node.focus ? 14 : radius > 10 ? 13 : 12;
    context.font = `${node.focus || must ? 600 : 500} ${size}px ${font}`;
    const half = context.measureText(node.short).width / 2;
    const top = at.y + radius + 3;
    const box = { left: at.x - half - 1, top, right: at.x + half + 1, bottom: top + size + 1 };
    if (!must && (drawn.some((other) => touch(box, other)) || marks.some((mark) => touch(box, mark)))) continue;
    drawn.push(box);
    const clear = !emphasis || emphasis.nodes.has(id) || must;
    context.strokeStyle = palette.paper;
    context.lineWidth = 3.5;
    context.strokeText(node.short, at.x, top);
    context.fillStyle = clear ? palette.ink : mix(palette.ink, palette.paper, Math.max(0.45, emphasis?.rest ?? 1));
    context.fillText(node.short, at.x, top);
  }
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
