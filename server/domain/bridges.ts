import { accumulate, lengthsFor, reachFrom, rowsOf, type Weighted } from "./shortest-paths.ts";

export type BridgeRequest = { request: Weighted; a: readonly string[]; b: readonly string[] };

export type Bridges = {
  /** Of the shortest ways between a member of the one and a member of the other, the share that runs through each; in the order of ids. */
  values: number[];
  /** Pairs of a member of the one and a different member of the other. */
  pairs: number;
  /** Of these: tied to each other. */
  tied: number;
  /** Of these: no way leads from one to the other. */
  apart: number;
};

/** Who lies between two blocs: betweenness over the pairs of their members alone. Somebody in both is paired with everybody else. */
export function bridges({ request, a, b }: BridgeRequest): Bridges {
  const place = new Map(request.ids.map((id, index) => [id, index]));
  const placesOf = (ids: readonly string[]): number[] => [...new Set(ids.flatMap((id) => place.get(id) ?? []))].toSorted((x, y) => x - y);
  const [ones, others] = [placesOf(a), placesOf(b)];
  const [inA, inB] = [new Set(ones), new Set(others)];
  const rows = rowsOf(request, lengthsFor(request.links));
  const between = new Float64Array(rows.order);
  let [pairs, apart] = [0, 0];
  for (const start of ones) {
    const wanted = new Uint8Array(rows.order);
    for (const target of others) {
      // Two who are both in both would be met twice.
      if (target === start || (inB.has(start) && inA.has(target) && target < start)) continue;
      wanted[target] = 1;
      pairs++;
    }
    const reach = reachFrom(rows, start);
    for (const target of others) if (wanted[target] && reach.distance[target] === Number.POSITIVE_INFINITY) apart++;
    accumulate(rows, reach, wanted, between);
  }
  const tied = request.links.filter((link) => (inA.has(link.a) && inB.has(link.b)) || (inA.has(link.b) && inB.has(link.a))).length;
  return { values: Array.from(between, (sum) => (pairs > 0 ? sum / pairs : 0)), pairs, tied, apart };
}
