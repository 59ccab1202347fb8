import { NODE_LABELS, type NodeLabel } from "../../contract/ids.ts";
import { type EdgeType, storedEdgeProperties, storedNodeProperties } from "../../contract/model.ts";
import type { GraphProperty } from "../../contract/properties.ts";

/** Constraints and statements of loading, derived from the model. Labels and types come from its closed vocabulary alone. */
export function constraints(): string[] {
  return [
    ...NODE_LABELS.map((label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`),
    "CREATE INDEX observation_metric IF NOT EXISTS FOR (n:Observation) ON (n.metric)",
    "CREATE INDEX corridor_origin IF NOT EXISTS FOR (n:Corridor) ON (n.origin)",
    "CREATE INDEX corridor_destination IF NOT EXISTS FOR (n:Corridor) ON (n.destination)",
  ];
}

/** Gives back where each node is kept, so that its edges find it without a search. `$shared` is what all rows have in common. */
export function createNodes(label: NodeLabel): string {
  return `UNWIND $rows AS row CREATE (n:${label}) SET n = row, n += $shared RETURN n.id AS id, elementId(n) AS element`;
}

/** One text a type, whatever the labels at its ends: planning a text costs more than a batch of edges. */
export function createEdges(type: EdgeType): string {
  return `UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to CREATE (a)-[r:${type}]->(b) SET r = row.properties, r += $shared RETURN count(r) AS count`;
}

export function nodeColumns(label: NodeLabel): ReadonlyMap<string, GraphProperty> {
  return new Map(storedNodeProperties(label).map((column) => [column.name, column]));
}

export function edgeColumns(type: EdgeType): ReadonlyMap<string, GraphProperty> {
  return new Map(storedEdgeProperties(type).map((column) => [column.name, column]));
}
