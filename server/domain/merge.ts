import { NODE_LABELS } from "../contract/ids.ts";
import { EDGE_TYPES } from "../contract/model.ts";
import type { Graph, GraphRows } from "./graph.ts";
import { mergedEdges } from "./merge-edges.ts";
import { MergedNodes } from "./merge-nodes.ts";
import { compare } from "./parallel.ts";
import type { DatasetStatements } from "./statements.ts";

/**
 * The graph of several datasets. An edge belongs to its dataset and stays as stated; a node is one
 * identity, and what each dataset says of it is kept on its `DESCRIBED_IN` edge. The order in which
 * the datasets are given makes no difference.
 */
export function merge(datasets: readonly DatasetStatements[]): Graph {
  const merged = new MergedNodes(byPrecedence(datasets));
  const { edges } = rowsOf(merged);
  const conflicts: Graph["conflicts"][number][] = [];
  const nodes = [...merged.nodes((conflict) => conflicts.push(conflict))];
  const labels = new Map(NODE_LABELS.map((label, at) => [label, at]));
  const types = new Map(EDGE_TYPES.map((type, at) => [type, at]));
  return {
    nodes: nodes.sort((a, b) => (labels.get(a.label) ?? 0) - (labels.get(b.label) ?? 0) || compare(a.id, b.id)),
    edges: [...edges].sort((a, b) => (types.get(a.type) ?? 0) - (types.get(b.type) ?? 0) || compare(a.id, b.id)),
    conflicts: conflicts.sort((a, b) => compare(a.id, b.id) || compare(a.property, b.property)),
  };
}

/** The same graph to be walked once and stored: nodes in the order of labels, edges in that of types, none of them kept. */
export function mergeRows(datasets: readonly DatasetStatements[]): GraphRows {
  return rowsOf(new MergedNodes(byPrecedence(datasets)));
}

/** Every property on which the datasets differ, without the graph. */
export function conflictsAmong(datasets: readonly DatasetStatements[]): Graph["conflicts"] {
  const conflicts: Graph["conflicts"][number][] = [];
  const nodes = new MergedNodes(byPrecedence(datasets)).nodes((conflict) => conflicts.push(conflict));
  while (!nodes.next().done);
  return conflicts.sort((a, b) => compare(a.id, b.id) || compare(a.property, b.property));
}

function rowsOf(merged: MergedNodes): GraphRows {
  const edges = mergedEdges(merged.datasets);
  return { nodes: { length: merged.length, [Symbol.iterator]: () => merged.nodes() }, edges };
}

function byPrecedence(datasets: readonly DatasetStatements[]): DatasetStatements[] {
  return [...datasets].sort((a, b) => a.precedence - b.precedence || compare(a.name, b.name));
}
