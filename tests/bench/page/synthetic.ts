import type { Stroke } from "../../../client/graph/lens-graph.ts";
import { FAMILIES, type Family } from "../../../server/contract/vocabulary.ts";

export type SyntheticNode = { id: string; name: string; x: number; y: number; size: number; degree: number };
export type SyntheticTie = { key: string; a: number; b: number; width: number; stroke: Stroke; family: Family };
/** Nodes with their places, within a disc of this radius around the origin; a tie's ends are places in the list of nodes. */
export type Synthetic = { nodes: SyntheticNode[]; ties: SyntheticTie[] };

export const RADIUS = 480;
const TIES_PER_NODE = 5;
/** As often as one sees them in the network of one state. */
const STROKES: readonly Stroke[] = ["solid", "solid", "solid", "solid", "questioned", "questioned", "long_dash", "dotted", "thin", "thin"];

/** The same network for the same number of ties, on every machine: clusters, a few hubs, most ties within a cluster. */
export function synthetic(ties: number): Synthetic {
  const random = randomFrom(ties);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const order = ties / TIES_PER_NODE;
  const clusters = Array.from({ length: Math.ceil(Math.sqrt(order) / 2) }, () => inDisc(random, RADIUS * 0.85));
  const members = clusters.map((): number[] => []);
  const nodes = Array.from({ length: order }, (_, index): SyntheticNode => {
    const cluster = Math.floor(random() * clusters.length);
    members[cluster]!.push(index);
    const [centre, beside] = [clusters[cluster]!, inDisc(random, (RADIUS * 1.4) / Math.sqrt(clusters.length))];
    const [x, y] = [centre.x + beside.x, centre.y + beside.y];
    const away = Math.max(1, Math.hypot(x, y) / RADIUS);
    return { id: `state:N${index}`, name: `State ${index}`, x: x / away, y: y / away, size: 0, degree: 0 };
  });
  const home = members.flatMap((list) => list.map((index): [number, readonly number[]] => [index, list]));
  const hubs = Array.from({ length: Math.max(3, order / 100) }, () => Math.floor(random() * order));
  const drawn = Array.from({ length: ties }, (_, index): SyntheticTie => {
    const [a, near] = pick(home);
    const chance = random();
    let b = chance < 0.7 ? pick(near) : chance < 0.85 ? pick(hubs) : Math.floor(random() * order);
    if (b === a) b = (a + 1) % order;
    nodes[a]!.degree++;
    nodes[b]!.degree++;
    return { key: `tie ${index}`, a, b, width: 0.8 + 3 * random() ** 3, stroke: pick(STROKES), family: pick(FAMILIES) };
  });
  for (const node of nodes) node.size = 2.5 + Math.log2(1 + node.degree);
  return { nodes, ties: drawn };
}

function inDisc(random: () => number, radius: number): { x: number; y: number } {
  const [angle, away] = [2 * Math.PI * random(), radius * Math.sqrt(random())];
  return { x: away * Math.cos(angle), y: away * Math.sin(angle) };
}

/** Mulberry32: small, and alike everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
