/** Every simple way between two places of a small graph, found by walking them all: a reference too slow for anything but tests. */
export type Link = { a: number; b: number; weight: number };

/** Divisible by every weight that the tests use, so that sums are exact. */
const LENGTH = 60;

export function shortestWays(order: number, links: readonly Link[], from: number, to: number): { length: number; ways: number[][] } {
  let best: { length: number; ways: number[][] } = { length: Number.POSITIVE_INFINITY, ways: [] };
  const walk = (way: number[], length: number): void => {
    const here = way.at(-1)!;
    if (here === to) {
      if (length < best.length) best = { length, ways: [way] };
      else if (length === best.length) best.ways.push(way);
      return;
    }
    for (const { a, b, weight } of links) {
      const next = a === here ? b : b === here ? a : undefined;
      if (next !== undefined && next < order && !way.includes(next)) walk([...way, next], length + LENGTH / weight);
    }
  };
  walk([from], 0);
  return best;
}

/** Of the shortest ways of each pair, the share that runs through a place, summed. */
export function through(order: number, links: readonly Link[], pairs: readonly (readonly [number, number])[]): number[] {
  const sums = new Array<number>(order).fill(0);
  for (const [from, to] of pairs) {
    const { ways } = shortestWays(order, links, from, to);
    for (const way of ways) for (const place of way.slice(1, -1)) sums[place]! += 1 / ways.length;
  }
  return sums;
}
