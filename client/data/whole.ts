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
  for (;;) {
    const page = await client.fetchQuery(neighboursQuery(id, { ...parameters, limit: PAGE, offset: edges.length }));
    for (const node of page.nodes) nodes.set(node.id, node);
    edges.push(...page.edges);
    if (page.edges.length === 0 || edges.length >= page.total.edges) return { nodes: [...nodes.values()], edges };
  }
}

/** All that rests on a source. @throws EntenteProblem where an answer fails */
export async function everythingOf(
  client: QueryClient,
  id: SourceId,
): Promise<{ nodes: GraphNode[]; edges: GraphEdge[]; ends: NodeRef[] }> {
  const all = { nodes: [] as GraphNode[], edges: [] as GraphEdge[], ends: [] as NodeRef[] };
  for (;;) {
    const found = all.nodes.length + all.edges.length;
    const { supports, total, truncated } = await client.fetchQuery(sourceQuery(id, { limit: SOURCE_PAGE, offset: found }));
    all.nodes.push(...supports.nodes);
    all.edges.push(...supports.edges);
    all.ends.push(...supports.ends);
    const now = all.nodes.length + all.edges.length;
    if (!truncated || now === found || now >= total.nodes + total.edges) return all;
  }
}
