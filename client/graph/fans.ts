import { type LayoutRequest, type Position, SPACING } from "./layout-request.ts";

const LEAST_LEAVES = 3;
const NEAREST = 2.1 * SPACING;
const RING = 0.85 * SPACING;
const GAP = 0.8 * SPACING;
const MARGIN = 0.3;
const WIDEST_STEP = 0.5;
/** What lies farther from the hub than this is no obstacle to its fan. */
const NEIGHBOURHOOD = 5 * SPACING;

/** Opens the partners that have no other tie into a fan, in the widest free angle around the one they share; forces alone bunch them. */
export function openFans({ nodes, ties }: LayoutRequest, start: readonly Position[]): Position[] {
  const neighbours: number[][] = nodes.map(() => []);
  for (const { a, b } of ties) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const positions = start.map(({ x, y }) => ({ x, y }));
  for (const [hub, partners] of neighbours.entries()) {
    const leaves = partners.filter((leaf) => neighbours[leaf]?.length === 1 && !nodes[leaf]?.fixed);
    const at = positions[hub];
    if (!at || leaves.length < LEAST_LEAVES) continue;
    const obstacles = positions.filter((there, index) => index !== hub && !leaves.includes(index) && apart(at, there) < NEIGHBOURHOOD);
    const { from, width } = widestGap(obstacles.map((there) => Math.atan2(there.y - at.y, there.x - at.x)));
    // Kept in the order in which the forces had them, so that what is alike stays side by side.
    const angles = leaves
      .map((leaf) => ({ leaf, turn: turnFrom(from, at, positions[leaf] ?? at) }))
      .toSorted((p, q) => p.turn - q.turn || p.leaf - q.leaf);
    assignFan(
      positions,
      at,
      angles.map(({ leaf }) => leaf),
      from,
      width,
    );
  }
  return positions;
}

function assignFan(positions: Position[], at: Position, leaves: readonly number[], from: number, width: number): void {
  const whole = width >= 2 * Math.PI - 1e-6;
  const room = whole ? width : Math.max(width - 2 * MARGIN, width / 2);
  // Where there is room enough, a fan and not a wheel.
  const open = whole ? room : Math.min(room, WIDEST_STEP * (leaves.length - 1));
  const rings = ringsFor(leaves.length, open);
  const step = open / (whole ? leaves.length : Math.max(1, leaves.length - 1));
  const start = from + (width - open) / 2 + (leaves.length === 1 && !whole ? open / 2 : 0);
  for (const [index, leaf] of leaves.entries()) {
    const radius = NEAREST + (index % rings) * RING;
    positions[leaf] = { x: at.x + Math.cos(start + step * index) * radius, y: at.y + Math.sin(start + step * index) * radius };
  }
}

/** As few rings as hold them all, neighbours on different rings. */
function ringsFor(count: number, open: number): number {
  let rings = 1;
  while (((NEAREST + ((rings - 1) * RING) / 2) * open * rings) / GAP < count && rings < 40) rings++;
  return rings;
}

function widestGap(angles: readonly number[]): { from: number; width: number } {
  const around = angles.toSorted((a, b) => a - b);
  const first = around[0];
  if (first === undefined) return { from: -Math.PI, width: 2 * Math.PI };
  let best = { from: first, width: 0 };
  for (const [index, from] of around.entries()) {
    const width = (around[index + 1] ?? first + 2 * Math.PI) - from;
    if (width > best.width + 1e-9) best = { from, width };
  }
  return best;
}

function turnFrom(from: number, at: Position, there: Position): number {
  return (Math.atan2(there.y - at.y, there.x - at.x) - from + 4 * Math.PI) % (2 * Math.PI);
}

function apart(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
