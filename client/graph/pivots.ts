import type { LayoutRequest, Position } from "./layout-request.ts";

const PIVOTS = 12;

/**
 * PivotMDS (Brandes and Pich 2007): positions whose distances approximate the graph's, from a few pivots.
 * A start that is already like the end lets ForceAtlas2 settle sooner, and always in the same way.
 */
export function pivotStart({ nodes, ties }: LayoutRequest): Position[] {
  const neighbours = adjacency(nodes.length, ties);
  const columns = pivotColumns(neighbours, startOf(nodes));
  const centred = doubleCentred(columns, nodes.length);
  const [first, second] = principal(centred);
  return nodes.map((_, index) => ({
    x: project(centred, first, index) + jitter(index, 1),
    y: project(centred, second, index) + jitter(index, 2),
  }));
}

function adjacency(order: number, ties: LayoutRequest["ties"]): number[][] {
  const neighbours: number[][] = Array.from({ length: order }, () => []);
  for (const { a, b } of ties) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

function startOf(nodes: LayoutRequest["nodes"]): number {
  const focus = nodes.findIndex((node) => node.focus);
  return Math.max(0, focus);
}

/** Distances in ties from each pivot; the next pivot is the node farthest from those before. */
function pivotColumns(neighbours: readonly number[][], start: number): number[][] {
  const columns: number[][] = [];
  const nearest = neighbours.map(() => Number.POSITIVE_INFINITY);
  for (let pivot = start; columns.length < Math.min(PIVOTS, neighbours.length); ) {
    const column = distances(neighbours, pivot);
    columns.push(column);
    for (const [index, distance] of column.entries()) nearest[index] = Math.min(nearest[index] ?? 0, distance);
    pivot = nearest.indexOf(Math.max(...nearest));
  }
  return columns;
}

function distances(neighbours: readonly number[][], from: number): number[] {
  // What can't be reached lies just beyond what can.
  const found = neighbours.map(() => -1);
  found[from] = 0;
  let rim = [from];
  let depth = 0;
  while (rim.length > 0) {
    depth++;
    const next: number[] = [];
    for (const node of rim) {
      for (const other of neighbours[node] ?? []) {
        if (found[other] !== -1) continue;
        found[other] = depth;
        next.push(other);
      }
    }
    rim = next;
  }
  return found.map((distance) => (distance === -1 ? depth + 1 : distance));
}

function doubleCentred(columns: readonly number[][], order: number): number[][] {
  const squares = columns.map((column) => column.map((distance) => distance * distance));
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  const columnMeans = squares.map(mean);
  const rowMeans = Array.from({ length: order }, (_, row) => mean(squares.map((column) => column[row] ?? 0)));
  const all = mean(columnMeans);
  return squares.map((column, index) =>
    column.map((square, row) => -0.5 * (square - (columnMeans[index] ?? 0) - (rowMeans[row] ?? 0) + all)),
  );
}

/** The two main directions of the columns' covariance, by power iteration with deflation. */
function principal(columns: readonly number[][]): [number[], number[]] {
  const covariance = columns.map((a) => columns.map((b) => dot(a, b)));
  const first = dominant(covariance, []);
  return [first, dominant(covariance, [first])];
}

function dominant(matrix: readonly number[][], against: readonly number[][]): number[] {
  let vector = matrix.map((_, index) => 1 / (index + 1) + jitter(index, 3 + against.length));
  for (let step = 0; step < 60; step++) {
    vector = matrix.map((row) => dot(row, vector));
    for (const other of against) {
      const share = dot(vector, other);
      vector = vector.map((value, index) => value - share * (other[index] ?? 0));
    }
    const length = Math.hypot(...vector);
    if (length < 1e-12) return matrix.map(() => 0);
    vector = vector.map((value) => value / length);
  }
  return vector;
}

function project(columns: readonly number[][], direction: readonly number[], row: number): number {
  return columns.reduce((sum, column, index) => sum + (column[row] ?? 0) * (direction[index] ?? 0), 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Keeps apart what the distances put in one place: a golden-angle sequence, so that it is always the same. */
function jitter(index: number, salt: number): number {
  return (((index + 1) * 0.618_033_988_75 + salt * 0.377) % 1) - 0.5;
}
