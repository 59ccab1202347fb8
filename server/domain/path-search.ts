import { Heap } from "./heap.ts";
import type { Links } from "./path-links.ts";

/** Costs are whole numbers, so that equal ones are equal; what can't be used costs Infinity. */
export type Hunt = {
  links: Links;
  from: number;
  to: number;
  /** How many paths at most. */
  k: number;
  /** Steps of the longest path. */
  maxLength: number;
  /** What a relation costs at least: asked of all, so it has to be cheap. */
  least: (relation: number) => number;
  /** What it costs: asked only of those that a path may take. */
  cost: (relation: number) => number;
  /** What passing through a node costs; the two ends cost nothing. */
  pass: (node: number) => number;
  /** How many links may be looked at. */
  budget: number;
  /** Whether the time is up. */
  expired?: () => boolean;
};

export type Found = { nodes: number[]; relations: number[]; cost: number };
export type Outcome = { paths: Found[]; work: number; reason: "work" | "time" | null };

/** A path begun: `trail` and then `node`. Its last step is between the links `first` and `past`, and not weighed yet. */
type Begun = {
  trail: readonly number[];
  relations: readonly number[];
  node: number;
  first: number;
  past: number;
  weighed: boolean;
  /** Up to the node before the last step until it is weighed, then with it. */
  cost: number;
  /** What the whole path costs at least. */
  promise: number;
};

const EVERY = 256;

/**
 * The k cheapest different simple paths, best first: A* over begun paths, guided by what the rest costs at
 * least. They come in order of cost and then of their nodes, so that an unfinished search has found a
 * beginning of the full answer, and the order in which relations were read makes no difference.
 */
export function search(hunt: Hunt): Outcome {
  const { links, from, to, k, maxLength, budget } = hunt;
  const paths: Found[] = [];
  const rest = leastToGo(hunt);
  if (!rest) return { paths, work: 0, reason: "time" };
  const remaining = (node: number, steps: number): number => rest[maxLength - steps]?.[node] ?? Number.POSITIVE_INFINITY;
  const passed = (node: number): number => (node === to ? 0 : hunt.pass(node));
  const open = new Heap(before);
  let work = 0;
  let pops = 0;

  const extend = ({ trail, relations, node, cost }: Begun): void => {
    const gone = [...trail, node];
    const last = links.offsets[node + 1] ?? 0;
    for (let first = links.offsets[node] ?? 0, past = first; first < last; first = past) {
      const end = links.ends[first] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      for (; past < last && links.ends[past] === end; past += 1) step = Math.min(step, hunt.least(links.relations[past] ?? 0));
      work += past - first;
      const togo = step + remaining(end, gone.length);
      if (togo === Number.POSITIVE_INFINITY || gone.includes(end)) continue;
      const promise = cost + togo + passed(end);
      if (promise < Number.POSITIVE_INFINITY) open.push({ trail: gone, relations, node: end, first, past, weighed: false, cost, promise });
    }
  };

  /** The last step by the cheapest of the relations between its two nodes; undefined where none can be used. */
  const weigh = (begun: Begun): Begun | undefined => {
    let [chosen, step] = [-1, Number.POSITIVE_INFINITY];
    for (let at = begun.first; at < begun.past; at += 1) {
      const relation = links.relations[at] ?? 0;
      const cost = hunt.cost(relation);
      if (cost < step) [chosen, step] = [relation, cost];
    }
    if (step === Number.POSITIVE_INFINITY) return undefined;
    const cost = begun.cost + step + passed(begun.node);
    const promise = cost + remaining(begun.node, begun.trail.length);
    return { ...begun, relations: [...begun.relations, chosen], weighed: true, cost, promise };
  };

  extend({ trail: [], relations: [], node: from, first: 0, past: 0, weighed: true, cost: 0, promise: 0 });
  for (let begun = open.pop(); begun && paths.length < k; begun = open.pop()) {
    pops += 1;
    if (work > budget) return { paths, work, reason: "work" };
    if (pops % EVERY === 0 && hunt.expired?.()) return { paths, work, reason: "time" };
    if (!begun.weighed) {
      const weighed = weigh(begun);
      if (weighed) open.push(weighed);
    } else if (begun.node === to) paths.push({ nodes: [...begun.trail, to], relations: [...begun.relations], cost: begun.cost });
    else extend(begun);
  }
  return { paths, work, reason: null };
}

/** By promise, then by the nodes' order. Of two begun paths none begins the other, so the order is total. */
function before(a: Begun, b: Begun): boolean {
  if (a.promise !== b.promise) return a.promise < b.promise;
  for (let at = 0; ; at += 1) {
    const [mine, theirs] = [nodeAt(a, at), nodeAt(b, at)];
    if (mine !== theirs) return mine < theirs;
    if (mine === -1) return false;
  }
}

function nodeAt({ trail, node }: Begun, at: number): number {
  return at < trail.length ? (trail[at] ?? -1) : at === trail.length ? node : -1;
}

/**
 * What it costs at least from each node to the end, in at most so many steps: never more than a simple path
 * does, since a walk may also turn back. Undefined where the time is up.
 */
function leastToGo({ links, from, to, maxLength, least, pass, expired }: Hunt): Float64Array[] | undefined {
  const start = new Float64Array(links.nodes).fill(Number.POSITIVE_INFINITY);
  start[to] = 0;
  const table = [start];
  let reached: Iterable<number> = [to];
  for (let steps = 1; steps <= maxLength; steps += 1) {
    if (expired?.()) return undefined;
    const shorter = table[steps - 1] ?? start;
    const now = shorter.slice();
    const improved = new Set<number>();
    for (const node of reached) {
      const onward = (shorter[node] ?? 0) + (node === to ? 0 : pass(node));
      if (node === from || onward === Number.POSITIVE_INFINITY) continue;
      for (let at = links.offsets[node] ?? 0; at < (links.offsets[node + 1] ?? 0); at += 1) {
        const end = links.ends[at] ?? 0;
        const cost = onward + least(links.relations[at] ?? 0);
        if (end === to || cost >= (now[end] ?? 0)) continue;
        now[end] = cost;
        improved.add(end);
      }
    }
    table.push(now);
    reached = improved;
  }
  return table;
}
