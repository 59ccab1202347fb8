import type { GraphEdge, GraphNode, Properties } from "./graph.ts";

/** One text for everything that a node or an edge is: equal texts, equal elements, whatever the order of their properties. */
export function canonical(element: GraphNode | GraphEdge): string {
  const kind = "type" in element ? [element.type, element.from, element.to] : [element.label];
  return JSON.stringify([element.id, ...kind, ...ordered(element.properties)]);
}

function ordered(properties: Properties): [string, Properties[string]][] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
}
