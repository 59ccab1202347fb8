import type { QueryClient } from "@tanstack/react-query";
import type { NodeId, SourceId } from "../../server/contract/ids.ts";
import type { GraphEdge, GraphNode, NodeRef } from "../../server/contract/wire/common.ts";
import type { NeighbourParameters } from "../../server/contract/wire/parameters.ts";
import { neighboursQuery, sourceQuery } from "./queries.ts";

const PAGE = 1000;
const SOURCE_PAGE = 2000;

/** All of a node’s statements of one kind, however many answers they take. @throws EntenteProblem where one of them fails */
export async function everyRelation(
  client: QueryClient,
  id: NodeId,
  parameters: Readonly<Omit<NeighbourParameters, "limit" | "offset">>,
): Promise<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await client.fetchQuery(neighboursQuery(id, { ...parameters, limit: PAGE, offset }));
    for (const node of page.nodes) nodes.set(node.id, node);
    edges.push(...page.edges);
    if (page.edges.length === 0 || !page.truncated) return { nodes: [...nodes.values()], edges };
  }
}

/** All that rests on a source. @throws EntenteProblem where an answer fails */
export async function everythingOf(
  client: QueryClient,
  id: SourceId,
  datasets: readonly string[] = [],
): Promise<{ nodes: GraphNode[]; edges: GraphEdge[]; ends: NodeRef[] }> {
  const nodes = new Map<string, GraphNode>();
  const ends = new Map<string, NodeRef>();
  const edges: GraphEdge[] = [];
  // Pages are counted in rows: a thing that a source describes in several places is in one answer once.
  for (let offset = 0; ; offset += SOURCE_PAGE) {
    const { supports, truncated } = await client.fetchQuery(sourceQuery(id, { datasets: [...datasets], limit: SOURCE_PAGE, offset }));
    for (const node of supports.nodes) nodes.set(node.id, node);
    for (const end of supports.ends) ends.set(end.id, end);
    edges.push(...supports.edges);
    if (!truncated) return { nodes: [...nodes.values()], edges, ends: [...ends.values()] };
  }
}
