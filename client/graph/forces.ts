import iterate, { type Settings } from "graphology-layout-forceatlas2/iterate.js";
import type { LayoutRequest, Position } from "./layout-request.ts";

/** Columns of ForceAtlas2's matrix of nodes. */
const COLUMNS = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;

const BARNES_HUT_FROM = 400;
const CHECK_EVERY = 10;
/** Stops when the mean node moves less than this share of the drawing's extent in one step. */
const STILL = 0.000_6;
const SPACE = 100;

/** ForceAtlas2 until it is still, or for as long as a reader waits. The focus stays at the origin. */
export function settleForces(request: LayoutRequest, start: readonly Position[]): Position[] {
  const order = request.nodes.length;
  if (order < 2) return start.map(() => ({ x: 0, y: 0 }));
  const nodes = nodeMatrix(request, start);
  const edges = edgeMatrix(request, nodes);
  const settings = settingsFor(order);
  const most = order > 5000 ? 120 : order > 1000 ? 250 : 600;
  for (let step = 0; step < most; step += CHECK_EVERY) {
    const before = nodes.slice();
    for (let again = 0; again < CHECK_EVERY; again++) iterate(settings, nodes, edges);
    if (movement(before, nodes) / CHECK_EVERY < STILL * extent(nodes)) break;
  }
  return start.map((_, index) => ({ x: nodes[index * COLUMNS] ?? 0, y: nodes[index * COLUMNS + 1] ?? 0 }));
}

function settingsFor(order: number): Settings {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > BARNES_HUT_FROM,
    barnesHutTheta: 0.6,
  };
}

function nodeMatrix({ nodes }: LayoutRequest, start: readonly Position[]): Float32Array {
  const focus = nodes.findIndex((node) => node.focus);
  const centre = start[focus] ?? { x: 0, y: 0 };
  const widest = Math.max(...start.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y)), 1e-6);
  const matrix = new Float32Array(nodes.length * COLUMNS);
  for (const [index, { x, y }] of start.entries()) {
    const at = index * COLUMNS;
    matrix[at] = ((x - centre.x) / widest) * SPACE;
    matrix[at + 1] = ((y - centre.y) / widest) * SPACE;
    matrix[at + MASS] = 1;
    matrix[at + CONVERGENCE] = 1;
    matrix[at + SIZE] = 1;
    matrix[at + FIXED] = index === focus ? 1 : 0;
  }
  return matrix;
}

function edgeMatrix({ ties }: LayoutRequest, nodes: Float32Array): Float32Array {
  const matrix = new Float32Array(ties.length * 3);
  for (const [index, { a, b, weight }] of ties.entries()) {
    const pull = 0.75 + 0.25 * weight;
    matrix.set([a * COLUMNS, b * COLUMNS, pull], index * 3);
    for (const end of [a, b]) {
      const mass = end * COLUMNS + MASS;
      nodes[mass] = (nodes[mass] ?? 1) + 1;
    }
  }
  return matrix;
}

function movement(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < after.length; at += COLUMNS) {
    sum += Math.hypot((after[at] ?? 0) - (before[at] ?? 0), (after[at + 1] ?? 0) - (before[at + 1] ?? 0));
  }
  return sum / (after.length / COLUMNS);
}

function extent(nodes: Float32Array): number {
  let widest = 1e-6;
  for (let at = 0; at < nodes.length; at += COLUMNS) widest = Math.max(widest, Math.abs(nodes[at] ?? 0), Math.abs(nodes[at + 1] ?? 0));
  return widest * 2;
}
