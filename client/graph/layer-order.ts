import type { LensGraph } from "./lens-graph.ts";

const SWEEPS = 14;

/**
 * The order of each layer by the barycentre heuristic (Sugiyama, Tagawa and Toda 1981): again and again, each node moves
 * to the mean place of its neighbours in the other layers; the order with the fewest crossings is kept. Groups of a
 * layer stay together, in their order.
 *
 * @param layers for each layer its groups of node ids, in an order that doesn't hang on how the graph came to be
 */
export function orderLayers(graph: LensGraph, layers: readonly (readonly (readonly string[])[])[]): string[][] {
  let now = layers.map((groups) => groups.map((group) => byWeight(graph, group)));
  let best = { order: now, crossings: crossings(graph, flat(now)) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    const forwards = sweep % 2 === 0;
    const indices = [...now.keys()];
    for (const index of forwards ? indices : indices.toReversed()) {
      const places = placesOf(flat(now).map((layer, other) => (other === index ? [] : layer)));
      now = now.map((groups, other) => (other === index ? groups.map((group) => byMean(graph, group, places)) : groups));
    }
    const found = crossings(graph, flat(now));
    if (found < best.crossings) best = { order: now, crossings: found };
  }
  return flat(best.order);
}

function flat(layers: readonly (readonly string[][])[]): string[][] {
  return layers.map((groups) => groups.flat());
}

function byWeight(graph: LensGraph, ids: readonly string[]): string[] {
  const weight = (id: string): number => graph.getNodeAttribute(id, "weight");
  return ids.toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}

/** Each node's share of the way down its layer. */
function placesOf(layers: readonly (readonly string[])[]): Map<string, number> {
  return new Map(layers.flatMap((layer) => layer.map((id, index): [string, number] => [id, (index + 0.5) / layer.length])));
}

/** A node without neighbours elsewhere keeps its place; so do those that want the same. */
function byMean(graph: LensGraph, group: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const wish = new Map(
    group.map((id, index) => {
      const known = graph.neighbors(id).flatMap((other) => places.get(other) ?? []);
      return [id, known.length > 0 ? known.reduce((sum, place) => sum + place, 0) / known.length : (index + 0.5) / group.length];
    }),
  );
  return group.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
}

/** How many pairs of edges cross between neighbouring layers. */
export function crossings(graph: LensGraph, layers: readonly (readonly string[])[]): number {
  return layers.slice(1).reduce((sum, right, index) => sum + crossingsBetween(graph, layers[index] ?? [], right), 0);
}

function crossingsBetween(graph: LensGraph, left: readonly string[], right: readonly string[]): number {
  const place = new Map(right.map((id, index) => [id, index]));
  const ends = left.flatMap((id) =>
    graph
      .neighbors(id)
      .flatMap((other) => place.get(other) ?? [])
      .toSorted((a, b) => a - b),
  );
  return inversions(ends, right.length);
}

/** Pairs out of order, counted with a Fenwick tree. */
function inversions(values: readonly number[], size: number): number {
  const tree = new Array<number>(size + 1).fill(0);
  let count = 0;
  for (const [seen, value] of values.entries()) {
    let notAbove = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    count += seen - notAbove;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return count;
}
