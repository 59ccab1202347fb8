import type { LensGraph } from "./lens-graph.ts";

/** The nodes at most `depth` edges away from any of these, which are included. */
export function within(graph: LensGraph, starts: readonly string[], depth: number): Set<string> {
  const reached = new Set(starts.filter((id) => graph.hasNode(id)));
  let rim = [...reached];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    rim = rim.flatMap((id) => graph.neighbors(id)).filter((id) => !reached.has(id));
    for (const id of rim) reached.add(id);
  }
  return reached;
}

/** Takes out what lies farther than asked; where none of the middles is drawn, there is no distance to go by. */
export function assignNear(graph: LensGraph, near: { ids: readonly string[]; depth: number } | undefined): void {
  if (!near) return;
  const kept = within(graph, near.ids, near.depth);
  if (kept.size > 0) for (const id of graph.nodes()) if (!kept.has(id)) graph.dropNode(id);
}

/** A node's neighbours in the order in which arrow keys walk them: clockwise from above by where they lie. */
export function neighboursClockwise(graph: LensGraph, id: string, positionOf: (id: string) => { x: number; y: number }): string[] {
  if (!graph.hasNode(id)) return [];
  const centre = positionOf(id);
  const angle = (other: string): number => {
    const { x, y } = positionOf(other);
    return (Math.atan2(x - centre.x, y - centre.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return graph.neighbors(id).toSorted((a, b) => angle(a) - angle(b) || (a < b ? -1 : 1));
}
