import type { LayoutNode, Position } from "./layout-request.ts";

const ROUNDS = 300;

/**
 * Pushes nodes apart until their boxes, labels included, no longer overlap; what is fixed stays.
 * A sweep along x finds the pairs, so that thousands of nodes are no trouble.
 */
export function separate(nodes: readonly LayoutNode[], start: readonly Position[], isFixed: (index: number) => boolean): Position[] {
  const positions = start.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushOnce(nodes, positions, isFixed)) break;
  }
  return positions;
}

function pushOnce(nodes: readonly LayoutNode[], positions: Position[], isFixed: (index: number) => boolean): boolean {
  const order = positions.map((_, index) => index).toSorted((a, b) => left(nodes, positions, a) - left(nodes, positions, b) || a - b);
  let pushed = false;
  for (const [place, a] of order.entries()) {
    const [node, at] = [nodes[a], positions[a]];
    if (!node || !at) continue;
    for (let next = place + 1; next < order.length; next++) {
      const b = order[next] ?? 0;
      const [other, there] = [nodes[b], positions[b]];
      if (!other || !there || there.x - other.half >= at.x + node.half) break;
      if (isFixed(a) && isFixed(b)) continue;
      pushed = pushPair(node, at, isFixed(a), other, there, isFixed(b)) || pushed;
    }
  }
  return pushed;
}

function pushPair(node: LayoutNode, at: Position, held: boolean, other: LayoutNode, there: Position, otherHeld: boolean): boolean {
  const across = node.half + other.half - Math.abs(there.x - at.x);
  // Whether `there` is below (smaller y): then its upper part meets this one's label.
  const below = there.y < at.y || (there.y === at.y && node.id < other.id);
  const along = (below ? node.below + other.above : node.above + other.below) - Math.abs(there.y - at.y);
  if (across <= 0.01 || along <= 0.01) return false;
  const share = held || otherHeld ? 1 : 0.5;
  if (along <= across) {
    const step = (along * share + 0.05) * (below ? 1 : -1);
    if (!held) at.y += step;
    if (!otherHeld) there.y -= step;
  } else {
    const step = (across * share + 0.05) * (there.x >= at.x ? 1 : -1);
    if (!held) at.x -= step;
    if (!otherHeld) there.x += step;
  }
  return true;
}

function left(nodes: readonly LayoutNode[], positions: readonly Position[], index: number): number {
  return (positions[index]?.x ?? 0) - (nodes[index]?.half ?? 0);
}
