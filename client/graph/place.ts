import { type LayoutRequest, type Position, SPACING } from "./layout-request.ts";

const ANGLES = 20;
const RINGS = [0.9, 1.4, 2, 2.8, 4, 5.5];

/**
 * Places new nodes among those that stay, one after another, the best connected first: each takes the
 * calmest of the places around its neighbours, near them and clear of everybody else.
 */
export function placeNew({ nodes, ties }: LayoutRequest): Position[] {
  const positions = nodes.map(({ x, y }) => ({ x, y }));
  const placed = new Set(nodes.flatMap(({ fixed }, index) => (fixed ? [index] : [])));
  const neighbours = weightedNeighbours(nodes.length, ties);
  const fresh = nodes.flatMap(({ fixed }, index) => (fixed ? [] : [index]));
  const linksTo = (index: number): number => (neighbours[index] ?? []).filter(({ to }) => placed.has(to)).length;
  while (fresh.length > 0) {
    fresh.sort((a, b) => linksTo(b) - linksTo(a) || (nodes[b]?.weight ?? 0) - (nodes[a]?.weight ?? 0) || a - b);
    const index = fresh.shift() ?? 0;
    const anchors = (neighbours[index] ?? []).filter(({ to }) => placed.has(to));
    positions[index] = calmest(index, anchors, { nodes, positions, placed });
    placed.add(index);
  }
  return positions;
}

type Anchor = { to: number; weight: number };
type Scene = { nodes: LayoutRequest["nodes"]; positions: readonly Position[]; placed: ReadonlySet<number> };

function calmest(index: number, anchors: readonly Anchor[], scene: Scene): Position {
  const centre = meanOf([...scene.placed].map((other) => scene.positions[other]));
  const heaviest = anchors.toSorted((a, b) => b.weight - a.weight || a.to - b.to)[0];
  const middle = anchors.length > 0 ? meanOf(anchors.map(({ to }) => scene.positions[to])) : centre;
  const around = heaviest ? [middle, scene.positions[heaviest.to] ?? middle] : [middle];
  let best = middle;
  let least = Number.POSITIVE_INFINITY;
  for (const origin of around) {
    for (const ring of RINGS) {
      for (let turn = 0; turn < ANGLES; turn++) {
        const angle = ((turn + (index % 2) / 2) / ANGLES) * 2 * Math.PI;
        const candidate = { x: origin.x + Math.cos(angle) * ring * SPACING * 1.15, y: origin.y + Math.sin(angle) * ring * SPACING };
        const cost = costOf(candidate, index, anchors, centre, scene);
        if (cost < least - 1e-9) [best, least] = [candidate, cost];
      }
    }
  }
  return best;
}

/** Length of its ties, plus crowding, plus a little for lying far out; overlapping boxes cost most. */
function costOf(at: Position, index: number, anchors: readonly Anchor[], centre: Position, { nodes, positions, placed }: Scene): number {
  const node = nodes[index];
  let cost = (0.3 * distance(at, centre)) / SPACING;
  const total = anchors.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const { to, weight } of anchors) cost += (2 * (weight / total) * distance(at, positions[to] ?? at)) / SPACING;
  for (const other of placed) {
    const [there, box] = [positions[other], nodes[other]];
    if (!there || !box || !node) continue;
    const apart = distance(at, there) / SPACING;
    if (apart < 3) cost += 0.5 / Math.max(0.05, apart * apart);
    const across = node.half + box.half - Math.abs(at.x - there.x);
    const along = Math.max(node.below + box.above, node.above + box.below) - Math.abs(at.y - there.y);
    if (across > 0 && along > 0) cost += 20;
  }
  return cost;
}

function weightedNeighbours(order: number, ties: LayoutRequest["ties"]): Anchor[][] {
  const neighbours: Anchor[][] = Array.from({ length: order }, () => []);
  for (const { a, b, weight } of ties) {
    neighbours[a]?.push({ to: b, weight: 0.3 + weight });
    neighbours[b]?.push({ to: a, weight: 0.3 + weight });
  }
  return neighbours;
}

function meanOf(points: readonly (Position | undefined)[]): Position {
  const known = points.filter((point) => point !== undefined);
  const size = Math.max(1, known.length);
  return { x: known.reduce((sum, { x }) => sum + x, 0) / size, y: known.reduce((sum, { y }) => sum + y, 0) / size };
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
