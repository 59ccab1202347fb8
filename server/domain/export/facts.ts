import { isId, nodeId } from "../../contract/ids.ts";
import { AS_IT_STANDS, type GraphEdge, type GraphNode, type Properties, type PropertyValue } from "../graph.ts";
import { compare, groupBy } from "../parallel.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement, Sourced } from "../statements.ts";

/** A part of the graph as it is stored: nodes merged, every statement for itself, with the sources and datasets that they name. */
export type FactGraph = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };

/** What the loader adds to an edge; no dataset states it. */
const ADDED = ["id", "dataset", "statedAsOfRaw", "statedAsOfEarliest", "statedAsOfLatest"];

/**
 * The statements of which the graph is the merge, each with the dataset that makes it. A source belongs to every dataset
 * that reads from it: the graph keeps a source once, whoever brought it.
 */
export function statementsOf({ nodes, edges }: FactGraph): DatasetStatements[] {
  const byId = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]));
  const byDataset = groupBy(edges, ({ properties }) => String(properties.dataset));
  return nodes
    .filter(({ label }) => label === "Dataset")
    .sort((a, b) => compare(a.id, b.id))
    .flatMap((node): DatasetStatements[] => {
      const own = byDataset.get(node.id);
      if (!own || !isId("Dataset", node.id)) return [];
      const rows = own.filter(({ type, properties }) => type === "DESCRIBED_IN" && typeof properties.values === "string");
      const rest = own.filter((edge) => !rows.includes(edge)).sort((a, b) => compare(a.id, b.id));
      return [
        {
          id: node.id,
          name: node.id.slice("dataset:".length),
          precedence: typeof node.properties.precedence === "number" ? node.properties.precedence : 0,
          node,
          nodes: [...sourcesOf(own, byId), ...rows.flatMap((edge) => rowOf(edge, byId))],
          edges: inOrder(rest).map(statementOf),
        },
      ];
    });
}

/** Repeats of one relation in the order of their numbers: `#2` before `#10`, so that they get the same numbers again. */
function inOrder(edges: readonly GraphEdge[]): GraphEdge[] {
  const numbered = (id: string): [string, number] => {
    const [stem = "", repeat = "1"] = id.split("#");
    return [stem, Number(repeat)];
  };
  return [...edges].sort((a, b) => {
    const [[x, i], [y, j]] = [numbered(a.id), numbered(b.id)];
    return compare(x, y) || i - j;
  });
}

function sourcesOf(edges: readonly GraphEdge[], byId: ReadonlyMap<string, GraphNode>): NodeStatement[] {
  const named = edges.flatMap(({ to, properties }) => [to, properties.source, properties.refResolved].map(String));
  return [...new Set(named)].sort(compare).flatMap((id) => {
    const node = byId.get(id);
    return node?.label === "Source" ? [{ id: node.id, label: node.label, properties: node.properties }] : [];
  });
}

function rowOf({ from, properties }: GraphEdge, byId: ReadonlyMap<string, GraphNode>): NodeStatement[] {
  const node = byId.get(from);
  if (!node) return [];
  const { values, ...provenance } = statedOf(properties);
  const { id: _, name: __, ...itself } = node.properties;
  return [
    {
      id: node.id,
      label: node.label,
      properties: values === AS_IT_STANDS ? itself : parsed(values),
      provenance: { ...provenance, source: provenance.source },
    },
  ];
}

function statementOf({ type, from, to, properties }: GraphEdge): EdgeStatement {
  return { type, from: nodeId(from), to: nodeId(to), properties: statedOf(properties) };
}

function statedOf(properties: Properties): Sourced {
  const stated = Object.fromEntries(Object.entries(properties).filter(([name]) => !ADDED.includes(name)));
  return { ...stated, source: String(properties.source) };
}

function parsed(values: PropertyValue | undefined): Properties {
  const found: unknown = JSON.parse(String(values));
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]): [string, PropertyValue][] => {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[name, value]];
      return Array.isArray(value) ? [[name, value.map(String)]] : [];
    }),
  );
}
