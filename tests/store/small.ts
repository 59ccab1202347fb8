import type { Graph } from "../../server/domain/graph.ts";
import { everything } from "./everything.ts";

/** A few nodes and edges: a build that takes no time. */
export function small(): Graph {
  const whole = everything();
  const nodes = whole.nodes.filter(({ label }) => label === "Agreement" || label === "Sector");
  return { nodes, edges: whole.edges.filter(({ type }) => type === "AMENDS"), conflicts: [] };
}
