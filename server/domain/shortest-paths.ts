/** Nodes, and the ties between them by their places among the nodes. */
export type Weighted = { ids: readonly string[]; links: readonly { a: number; b: number; weight: number }[] };

/**
 * Lengths are whole numbers, so that two ways of the same length are equal whatever the order in which they are
 * added up: the unit is divisible by every weight up to 16.
 */
const UNIT = 720_720;
const FINE_UP_TO = 1_000;

export type Lengths = { unit: number; of: (weight: number) => number };
/** The heavier a tie, the shorter: 1 / weight, in these units. */
export function lengthsFor(links: Weighted["links"]): Lengths {
  const heaviest = links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const unit = UNIT * Math.max(1, Math.ceil(heaviest / FINE_UP_TO));
  return { unit, of: (weight) => Math.max(1, Math.round(unit / weight)) };
}

/** Neighbours of each place, in rows laid end to end: `starts[i]` to `starts[i + 1]`. */
export type Rows = { order: number; starts: Uint32Array; to: Uint32Array; length: Float64Array };
export function rowsOf({ ids, links }: Weighted, lengths: Lengths): Rows {
  const starts = new Uint32Array(ids.length + 1);
  for (const { a, b } of links) {
    for (const end of [a, b]) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  }
  for (let at = 0; at < ids.length; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const to = new Uint32Array(links.length * 2);
  const length = new Float64Array(links.length * 2);
  for (const { a, b, weight } of links) {
    for (const [from, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = next[from] ?? 0;
      next[from] = slot + 1;
      to[slot] = other;
      length[slot] = lengths.of(weight);
    }
  }
  return { order: ids.length, starts, to, length };
}

/** What of a start: how far everybody is (infinite where no way leads), by how many shortest ways, and whom from the nearest outwards. */
export type Reach = { distance: Float64Array; ways: Float64Array; reached: number[] };

/** Dijkstra's, with a heap of its own. */
export function reachFrom({ order, starts, to, length }: Rows, start: number): Reach {
  const distance = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  const ways = new Float64Array(order);
  const done = new Uint8Array(order);
  const reached: number[] = [];
  const heap: { at: number; far: number }[] = [];
  distance[start] = 0;
  ways[start] = 1;
  push(heap, { at: start, far: 0 });
  for (let top = pop(heap); top; top = pop(heap)) {
    const { at } = top;
    if (done[at]) continue;
    done[at] = 1;
    reached.push(at);
    const [here, through] = [distance[at] ?? 0, ways[at] ?? 0];
    for (let slot = starts[at] ?? 0; slot < (starts[at + 1] ?? 0); slot++) {
      const other = to[slot] ?? 0;
      const far = here + (length[slot] ?? 0);
      const known = distance[other] ?? 0;
      if (far < known) {
        distance[other] = far;
        ways[other] = through;
        push(heap, { at: other, far });
      } else if (far === known) ways[other] = (ways[other] ?? 0) + through;
    }
  }
  return { distance, ways, reached };
}

/**
 * Adds to `between` what share of the start's shortest ways to each target leads through each place (Brandes 2001).
 * @param wanted 1 where a way to a place counts, else 0
 */
export function accumulate(rows: Rows, { distance, ways, reached }: Reach, wanted: Uint8Array, between: Float64Array): void {
  const { starts, to, length } = rows;
  const share = new Float64Array(rows.order);
  for (let index = reached.length - 1; index > 0; index--) {
    const at = reached[index] ?? 0;
    between[at] = (between[at] ?? 0) + (share[at] ?? 0);
    const each = ((wanted[at] ?? 0) + (share[at] ?? 0)) / (ways[at] ?? 1);
    for (let slot = starts[at] ?? 0; slot < (starts[at + 1] ?? 0); slot++) {
      const before = to[slot] ?? 0;
      if ((distance[before] ?? 0) + (length[slot] ?? 0) === distance[at]) share[before] = (share[before] ?? 0) + (ways[before] ?? 0) * each;
    }
  }
}

type Entry = { at: number; far: number };

function push(heap: Entry[], entry: Entry): void {
  let hole = heap.length;
  heap.push(entry);
  while (hole > 0) {
    const above = (hole - 1) >> 1;
    const parent = heap[above];
    if (!parent || parent.far <= entry.far) break;
    heap[hole] = parent;
    hole = above;
  }
  heap[hole] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let hole = 0;
  for (;;) {
    let below = 2 * hole + 1;
    const [left, right] = [heap[below], heap[below + 1]];
    if (!left) break;
    if (right && right.far < left.far) below++;
    const child = heap[below];
    if (!child || child.far >= last.far) break;
    heap[hole] = child;
    hole = below;
  }
  heap[hole] = last;
  return top;
}
