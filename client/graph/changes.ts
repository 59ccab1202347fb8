import { CHANGES, type Change, type LensGraph, SIGN_OF } from "./lens-graph.ts";

/** What two days have of each other: every edge of the later, those of the earlier that changed, and every node that they need. */
export type Changes<E> = {
  edges: readonly E[];
  of: ReadonlyMap<string, Change>;
  /** Nodes of only one of the days of which nothing else is drawn than what came, or than what went. */
  nodes: ReadonlyMap<string, "came" | "went">;
  /** Edges and nodes that only the earlier day draws: they are shown, and count no more. */
  past: ReadonlySet<string>;
};

type Edge = { id: string; source: string; target: string; change?: Change };
type Answer<N, E> = { nodes: readonly N[]; edges: readonly E[] };

/**
 * Each edge says itself what became of it: that only one of the days draws it may be because its end came into the picture,
 * and is no change.
 * @param isCut ends that a cap cuts off on the later day: what only the earlier draws of them is left out
 */
export function compareDays<N extends { id: string }, E extends Edge>(
  then: Answer<N, E>,
  now: Answer<N, E>,
  isCut: (id: string) => boolean = () => false,
): Changes<E> & { all: readonly N[] } {
  const after = new Set(now.edges.map(({ id }) => id));
  const gone = then.edges.filter(
    ({ id, change, source, target }) => !after.has(id) && change !== undefined && !isCut(source) && !isCut(target),
  );
  const edges = [...now.edges, ...gone];
  const of = new Map(edges.flatMap(({ id, change }) => (change ? [[id, change] as const] : [])));
  const [before, current] = [then.nodes, now.nodes].map((nodes) => new Set(nodes.map(({ id }) => id)));
  const ends = new Set(gone.flatMap(({ source, target }) => [source, target]));
  const lost = then.nodes.filter(({ id }) => !current?.has(id) && ends.has(id));
  const only = (id: string, change: "came" | "went"): (readonly [string, typeof change])[] => {
    const own = edges.filter(({ source, target }) => source === id || target === id);
    return own.length > 0 && own.every((edge) => edge.change === change) ? [[id, change]] : [];
  };
  return {
    edges,
    of,
    all: [...now.nodes, ...lost],
    nodes: new Map([
      ...lost.flatMap(({ id }) => only(id, "went")),
      ...now.nodes.flatMap(({ id }) => (before?.has(id) ? [] : only(id, "came"))),
    ]),
    past: new Set([...gone, ...lost].map(({ id }) => id)),
  };
}

/** Marks the edges and nodes of a graph of both days. */
export function assignChanges(graph: LensGraph, { of, nodes, past }: Pick<Changes<unknown>, "of" | "nodes" | "past">): void {
  graph.updateEachEdgeAttributes((key, edge) => ({ ...edge, change: of.get(key) ?? "same", ...(past.has(key) && { past: true }) }));
  graph.updateEachNodeAttributes((id, node) => {
    const change = nodes.get(id);
    const marked = change ? { ...node, change, short: `${SIGN_OF[change]} ${node.short}` } : node;
    return past.has(id) ? { ...marked, past: true } : marked;
  });
}

/** What became of the edges that are drawn, in the order of the signs: those of the focus first, then the heaviest. */
export function drawnChanges(graph: LensGraph): ReadonlyMap<Change, readonly string[]> {
  const isOfFocus = (key: string): boolean => graph.extremities(key).some((id) => graph.getNodeAttribute(id, "focus"));
  const weight = (key: string): number => graph.getEdgeAttribute(key, "weight");
  const inOrder = (x: string, y: string): number => Number(isOfFocus(y)) - Number(isOfFocus(x)) || weight(y) - weight(x);
  return new Map(CHANGES.map((change) => [change, graph.filterEdges((_, edge) => edge.change === change).sort(inOrder)]));
}
