import type { NodeLabel } from "../contract/ids.ts";
import { type EdgeType, edgeDefinition, nodeDefinition } from "../contract/model.ts";
import type { Property } from "../contract/properties.ts";
import type { GraphEdge, GraphNode, Properties, PropertyValue } from "../contract/wire/common.ts";
import { date, list, maybeText } from "../queries/decode.ts";
import type { StoredEdge, StoredNode } from "../queries/nodes.ts";
import type { Row } from "../queries/query.ts";
import { type Catalogue, cite } from "./catalogue.ts";
import { storedValues } from "./conflicts/described.ts";
import { disputedOf } from "./conflicts/of-nodes.ts";

type Describing = Pick<StoredEdge, "provenance" | "properties">;

/** From what an engine stores to what travels: only properties of the model, dates as one value, nothing absent. */
export function nodeProperties(label: NodeLabel, stored: Row): Properties {
  return properties(nodeDefinition(label).properties, stored, ["name"]);
}

export function edgeProperties(type: EdgeType, stored: Row): Properties {
  return properties(edgeDefinition(type).properties, stored, ["values"]);
}

function properties(defined: readonly Property[], stored: Row, without: readonly string[]): Properties {
  const found: Properties = {};
  for (const property of defined) {
    const value = without.includes(property.name) ? null : propertyOf(property, stored);
    if (value !== null) found[property.name] = value;
  }
  return found;
}

function propertyOf({ name, type }: Property, stored: Row): PropertyValue | null {
  switch (type) {
    case "date":
      return date(stored, name);
    case "list": {
      const members = list(stored, name);
      return members.length > 0 ? members : null;
    }
    case "boolean":
    case "integer":
    case "number": {
      const value = stored[name];
      return typeof value === "boolean" || typeof value === "number" ? value : null;
    }
    default:
      return maybeText(stored, name);
  }
}

/** @param described who describes it, by precedence */
export function wireNode(node: StoredNode, described: readonly Describing[], catalogue: Catalogue): GraphNode {
  const disputed = disputedOf(catalogue, node.id);
  const describedBy = describerOf(node, described);
  return {
    id: node.id,
    label: node.label,
    name: node.name,
    properties: nodeProperties(node.label, node.properties),
    ...(describedBy && { describedBy }),
    ...(disputed && { disputed }),
    sources: cite(
      described.map(({ provenance }) => provenance),
      catalogue,
    ),
  };
}

/** The dataset whose description the node shows: the first of those that say just that. */
function describerOf({ properties: { description, ...others } }: StoredNode, described: readonly Describing[]): string | undefined {
  if (typeof description !== "string") return undefined;
  const says = ({ properties: { values } }: Describing) => storedValues(values, { description, ...others }).description === description;
  return described.find(says)?.provenance.dataset;
}

export function wireEdge(edge: StoredEdge, ends: { source: string; target: string }, catalogue: Catalogue): GraphEdge {
  return {
    id: edge.id,
    type: edge.type,
    ...ends,
    dataset: edge.provenance.dataset,
    properties: edgeProperties(edge.type, edge.properties),
    sources: cite([edge.provenance], catalogue),
  };
}
