import fc from "fast-check";
import { emptyGraph, type LensGraph, NODE_KINDS, type NodeKind } from "../../client/graph/lens-graph.ts";
import { type NodeId, nodeId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";

const LABEL = {
  state: "State",
  organisation: "Organisation",
  group: "Group",
  agreement: "Agreement",
  provision: "Provision",
  issue: "Issue",
  event: "Event",
  claim: "Claim",
} as const satisfies Record<NodeKind, string>;

export type Drawable = { kind: NodeKind; name: string; latitude?: number; longitude?: number; size?: number };

export function idFor({ kind, name }: Pick<Drawable, "kind" | "name">): NodeId {
  return nodeId(`${kind}:${name}`);
}

/** A graph of any kinds of node, as some lens would draw it. */
export function lensGraph(nodes: readonly Drawable[], edges: readonly (readonly [number, number])[]): LensGraph {
  const graph = emptyGraph();
  for (const { kind, name, latitude, longitude, size = 8 } of nodes) {
    const id = idFor({ kind, name });
    const properties: GraphNode["properties"] = {
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
    };
    const node: GraphNode = { id, label: LABEL[kind], name, properties, sources: [] };
    graph.addNode(id, { id, node, short: name, kind, degree: 0, weight: 1, size, focus: false, expanded: false });
  }
  const ids = graph.nodes();
  for (const [index, [a, b]] of edges.entries()) {
    const [source, target] = [ids[a], ids[b]];
    if (source === undefined || target === undefined || source === target) continue;
    graph.addEdgeWithKey(`e${index}`, source, target, {
      key: `e${index}`,
      weight: 1 + (index % 5),
      stroke: "solid",
      width: 1,
      arrow: false,
      lane: 0,
    });
  }
  return graph;
}

/** @param most nodes, of every kind; states lie anywhere on earth, and some nowhere known */
export function randomLensGraph(most: number): fc.Arbitrary<{ nodes: Drawable[]; edges: [number, number][] }> {
  const node = fc.record({
    kind: fc.constantFrom(...NODE_KINDS),
    size: fc.integer({ min: 4, max: 18 }),
    at: fc.option(
      fc.record({ latitude: fc.double({ min: -85, max: 85, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) }),
    ),
  });
  return fc.array(node, { minLength: 1, maxLength: most }).chain((drawn) => {
    const nodes = drawn.map(
      ({ kind, size, at }, index): Drawable => ({ kind, size, name: `N${index}`, ...(kind === "state" && at ? at : {}) }),
    );
    const end = fc.nat(nodes.length - 1);
    return fc.array(fc.tuple(end, end), { maxLength: nodes.length * 3 }).map((edges) => ({ nodes, edges }));
  });
}
