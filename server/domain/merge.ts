import { idOf, NODE_LABELS, type NodeId } from "../contract/ids.ts";
import { EDGE_TYPES, nodeDefinition } from "../contract/model.ts";
import { dateProperties } from "../contract/properties.ts";
import type { Conflict, Graph, GraphEdge, GraphNode, Properties } from "./graph.ts";
import { mergeProperties } from "./merge-properties.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement } from "./statements.ts";

/**
 * The graph of several datasets. An edge belongs to its dataset and stays as stated; a node is one
 * identity, and what each dataset says of it is kept on its `DESCRIBED_IN` edge. The order in which
 * the datasets are given makes no difference.
 */
export function merge(datasets: readonly DatasetStatements[]): Graph {
  const ordered = [...datasets].sort((a, b) => a.precedence - b.precedence || compare(a.name, b.name));
  const statedOf = new Map<NodeId, { dataset: DatasetStatements; node: NodeStatement }[]>();
  for (const dataset of ordered) {
    for (const node of dataset.nodes) {
      const stated = statedOf.get(node.id);
      if (stated) stated.push({ dataset, node });
      else statedOf.set(node.id, [{ dataset, node }]);
    }
  }
  const nodes: GraphNode[] = ordered.map(({ node }) => node);
  const conflicts: (Conflict & { id: NodeId })[] = [];
  for (const [id, stated] of statedOf) {
    const label = stated[0]?.node.label;
    if (label === undefined) continue;
    const descriptions = stated.map(({ dataset, node }) => ({ dataset: dataset.id, properties: node.properties }));
    const merged = mergeProperties(nodeDefinition(label).properties, descriptions);
    nodes.push({ id, label, properties: merged.properties });
    conflicts.push(...merged.conflicts.map((conflict) => ({ id, ...conflict })));
  }
  const labels = new Map(NODE_LABELS.map((label, at) => [label, at]));
  nodes.sort((a, b) => (labels.get(a.label) ?? 0) - (labels.get(b.label) ?? 0) || compare(a.id, b.id));
  conflicts.sort((a, b) => compare(a.id, b.id) || compare(a.property, b.property));
  return { nodes, edges: edgesOf(ordered), conflicts };
}

function edgesOf(ordered: readonly DatasetStatements[]): GraphEdge[] {
  const days = daysOfSources(ordered);
  const edges = ordered.flatMap((dataset) => {
    const repeats = new Map<string, number>();
    return [...dataset.nodes.flatMap(describedIn), ...dataset.edges].map((edge): GraphEdge => {
      const id = `${edge.type}:${dataset.name}:${edge.from}>${edge.to}`;
      const repeat = (repeats.get(id) ?? 0) + 1;
      repeats.set(id, repeat);
      const numbered = repeat === 1 ? id : `${id}#${repeat}`;
      return {
        ...edge,
        id: numbered,
        properties: { id: numbered, dataset: dataset.id, ...statedAsOf(edge, days, dataset), ...edge.properties },
      };
    });
  });
  const types = new Map(EDGE_TYPES.map((type, at) => [type, at]));
  return edges.sort((a, b) => (types.get(a.type) ?? 0) - (types.get(b.type) ?? 0) || compare(a.id, b.id));
}

/** From when an undated statement holds: the day it was reported for, else its source was published, else its dataset speaks to. */
function statedAsOf(edge: EdgeStatement, days: ReadonlyMap<string, Properties>, dataset: DatasetStatements): Properties {
  return (
    renamed(edge.properties, "reportedAsOf", "statedAsOf") ??
    days.get(edge.properties.source) ??
    renamed(dataset.node.properties, "asOf", "statedAsOf") ??
    {}
  );
}

function daysOfSources(datasets: readonly DatasetStatements[]): Map<string, Properties> {
  const days = new Map<string, Properties>();
  for (const { nodes } of datasets) {
    for (const { id, label, properties } of nodes) {
      const day = label === "Source" ? renamed(properties, "published", "statedAsOf") : undefined;
      if (day && !days.has(id)) days.set(id, day);
    }
  }
  return days;
}

/** The stored properties of a date under another name; undefined where it is not known. */
function renamed(properties: Properties, from: string, to: string): Properties | undefined {
  const [known, named] = [dateProperties(from), dateProperties(to)];
  const found: Record<string, Properties[string]> = {};
  for (const part of ["raw", "earliest", "latest"] as const) {
    const value = properties[known[part]];
    if (value !== undefined) found[named[part]] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A node row says where it was read, and keeps there what its own dataset says. */
function describedIn({ id, properties, provenance }: NodeStatement): EdgeStatement[] {
  if (!provenance) return [];
  return [
    {
      type: "DESCRIBED_IN",
      from: id,
      to: idOf("Source", provenance.source),
      properties: { ...provenance, values: JSON.stringify(properties) },
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
