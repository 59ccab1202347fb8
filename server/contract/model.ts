import type { NodeLabel } from "./ids.ts";
import { EDGE_PROPERTIES } from "./model-edges.ts";
import { NODE_PROPERTIES } from "./model-nodes.ts";
import { type GraphProperty, graphProperties, type Property } from "./properties.ts";

/**
 * The property graph, whole. The datasets' table schemas, Neo4j's constraints, the embedded
 * engine's tables and `/api/schema` are all derived from these two tables; nothing restates them.
 */
export type NodeDefinition = { label: NodeLabel; properties: readonly Property[] };
export type EdgeDefinition = {
  type: EdgeType;
  /** Which labels may stand at its ends. */
  pairs: readonly (readonly [from: NodeLabel, to: NodeLabel])[];
  properties: readonly Property[];
};
export type EdgeType = keyof typeof EDGE_PROPERTIES;
export const EDGE_TYPES = Object.keys(EDGE_PROPERTIES) as readonly EdgeType[];

/** How a statement is tied to where it was read. Columns of every row of every dataset. */
export const PROVENANCE: readonly Property[] = [
  { name: "source", type: "reference", to: "Source", required: true, description: "The source that says so." },
  { name: "locator", type: "string", description: "Where in the source: section, page, line, table, row." },
  {
    name: "confidence",
    type: "string",
    values: ["high", "medium", "low"],
    required: true,
    description: "How far the source bears the statement.",
  },
  { name: "refPrinted", type: "string", description: "The number of the reference as the source prints it." },
  { name: "refResolved", type: "reference", to: "Source", description: "The reference that the number really leads to." },
  {
    name: "refConfidence",
    type: "string",
    values: ["certain", "high", "medium", "low", "unresolved"],
    description: "How sure it is that the printed number leads to the resolved reference.",
  },
  { name: "note", type: "text", description: "What a reader must know to use the statement." },
];

/** What the loader adds to an edge: which dataset it belongs to, and an id of its own. */
const OWNERSHIP: readonly Property[] = [
  { name: "id", type: "string", required: true, description: "Type, dataset and ends." },
  { name: "dataset", type: "reference", to: "Dataset", required: true, description: "The dataset that the edge belongs to." },
  {
    name: "statedAsOf",
    type: "date",
    description:
      "From when an undated statement holds: the day it was reported for, else its source was published, else its dataset speaks to.",
  },
];

/** Not facts about the world, so they carry no provenance of their own. */
export const BOOKKEEPING_LABELS: ReadonlySet<NodeLabel> = new Set(["Source", "Dataset"]);

const DISPLAY_NAME: Property = { name: "name", type: "string", required: true, description: "The name shown." };

export const NODES: ReadonlyMap<NodeLabel, NodeDefinition> = new Map(
  Object.entries(NODE_PROPERTIES).map(([label, properties]) => [
    label as NodeLabel,
    { label: label as NodeLabel, properties: [DISPLAY_NAME, ...properties] },
  ]),
);

export const EDGES: ReadonlyMap<EdgeType, EdgeDefinition> = new Map(
  EDGE_TYPES.map((type) => [type, { type, pairs: EDGE_PROPERTIES[type].pairs, properties: EDGE_PROPERTIES[type].properties }]),
);

/** Property columns of a node table as an engine stores them: dates spread into three. */
export function storedNodeProperties(label: NodeLabel): GraphProperty[] {
  return graphProperties(nodeDefinition(label).properties);
}

/** Property columns of an edge table as an engine stores them, ownership and provenance included. */
export function storedEdgeProperties(type: EdgeType): GraphProperty[] {
  return graphProperties([...OWNERSHIP, ...PROVENANCE, ...edgeDefinition(type).properties]);
}

export function nodeDefinition(label: NodeLabel): NodeDefinition {
  const definition = NODES.get(label);
  if (!definition) throw new RangeError(`no such label: ${label}`);
  return definition;
}

export function edgeDefinition(type: EdgeType): EdgeDefinition {
  const definition = EDGES.get(type);
  if (!definition) throw new RangeError(`no such edge type: ${type}`);
  return definition;
}
