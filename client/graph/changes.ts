import { STRENGTHS } from "../../server/contract/vocabulary.ts";
import type { Relation } from "../../server/contract/wire/instruments.ts";
import type { Tie } from "../../server/contract/wire/network.ts";
import { CHANGES, type Change, type LensGraph, SIGN_OF } from "./lens-graph.ts";

/** What two days have of each other: every edge of either, and every node. */
export type Changes<E> = {
  edges: readonly E[];
  of: ReadonlyMap<string, Change>;
  /** Nodes of only one of the days. */
  nodes: ReadonlyMap<string, "came" | "went">;
};

type Answer<N, E> = { nodes: readonly N[]; edges: readonly E[] };

/** A tie is of another strength before it is of another weight. */
export function tieChange(then: Tie, now: Tie): Change | undefined {
  const stronger = STRENGTHS.indexOf(then.strongest) - STRENGTHS.indexOf(now.strongest) || now.weight - then.weight;
  return stronger > 0 ? "stronger" : stronger < 0 ? "weaker" : undefined;
}

/** What has ended is still told, so its standing says that it went. */
export function relationChange(then: Pick<Relation, "live">, now: Pick<Relation, "live">): Change | undefined {
  if (then.live === now.live) return undefined;
  if (now.live === "no") return "went";
  if (then.live === "no") return "came";
  return now.live === "yes" ? "stronger" : "weaker";
}

export function compareDays<N extends { id: string }, E extends { id: string; source: string; target: string }>(
  then: Answer<N, E>,
  now: Answer<N, E>,
  changeOf: (then: E, now: E) => Change | undefined,
  /** Ends that a cap cut off on that day: what is missing for it neither came nor went. */
  unsure: { before: (id: string) => boolean; after: (id: string) => boolean } = { before: () => false, after: () => false },
): Changes<E> & { all: readonly N[] } {
  const [before, after] = [byId(then.edges), byId(now.edges)];
  const of = new Map<string, Change>();
  for (const [id, edge] of after) {
    const was = before.get(id);
    const change = was !== undefined ? changeOf(was, edge) : touches(edge, unsure.before) ? undefined : "came";
    if (change) of.set(id, change);
  }
  const gone = then.edges.filter((edge) => !after.has(edge.id) && !touches(edge, unsure.after));
  for (const { id } of gone) of.set(id, "went");
  const [nodesBefore, nodesAfter] = [byId(then.nodes), byId(now.nodes)];
  const lost = then.nodes.filter(({ id }) => !nodesAfter.has(id) && !unsure.after(id));
  return {
    edges: [...now.edges, ...gone],
    of,
    all: [...now.nodes, ...lost],
    nodes: new Map([
      ...lost.map(({ id }) => [id, "went"] as const),
      ...now.nodes.flatMap(({ id }) => (nodesBefore.has(id) || unsure.before(id) ? [] : [[id, "came"] as const])),
    ]),
  };
}

/** Marks the edges and nodes of a graph of both days. */
export function assignChanges(graph: LensGraph, { of, nodes }: Pick<Changes<unknown>, "of" | "nodes">): void {
  graph.updateEachEdgeAttributes((key, edge) => ({ ...edge, change: of.get(key) ?? "same" }));
  graph.updateEachNodeAttributes((id, node) => {
    const change = nodes.get(id);
    return change ? { ...node, change, short: `${SIGN_OF[change]} ${node.short}` } : node;
  });
}

/** What became of the edges that are drawn, in the order of the signs. */
export function drawnChanges(graph: LensGraph): ReadonlyMap<Change, readonly string[]> {
  return new Map(CHANGES.map((change) => [change, graph.filterEdges((_, edge) => edge.change === change)]));
}

function touches({ source, target }: { source: string; target: string }, test: (id: string) => boolean): boolean {
  return test(source) || test(target);
}

function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
