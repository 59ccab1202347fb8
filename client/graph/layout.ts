import { openFans } from "./fans.ts";
import { settleForces } from "./forces.ts";
import { type LayoutRequest, type Position, SPACING } from "./layout-request.ts";
import { pivotStart } from "./pivots.ts";
import { placeNew } from "./place.ts";
import { separate } from "./separate.ts";

/** Screens are wider than high. */
const ASPECT = 1.45;
/** Beyond this many new nodes among few old ones, placing one by one would take longer than a layout of its own. */
const PLACED_AT_MOST = 1500;

/**
 * Where the nodes lie, in the order of the request. Equal requests have equal answers. What is fixed stays;
 * where nothing is, the focus is the origin.
 */
export function layout(request: LayoutRequest): Position[] {
  const { nodes } = request;
  if (nodes.length === 0) return [];
  const fresh = nodes.filter(({ fixed }) => !fixed).length;
  const start = fresh === 0 || (fresh < nodes.length && fresh <= PLACED_AT_MOST) ? placeNew(request) : fromScratch(request);
  return separate(nodes, start, (index) => nodes[index]?.fixed ?? false).map(({ x, y }) => ({ x: round(x), y: round(y) }));
}

function fromScratch(request: LayoutRequest): Position[] {
  const settled = aligned(request, settleForces(request, pivotStart(request)));
  const scale = SPACING / Math.max(1e-6, typicalGap(settled));
  const spread = settled.map(({ x, y }) => ({ x: x * scale * ASPECT, y: y * scale }));
  return openFans(request, spread).map((at, index) => {
    const node = request.nodes[index];
    return node?.fixed ? { x: node.x, y: node.y } : at;
  });
}

/** Turns the drawing so that its longer axis lies across, and heavier nodes to the left and above: a mirror image is no other answer. */
function aligned({ nodes }: LayoutRequest, positions: readonly Position[]): Position[] {
  const focus = positions[nodes.findIndex((node) => node.focus)];
  const size = Math.max(1, positions.length);
  const centre = focus ?? {
    x: positions.reduce((sum, { x }) => sum + x, 0) / size,
    y: positions.reduce((sum, { y }) => sum + y, 0) / size,
  };
  const offsets = positions.map(({ x, y }) => ({ x: x - centre.x, y: y - centre.y }));
  const [xx, yy, xy] = offsets.reduce<[number, number, number]>(([a, b, c], { x, y }) => [a + x * x, b + y * y, c + x * y], [0, 0, 0]);
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const turned = offsets.map(({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  }));
  const leaning = turned.reduce<[number, number]>(
    ([a, b], { x, y }, index) => [a + x * (nodes[index]?.weight ?? 0), b + y * (nodes[index]?.weight ?? 0)],
    [0, 0],
  );
  return turned.map(({ x, y }) => ({ x: leaning[0] > 0 ? -x : x, y: leaning[1] < 0 ? -y : y }));
}

/** The median distance of a node to its nearest. */
function typicalGap(positions: readonly Position[]): number {
  if (positions.length < 2) return 1;
  const sample = positions.length > 800 ? positions.filter((_, index) => index % Math.ceil(positions.length / 800) === 0) : positions;
  const gaps = sample.map((at) =>
    positions.reduce(
      (least, there) => (there === at ? least : Math.min(least, Math.hypot(at.x - there.x, at.y - there.y))),
      Number.POSITIVE_INFINITY,
    ),
  );
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10 + 0;
}
