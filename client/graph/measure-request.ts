import type { LensGraph } from "./lens-graph.ts";

/** What measures need of a graph, plain enough to be sent to a worker: ids in order, and each pair that is tied once. */
export type MeasureRequest = {
  ids: string[];
  /** How many others each is tied to, ties that weigh nothing included. */
  degrees: number[];
  /** Ends are places in the list of ids; parallel edges are one link of their summed weight. Nothing weighs nothing. */
  links: { a: number; b: number; weight: number }[];
};

/**
 * In the order of ids, so that equal graphs have equal measures however they came to be. Directions are left aside, and so is
 * what only a path leads through: it is no part of the network that is measured.
 */
export function measureRequest(graph: LensGraph): MeasureRequest {
  const ids = graph.filterNodes((_, { path }) => !path).toSorted();
  const place = new Map(ids.map((id, index) => [id, index]));
  const weights = new Map<string, { a: number; b: number; weight: number }>();
  const tied = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  graph.forEachEdge((_, { weight, path }, source, target) => {
    if (path || source === target) return;
    tied.get(source)?.add(target);
    tied.get(target)?.add(source);
    const [a, b] = [place.get(source) ?? 0, place.get(target) ?? 0].toSorted((x, y) => x - y);
    if (a === undefined || b === undefined || a === b || !Number.isFinite(weight) || weight <= 0) return;
    const link = weights.get(`${a} ${b}`);
    if (link) link.weight += weight;
    else weights.set(`${a} ${b}`, { a, b, weight });
  });
  return {
    ids,
    degrees: ids.map((id) => tied.get(id)?.size ?? 0),
    links: [...weights.values()].toSorted((x, y) => x.a - y.a || x.b - y.b),
  };
}

/** Equal for equal requests, and short: two numbers of 32 bits each over all that is in it. */
export function requestKey({ ids, degrees, links }: MeasureRequest): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
    }
  };
  for (const [index, id] of ids.entries()) take(`${id} ${degrees[index]};`);
  for (const { a, b, weight } of links) take(`${a} ${b} ${weight};`);
  return `${ids.length} ${links.length} ${(one >>> 0).toString(36)} ${(two >>> 0).toString(36)}`;
}
