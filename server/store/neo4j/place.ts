import type { ManagedTransaction } from "neo4j-driver";
import { NODE_LABELS, type NodeLabel, nodeId } from "../../contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../contract/model.ts";
import type { GraphEdge, GraphNode, Properties, PropertyValue } from "../../domain/graph.ts";
import { Comparison } from "../comparison.ts";
import { loadText } from "./text.ts";
import { plainRow } from "./values.ts";

type Rows = { nodes: Iterable<GraphNode>; edges: Iterable<GraphEdge> };

/** What turns the graph in place into the wanted one. An edge that changes goes and comes anew. */
export type Difference = {
  /** Ids of nodes and edges to be made; undefined where nothing is in place, so that all are. */
  readonly make: ReadonlySet<string> | undefined;
  readonly set: ReadonlySet<string>;
  readonly removeNodes: readonly { label: NodeLabel; id: string }[];
  /** Where the edges are kept that must go. */
  readonly removeEdges: readonly string[];
  /** Where each node of the graph in place is kept. */
  readonly elements: Map<string, string>;
};

/** Compares everything that is in the database with what shall be in it. Both are walked; of what is in place only digests are held. */
export async function difference(transaction: ManagedTransaction, wanted: Rows): Promise<Difference> {
  const elements = new Map<string, string>();
  const nodes = new Comparison();
  for (const label of NODE_LABELS) {
    for await (const record of transaction.run(loadText("nodes_in_place", label))) {
      const node = nodeInPlace(label, plainRow(record));
      nodes.before(node);
      elements.set(node.id, String(record.get("element")));
    }
  }
  const make = new Set<string>();
  const set = new Set<string>();
  const removeEdges = await foreignEdges(transaction);
  if (elements.size === 0) return { make: undefined, set, removeNodes: [], removeEdges, elements };

  for (const node of wanted.nodes) {
    const change = nodes.after(node);
    if (change === "added") make.add(node.id);
    else if (change === "changed") set.add(node.id);
  }
  const removeNodes = [...elements.keys()].flatMap((id) => (nodes.isGone(id) ? [{ label: labelIn(id), id }] : []));
  const edges = new Comparison();
  for (const type of EDGE_TYPES) {
    for await (const record of transaction.run(loadText("edges_in_place", type))) {
      const edge = edgeInPlace(type, plainRow(record));
      if (!edge || !edges.before(edge)) removeEdges.push(String(record.get("element")));
    }
  }
  const anew = new Set<string>();
  for (const edge of wanted.edges) {
    const change = edges.after(edge);
    if (change !== "same") make.add(edge.id);
    if (change === "changed") anew.add(edge.id);
  }
  for (const type of EDGE_TYPES) {
    for await (const record of transaction.run(loadText("edge_ids_in_place", type))) {
      const id = String(record.get("id"));
      if (anew.has(id) || edges.isGone(id)) removeEdges.push(String(record.get("element")));
    }
  }
  return { make, set, removeNodes, removeEdges: [...new Set(removeEdges)], elements };
}

/** Edges of no type of ours, among our nodes. */
async function foreignEdges(transaction: ManagedTransaction): Promise<string[]> {
  const { records } = await transaction.run(loadText("foreign_edges"), { types: [...EDGE_TYPES] });
  return records.map((record) => String(record.get("element")));
}

function nodeInPlace(label: NodeLabel, { node }: Readonly<Record<string, unknown>>): GraphNode {
  const { id, ...properties } = bag(node);
  return { id: nodeId(String(id)), label, properties };
}

function edgeInPlace(type: EdgeType, { edge, from, to }: Readonly<Record<string, unknown>>): GraphEdge | undefined {
  const properties = bag(edge);
  const { id } = properties;
  return typeof id === "string" ? { id, type, from: nodeId(String(from)), to: nodeId(String(to)), properties } : undefined;
}

function bag(element: unknown): Properties {
  const entries = typeof element === "object" && element !== null ? Object.entries(element) : [];
  return Object.fromEntries(entries.flatMap(([name, value]) => (name !== "$label" && isValue(value) ? [[name, value]] : [])));
}

function isValue(value: unknown): value is PropertyValue {
  return (
    ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) && value.every((each) => typeof each === "string"))
  );
}

function labelIn(id: string): NodeLabel {
  const label = NODE_LABELS.find((each) => id.startsWith(`${each.toLowerCase()}:`));
  if (!label) throw new RangeError(`${id} is not the id of a node`);
  return label;
}
