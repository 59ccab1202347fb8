import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { MeasureRequest } from "./measure-request.ts";

export type Communities = {
  /** Each place's community, counted from 1: the largest first, then by its least id. */
  of: number[];
  count: number;
  /** How much more weight lies inside than chance would put there: 0 none, towards 1 all. Absent where nothing is tied. */
  modularity?: number;
};

/** Louvain's communities by weight (Blondel and others 2008). It draws lots; ours are always the same. */
export function communities({ ids, links }: MeasureRequest): Communities {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const index of ids.keys()) graph.addNode(index);
  for (const { a, b, weight } of links) graph.addEdge(a, b, { weight });
  const found = links.length > 0 ? louvain.detailed(graph, { getEdgeWeight: "weight", rng: lots(ids.length + links.length) }) : undefined;
  const members = new Map<number, number[]>();
  for (const index of ids.keys()) {
    // Whoever is tied to nobody is alone, with a number nobody else has.
    const own = found?.communities[String(index)] ?? -1 - index;
    members.set(own, [...(members.get(own) ?? []), index]);
  }
  const ranked = [...members.values()].toSorted((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
  const of: number[] = [];
  for (const [rank, each] of ranked.entries()) for (const index of each) of[index] = rank + 1;
  return { of, count: ranked.length, ...(found && { modularity: found.modularity }) };
}

/** Mulberry32: numbers as by chance, the same from the same seed. */
function lots(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
