import { type LayoutNode, type LayoutRequest, layoutRequest, type Position, SPACING, UNIT } from "./layout-request.ts";
import type { LensGraph, NodeKind } from "./lens-graph.ts";
import { frameFor, type GeoPoint, MAP_HEIGHT, type MapFrame, placeOn, projectionOf } from "./projection.ts";
import { separate } from "./separate.ts";

/** `scale`: how much smaller marks are than elsewhere; neighbours on the earth can't make room for each other. */
export type MapLayout = { frame: MapFrame; places: Map<string, Position>; scale: number };

const SCALE = 0.72;

/** Room around a mark on the map, in pixels: labels that find none are left out, or dense regions would push everything away. */
const MARGIN = 7;
/** The first of the nodes with the same middle lies so far from it, in units of the layout; each next a little farther. */
const AROUND = SPACING * 0.4;
/** Middles as near as this count as the same. */
const SAME = 40;
/** So many would take longer to be moved apart than a reader waits; they wind around their middles all the same. */
const SEPARATED_AT_MOST = 900;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** A body put among its members would look as if it stood in a country. */
const PLACELESS: ReadonlySet<NodeKind> = new Set(["organisation", "group"]);
const ROW = 26 * UNIT;
const ROW_WIDTH = 1000;
/** A map is seen from farther away than a network: names in a row need more room. */
const BESIDE = 1.8;

/** The map that shows these states. */
export function mapFrame(graph: LensGraph): MapFrame {
  return frameFor(graph.nodes().flatMap((id) => pointOf(graph, id) ?? []));
}

/**
 * States where they lie on the earth; what is between them in the middle of its neighbours, moved clear of the others;
 * organisations, which have no place on it, and what has no neighbour with a place in rows below the map. Equal graphs have equal
 * layouts.
 *
 * @param known the frame of the view's seed, kept while it serves
 */
export function mapLayout(graph: LensGraph, known?: MapFrame): MapLayout {
  const request = layoutRequest(graph, new Map());
  const points = new Map(request.nodes.flatMap(({ id }) => withPoint(id, pointOf(graph, id))));
  const frame = frameFor([...points.values()], known);
  const projection = projectionOf(frame);
  const fixed = new Map(
    [...points].flatMap(([id, point]): [string, Position][] => {
      const place = placeOn(projection, point);
      return place ? [[id, place]] : [];
    }),
  );
  const isPlaceless = (id: string): boolean => PLACELESS.has(graph.getNodeAttribute(id, "kind"));
  const among = spread(request, fixed, isPlaceless);
  const kept = request.nodes.filter(({ id }) => among.has(id)).map((node) => marked(node, graph.getNodeAttribute(node.id, "size")));
  const start = kept.map(({ id }) => among.get(id) ?? { x: 0, y: 0 });
  const clear = kept.length > SEPARATED_AT_MOST ? start : separate(kept, start, (index) => fixed.has(kept[index]?.id ?? ""));
  const places = new Map(kept.map(({ id }, index) => [id, rounded(clear[index] ?? { x: 0, y: 0 })]));
  const lowest = [...places.values()].reduce((least, { y }) => Math.min(least, y), -MAP_HEIGHT / 2);
  const rest = request.nodes.filter(({ id }) => !places.has(id));
  for (const [id, place] of rowsBelow(rest, lowest - 2 * ROW)) places.set(id, place);
  return { frame, places, scale: SCALE };
}

/** The point that stands for a state, if it is known. */
function pointOf(graph: LensGraph, id: string): GeoPoint | undefined {
  const { latitude, longitude } = graph.getNodeAttribute(id, "node").properties;
  if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

function withPoint(id: string, point: GeoPoint | undefined): [string, GeoPoint][] {
  return point ? [[id, point]] : [];
}

/** Ring after ring from the states outwards: each node in the weighted middle of its neighbours that have a place by then. */
function spread(
  { nodes, ties }: LayoutRequest,
  fixed: ReadonlyMap<string, Position>,
  isPlaceless: (id: string) => boolean,
): Map<string, Position> {
  const places = new Map(fixed);
  const neighbours = nodes.map((): { to: number; weight: number }[] => []);
  for (const { a, b, weight } of ties) {
    neighbours[a]?.push({ to: b, weight: 0.2 + weight });
    neighbours[b]?.push({ to: a, weight: 0.2 + weight });
  }
  const crowds = new Map<string, number>();
  for (let found = true; found; ) {
    const ring = nodes.flatMap(({ id }, index): [string, Position][] => {
      if (places.has(id) || isPlaceless(id)) return [];
      const placed = (neighbours[index] ?? []).flatMap(({ to, weight }) => {
        const place = places.get(nodes[to]?.id ?? "");
        return place ? [{ ...place, weight }] : [];
      });
      const total = placed.reduce((sum, { weight }) => sum + weight, 0);
      if (total === 0) return [];
      const [x, y] = [placed.reduce((sum, at) => sum + at.x * at.weight, 0), placed.reduce((sum, at) => sum + at.y * at.weight, 0)];
      // Several with the same neighbours would lie on each other, and one with a single neighbour on it: they wind around the middle.
      const crowd = `${Math.round(x / total / SAME)} ${Math.round(y / total / SAME)}`;
      const rank = crowds.get(crowd) ?? 0;
      crowds.set(crowd, rank + 1);
      const [turn, away] = [(rank + 1) * GOLDEN, AROUND * Math.sqrt(rank + 1)];
      return [[id, { x: x / total + Math.cos(turn) * away, y: y / total + Math.sin(turn) * away }]];
    });
    for (const [id, place] of ring) places.set(id, place);
    found = ring.length > 0;
  }
  return places;
}

function marked(node: LayoutNode, size: number): LayoutNode {
  const room = (size * SCALE + MARGIN) * UNIT;
  return { ...node, half: room, above: room, below: room };
}

const across = ({ half }: LayoutNode): number => 2 * half * BESIDE;

function rowsBelow(nodes: readonly LayoutNode[], top: number): [string, Position][] {
  const rows: LayoutNode[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (width + across(node) > ROW_WIDTH) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(node);
    width += across(node);
  }
  return rows.flatMap((row, index) => {
    let x = -row.reduce((sum, node) => sum + across(node) / 2, 0);
    return row.map((node): [string, Position] => {
      x += across(node);
      return [node.id, rounded({ x: x - across(node) / 2, y: top - index * 2 * ROW })];
    });
  });
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 10) / 10 + 0, y: Math.round(y * 10) / 10 + 0 };
}
