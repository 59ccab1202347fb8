import { cutWithin } from "../graph/encode.ts";
import type { Position } from "../graph/layout-request.ts";
import { type Box, crowd } from "./crowd.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";

/** A node on the screen: centre and radius in pixels. */
export type OnScreen = { id: string; node: DrawnNode; at: Position; radius: number };
type Spot = Position & { side: DrawnNode["side"]; box: Box };
export type Label = Spot & { id: string; text: string; font: string };
/** What measures a text: a canvas, or whatever knows the letters' widths. */
export type Measuring = { font: string; measureText: (text: string) => { width: number } };
export type Lettering = { font: string /** Of the stage. */; width: number };

const MOST = 220;
/** So many nodes are considered, the most important first; the rest are specks at such a size. */
const CONSIDERED = 2500;
const LEAST_RADIUS = 2.6;
/** Among more nodes than these, labels have one place each: looking for others would cost more than it gives. */
const FEW = 150;
const SHORTER = [34, 26, 18, 12];
const SIDES = [undefined, "right", "left"] as const;

/** Node ids, the one whose label matters most first. Kept until the graph changes. */
export function byImportance(graph: DrawnGraph, most = CONSIDERED): string[] {
  const rank = (id: string): number => {
    const { focus, expanded, weight } = graph.getNodeAttributes(id);
    return (focus ? 2e9 : expanded ? 1e9 : 0) + weight;
  };
  return graph
    .nodes()
    .map((id) => ({ id, rank: rank(id) }))
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

/**
 * Where labels stand: below or beside their nodes, the most important first; those that would touch one already
 * placed or a node's mark are left out.
 */
export function placeLabels(context: Measuring, nodes: readonly OnScreen[], { font, width: end }: Lettering): Label[] {
  const labels: Label[] = [];
  const taken = crowd<Box>();
  for (const { at, radius } of nodes) {
    const mark = { left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius };
    taken.add(mark, mark);
  }
  const crowded = nodes.length > FEW;
  for (const { id, node, at, radius } of nodes) {
    if (labels.length >= MOST) break;
    if (!node.focus && radius < LEAST_RADIUS) continue;
    const spotsOf = (width: number, size: number): Spot[] =>
      (node.side || crowded ? [node.side] : SIDES).map((side) => placed(side, at, radius, width, size));
    const within = ({ side, box }: Spot): boolean => side === undefined || (box.left >= 0 && box.right <= end);
    const clear = ({ box }: Spot): boolean => !taken.some(box, (other) => touch(box, other));
    // Where not even a dot has room, nothing need be measured, which is most of what labels cost.
    if (!node.focus && !spotsOf(0, 1).some(clear)) continue;
    const found = variants(node).flatMap((short) => {
      const written = letter(context, { ...node, short }, radius, node.focus, font);
      return spotsOf(written.width, written.size).map((spot) => ({ ...spot, id, text: short, font: written.font }));
    });
    // In a column a name that the stage cuts off still says more than none.
    const free = found.find((spot) => within(spot) && clear(spot)) ?? (node.side ? found.find(clear) : undefined);
    const label = free ?? (node.focus ? found[0] : undefined);
    if (!label) continue;
    taken.add(label.box, label.box);
    labels.push(label);
  }
  return labels;
}

/** The label of what is attended to: where it stood, or in the first place, whatever is there. */
export function insist(
  context: CanvasRenderingContext2D,
  { id, node, at, radius }: OnScreen,
  known: Label | undefined,
  { font }: Lettering,
): Label {
  const written = letter(context, node, radius, true, font);
  const spot = placed(known ? known.side : node.side, at, radius, written.width, written.size);
  return { ...spot, id, text: node.short, font: written.font };
}

/** In a column a name stands on its line or not at all: where the whole has no room, its two ends may. */
function variants({ side, short }: DrawnNode): string[] {
  if (side === undefined) return [short];
  return [short, ...SHORTER.filter((length) => length < short.length).map((length) => cutWithin(short, length))];
}

function letter(context: Measuring, { focus, short }: DrawnNode, radius: number, strong: boolean, family: string) {
  const size = focus ? 14 : radius > 10 ? 13 : 12;
  const font = `${strong ? 600 : 500} ${size}px ${family}`;
  if (context.font !== font) context.font = font;
  return { font, size, width: context.measureText(short).width };
}

/** @param plated those that stand on paper of their own, since they cover others */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  { ink, paper }: { ink: string; paper: string },
  plated?: (label: Label) => boolean,
): void {
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.lineWidth = 3.5;
  for (const label of labels) {
    const { text, font, x, y, side, box } = label;
    context.fillStyle = paper;
    if (plated?.(label)) context.fillRect(box.left - 2, box.top - 1, box.right - box.left + 4, box.bottom - box.top + 2);
    context.font = font;
    context.textAlign = side === "right" ? "left" : side === "left" ? "right" : "center";
    context.textBaseline = side ? "middle" : "top";
    context.strokeText(text, x, y);
    context.fillStyle = ink;
    context.fillText(text, x, y);
  }
}

/** Below its mark, or beside it. */
function placed(side: DrawnNode["side"], at: Position, radius: number, width: number, size: number): Spot {
  if (side === undefined) {
    const top = at.y + radius + 3;
    return { side, x: at.x, y: top, box: { left: at.x - width / 2 - 1, top, right: at.x + width / 2 + 1, bottom: top + size + 1 } };
  }
  const x = side === "right" ? at.x + radius + 5 : at.x - radius - 5;
  const left = side === "right" ? x - 1 : x - width - 1;
  return { side, x, y: at.y + 0.5, box: { left, top: at.y - size / 2, right: left + width + 2, bottom: at.y + size / 2 } };
}

export function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
