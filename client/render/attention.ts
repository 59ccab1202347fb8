import type { DrawnGraph } from "./drawn-graph.ts";

/** What the reader attends to. It lives beside the graph, never in it. */
export type Attention = {
  hovered: string | undefined;
  /** Where the arrow keys are. */
  walked: string | undefined;
  selection: ReadonlySet<string>;
  /** What something outside the stage points at, such as an entry of the legend. */
  highlighted: ReadonlySet<string> | undefined;
};

export const NO_ATTENTION: Attention = { hovered: undefined, walked: undefined, selection: new Set(), highlighted: undefined };

/** Nodes and ties that stay clear while the rest fades, and how much of the rest's colour remains. */
export type Emphasis = { nodes: ReadonlySet<string>; ties: ReadonlySet<string>; rest: number };

/** Hovering prevails over what is pointed at from outside, and that over the selection, which fades the rest least. */
export function emphasisOf(graph: DrawnGraph, attention: Attention): Emphasis | undefined {
  const { hovered, walked, highlighted, selection } = attention;
  const pointed = [hovered, walked].find((key) => key !== undefined && (graph.hasNode(key) || graph.hasEdge(key)));
  if (pointed !== undefined) return around(graph, [pointed], 0.18);
  if (highlighted) return exactly(graph, highlighted, 0.18);
  const selected = [...selection].filter((key) => graph.hasNode(key) || graph.hasEdge(key));
  return selected.length > 0 ? around(graph, selected, 0.34) : undefined;
}

/** A node with its neighbours and the ties to them; a tie with its ends. */
function around(graph: DrawnGraph, keys: readonly string[], rest: number): Emphasis {
  const nodes = new Set<string>();
  const ties = new Set<string>();
  for (const key of keys) {
    if (graph.hasEdge(key)) {
      ties.add(key);
      for (const end of graph.extremities(key)) nodes.add(end);
    } else {
      nodes.add(key);
      graph.forEachEdge(key, (tie, _, source, target) => {
        ties.add(tie);
        nodes.add(source);
        nodes.add(target);
      });
    }
  }
  return { nodes, ties, rest };
}

/** These alone, with the ends of the ties among them. */
function exactly(graph: DrawnGraph, keys: ReadonlySet<string>, rest: number): Emphasis {
  const ties = new Set([...keys].filter((key) => graph.hasEdge(key)));
  const nodes = new Set([...[...keys].filter((key) => graph.hasNode(key)), ...[...ties].flatMap((key) => graph.extremities(key))]);
  return { nodes, ties, rest };
}
