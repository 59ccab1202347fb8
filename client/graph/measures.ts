import { UndirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { accumulate, lengthsFor, type Rows, reachFrom, rowsOf } from "../../server/domain/shortest-paths.ts";
import { type Communities, communities } from "./communities.ts";
import type { MeasureRequest } from "./measure-request.ts";

/** Figures of a node among the others in view; docs/methods.md has the formulas. */
export const MEASURES = ["degree", "weight", "betweenness", "closeness", "pagerank"] as const;
export type Measure = (typeof MEASURES)[number];

export type Measures = {
  ids: readonly string[];
  /** By measure, in the order of ids. Those that the graph is too large for are absent. */
  values: Readonly<Partial<Record<Measure, readonly number[]>>>;
  communities: Communities;
  /** Betweenness and closeness are estimates from so many starts, where the graph is too large for all. */
  sampled?: { starts: number; of: number };
};

/** Steps along ties that a reader waits for: beyond it starts are drawn by lot, and below the least number nothing is estimated. */
export type Bounds = { steps: number; leastStarts: number };
export const BOUNDS: Bounds = { steps: 40_000_000, leastStarts: 50 };

/** Everything that is measured of a view. Equal requests have equal answers. */
export function measure(request: MeasureRequest, bounds: Bounds = BOUNDS): Measures {
  const { ids, links, degrees } = request;
  const weight = new Array<number>(ids.length).fill(0);
  for (const link of links) for (const end of [link.a, link.b]) weight[end] = (weight[end] ?? 0) + link.weight;
  const starts = startsWithin(ids.length, links.length, bounds);
  return {
    ids,
    values: {
      degree: degrees,
      weight,
      ...(starts && central(request, starts)),
      pagerank: ranks(request),
    },
    communities: communities(request),
    ...(starts && starts.length < ids.length && { sampled: { starts: starts.length, of: ids.length } }),
  };
}

/** All places if there is time for all; else some, evenly spread; else none. */
function startsWithin(order: number, size: number, { steps, leastStarts }: Bounds): number[] | undefined {
  const count = Math.min(order, Math.floor(steps / Math.max(1, order + 2 * size)));
  if (count < Math.min(order, leastStarts)) return undefined;
  return Array.from({ length: count }, (_, index) => Math.floor((index * order) / count));
}

function central(request: MeasureRequest, starts: readonly number[]): { betweenness: number[]; closeness: number[] } {
  const lengths = lengthsFor(request.links);
  const rows: Rows = rowsOf(request, lengths);
  const { order } = rows;
  const all = new Uint8Array(order).fill(1);
  const between = new Float64Array(order);
  const [near, far] = [new Float64Array(order), new Float64Array(order)];
  for (const start of starts) {
    const reach = reachFrom(rows, start);
    accumulate(rows, reach, all, between);
    for (const at of reach.reached) {
      if (at === start) continue;
      near[at] = (near[at] ?? 0) + 1;
      far[at] = (far[at] ?? 0) + (reach.distance[at] ?? 0);
    }
  }
  const shortest = request.links.reduce((least, { weight }) => Math.min(least, lengths.of(weight)), lengths.unit);
  // Each pair is met from both its ends. Of a sample, each place's share of the starts stands for all of them.
  const pairs = (order - 1) * (order - 2) * (starts.length / order);
  const chosen = new Set(starts);
  return {
    betweenness: Array.from(between, (sum) => (pairs > 0 ? sum / pairs : 0)),
    closeness: Array.from(near, (met, at) => {
      const others = starts.length - (chosen.has(at) ? 1 : 0);
      const total = far[at] ?? 0;
      return total > 0 && others > 0 ? ((met / others) * met * shortest) / total : 0;
    }),
  };
}

/** With the likelihood of a walk going on at 85 %, as usual. Where nothing is tied every place is as likely. */
function ranks({ ids, links }: MeasureRequest): number[] {
  if (links.length === 0) return ids.map(() => 1 / ids.length);
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const index of ids.keys()) graph.addNode(index);
  for (const { a, b, weight } of links) graph.addEdge(a, b, { weight });
  // Its own bound on the error is per node: fine enough for three digits of the smallest rank there can be.
  const found = pagerank(graph, { getEdgeWeight: "weight", alpha: 0.85, maxIterations: 1_000, tolerance: 1e-6 / ids.length });
  return ids.map((_, index) => found[String(index)] ?? 0);
}
