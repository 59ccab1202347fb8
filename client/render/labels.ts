import type { Position } from "../graph/layout-request.ts";
import type { Emphasis } from "./attention.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import { mix, type Palette } from "./palette.ts";

/** A node on the screen: centre and radius in pixels. */
export type OnScreen = { id: string; node: DrawnNode; at: Position; radius: number };
type Label = Position & { side: DrawnNode["side"]; box: Box };
type Box = { left: number; top: number; right: number; bottom: number };

const MOST = 220;
/** So many nodes are considered, the most important first; the rest are specks at such a size. */
const CONSIDERED = 2500;
const LEAST_RADIUS = 2.6;
/** Among more nodes than these, labels have one place each: looking for others would cost more than it gives. */
const FEW = 150;
const SIDES = [undefined, "right", "left"] as const;

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
  look: { palette: Palette; emphasis: Emphasis | undefined; font: string /** Of the stage. */; width: number },
): void {
  const { palette, emphasis, font, width: end } = look;
  const drawn: Box[] = [];
  const marks = nodes.map(
    ({ at, radius }): Box => ({ left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius }),
  );
  const first = nodes.filter(({ id }) => forced.has(id));
  const crowded = nodes.length > FEW;
  const order = [...first, ...nodes.filter(({ id }) => !forced.has(id))];
  context.lineJoin = "round";
  for (const { id, node, at, radius } of order) {
    if (drawn.length >= MOST) break;
    const must = node.focus || forced.has(id);
    if (!must && radius < LEAST_RADIUS) continue;
    const size = node.focus ? 14 : radius > 10 ? 13 : 12;
    context.font = `${node.focus || must ? 600 : 500} ${size}px ${font}`;
    const width = context.measureText(node.short).width;
    const free = ({ side, box }: Label): boolean =>
      (side === undefined || node.side !== undefined || (box.left >= 0 && box.right <= end)) &&
      !drawn.some((other) => touch(box, other)) &&
      !marks.some((mark) => touch(box, mark));
    const places = (node.side || crowded ? [node.side] : SIDES).map((side) => placed(side, at, radius, width, size));
    const label = places.find(free) ?? (must ? places[0] : undefined);
    if (!label) continue;
    const { x, y, box, side } = label;
    drawn.push(box);
    const clear = !emphasis || emphasis.nodes.has(id) || must;
    context.strokeStyle = palette.paper;
    context.lineWidth = 3.5;
    context.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
    context.textBaseline = side ? "middle" : "top";
    context.strokeText(node.short, x, y);
    context.fillStyle = clear ? palette.ink : mix(palette.ink, palette.paper, Math.max(0.45, emphasis?.rest ?? 1));
    context.fillText(node.short, x, y);
  }
}

/** Below its mark, or beside it. */
function placed(side: DrawnNode["side"], at: Position, radius: number, width: number, size: number): Label {
  if (side === undefined) {
    const top = at.y + radius + 3;
    return { side, x: at.x, y: top, box: { left: at.x - width / 2 - 1, top, right: at.x + width / 2 + 1, bottom: top + size + 1 } };
  }
  const x = side === "right" ? at.x + radius + 5 : at.x - radius - 5;
  const left = side === "right" ? x - 1 : x - width - 1;
  return { side, x, y: at.y + 0.5, box: { left, top: at.y - size / 2, right: left + width + 2, bottom: at.y + size / 2 } };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
