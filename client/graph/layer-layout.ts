import { lineName } from "./encode.ts";
import { orderLayers } from "./layer-order.ts";
import { type Position, UNIT } from "./layout-request.ts";
import type { LensGraph, NodeKind } from "./lens-graph.ts";

/** On which side of its mark a label stands; below it, unless a layout says otherwise. */
export type LabelSide = "left" | "right";
export type Layered = { places: Map<string, Position>; sides: Map<string, LabelSide> };

/** From left to right. What belongs to something stands indented beneath it. */
const LAYERS: readonly (readonly NodeKind[])[] = [["issue"], ["agreement"], ["organisation", "state"]];
const PITCH = 23 * UNIT;
const INDENT = 22 * UNIT;
const LETTER = 6.6 * UNIT;
const MARK = 40 * UNIT;
/** Between two layers there is room for the edges, between columns of one only for the labels. */
const BETWEEN = 190 * UNIT;
const ASPECT = 1.5;
/** What a short column adds at most between two of its rows. */
const WIDEST = 1.6;
const LEAST_ROWS = 14;

type Row = { id: string; indent: number; width: number };

/**
 * Issues, agreements and parties in columns, ordered so that edges cross little; events, groups, provisions and
 * claims beneath what they belong to. A long layer goes on in a second column. Equal graphs have equal layouts.
 */
export function layerLayout(graph: LensGraph): Layered {
  const ids = graph.nodes().toSorted();
  const kindOf = (id: string): NodeKind => graph.getNodeAttribute(id, "kind");
  const layers = orderLayers(
    graph,
    LAYERS.map((kinds) => kinds.map((kind) => ids.filter((id) => kindOf(id) === kind))),
  );
  const belonging = belongingTo(graph, ids, new Set(layers.flat()));
  const blocks = layers.map((layer) => layer.map((id) => blockOf(graph, id, belonging)));
  const homeless = (belonging.get(undefined) ?? []).map((id) => blockOf(graph, id, belonging));
  const columns = wrapped([...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), ...homeless]]);
  const places = new Map<string, Position>();
  const sides = new Map<string, LabelSide>();
  const height = PITCH * Math.max(1, ...columns.flat().map((rows) => rows.length));
  let left = 0;
  for (const [layer, parts] of columns.entries()) {
    for (const rows of parts) {
      const width = Math.max(MARK, ...rows.map((row) => row.indent + row.width));
      // Labels of the first layer stand outside, where no edge leads.
      const outside = layer === 0;
      const ys = downColumn(rows, height);
      for (const [index, { id, indent }] of rows.entries()) {
        const x = outside ? left + width - MARK / 2 - indent : left + MARK / 2 + indent;
        places.set(id, { x, y: ys[index] ?? 0 });
        sides.set(id, outside ? "left" : "right");
      }
      left += width;
    }
    if (parts.length > 0) left += BETWEEN;
  }
  const middle = (left - BETWEEN) / 2;
  return { places: new Map([...places].map(([id, { x, y }]) => [id, { x: round(x - middle), y: round(y) }])), sides };
}

/** What stands beneath what: each under the heaviest of its neighbours that stands in a layer, or under one that stands so itself. */
function belongingTo(graph: LensGraph, ids: readonly string[], placed: ReadonlySet<string>): Map<string | undefined, string[]> {
  const owners = new Map<string | undefined, string[]>();
  const known = new Set(placed);
  let rest = ids.filter((id) => !known.has(id));
  for (let found = true; found; ) {
    const next = rest.flatMap((id): [string, string][] => {
      const owner = heaviestNeighbour(graph, id, known);
      return owner === undefined ? [] : [[id, owner]];
    });
    for (const [id, owner] of next) {
      known.add(id);
      const owned = owners.get(owner);
      if (owned) owned.push(id);
      else owners.set(owner, [id]);
    }
    rest = rest.filter((id) => !known.has(id));
    found = next.length > 0;
  }
  return owners.set(undefined, rest);
}

const RANK: Readonly<Partial<Record<NodeKind, number>>> = { agreement: 0, organisation: 1, state: 2, issue: 3 };

function heaviestNeighbour(graph: LensGraph, id: string, known: ReadonlySet<string>): string | undefined {
  return graph
    .mapEdges(id, (_, { weight }, source, target) => ({ other: source === id ? target : source, weight }))
    .filter(({ other }) => known.has(other))
    .map((edge) => ({ ...edge, rank: RANK[graph.getNodeAttribute(edge.other, "kind")] ?? 4 }))
    .toSorted((a, b) => a.rank - b.rank || b.weight - a.weight || (a.other < b.other ? -1 : 1))[0]?.other;
}

function blockOf(graph: LensGraph, id: string, belonging: ReadonlyMap<string | undefined, readonly string[]>, indent = 0): Row[] {
  const width = MARK + lineName(graph.getNodeAttribute(id, "node")).length * LETTER;
  const below = (belonging.get(id) ?? []).flatMap((each) => blockOf(graph, each, belonging, indent + INDENT));
  return [{ id, indent, width }, ...below];
}

/** As many rows as make the whole as wide and high as a screen; what belongs together stays in one column if it can. */
function wrapped(layers: readonly (readonly Row[][])[]): Row[][][] {
  const longest = Math.max(0, ...layers.map((blocks) => blocks.flat().length));
  for (let most = LEAST_ROWS; ; most = Math.ceil(most * 1.15)) {
    const columns = layers.map((blocks) => columnsOf(blocks, most));
    const width = columns.reduce(
      (sum, parts) => sum + (parts.length > 0 ? BETWEEN : 0) + parts.reduce((all, rows) => all + widthOf(rows), 0),
      0,
    );
    if (most >= longest || width <= ASPECT * most * PITCH) return columns;
  }
}

function columnsOf(blocks: readonly Row[][], most: number): Row[][] {
  const all = blocks.flat().length;
  // Columns of one layer are equally long.
  const even = Math.ceil(all / Math.max(1, Math.ceil(all / most)));
  const columns: Row[][] = [];
  for (const block of blocks.flatMap((whole) => chunks(whole, most))) {
    const last = columns.at(-1);
    if (last && last.length + block.length <= Math.max(even, block.length)) last.push(...block);
    else columns.push([...block]);
  }
  return columns;
}

/** Around the middle; where a column is short, what doesn't belong together stands farther apart. */
function downColumn(rows: readonly Row[], height: number): number[] {
  const gaps = rows.slice(1).filter(({ indent }) => indent === 0).length;
  const extra = gaps === 0 ? 0 : Math.min(WIDEST * PITCH, (height - rows.length * PITCH) / gaps);
  let down = 0;
  const ys = rows.map(({ indent }, index) => {
    if (index > 0) down += PITCH + (indent === 0 ? extra : 0);
    return down;
  });
  return ys.map((y) => down / 2 - y);
}

function chunks(block: readonly Row[], most: number): Row[][] {
  return Array.from({ length: Math.ceil(block.length / most) }, (_, index) => block.slice(index * most, (index + 1) * most));
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(MARK, ...rows.map(({ indent, width }) => indent + width));
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
