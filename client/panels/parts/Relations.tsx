import { useQuery } from "@tanstack/react-query";
import { type NodeId, nodeId } from "../../../server/contract/ids.ts";
import type { EdgeType } from "../../../server/contract/model.ts";
import type { GraphEdge, GraphNode } from "../../../server/contract/wire/common.ts";
import { neighboursQuery } from "../../data/queries.ts";
import { Few } from "./Few.tsx";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { Problem } from "./Problem.tsx";
import { RelationFacts } from "./RelationFacts.tsx";
import { Section } from "./Section.tsx";
import { Sources } from "./Sources.tsx";
import { useWords } from "./words.ts";

type Props = {
  id: NodeId;
  type: EdgeType;
  direction: "in" | "out";
  /** How many the node has, if it is known: nothing is asked for where there are none. */
  expected?: number | undefined;
  datasets: readonly string[];
  asOf?: string | undefined;
};

const ASKED = 200;

/** What a node is related to in one way. Parallel statements of several datasets stand together. */
export function Relations({ id, type, direction, expected, datasets, asOf }: Props) {
  const { t, number } = useWords();
  const { data, error, refetch } = useQuery({
    ...neighboursQuery(nodeId(id), {
      types: [type],
      direction,
      limit: ASKED,
      ...(datasets.length > 0 && { datasets: [...datasets] }),
      ...(asOf !== undefined && { asOf }),
    }),
    enabled: expected !== 0,
  });
  if (expected === 0 || (data && data.edges.length === 0)) return null;
  const related = data ? byNeighbour(id, data.nodes, data.edges) : [];
  return (
    <Section title={t(`relation.${type}.${direction}`)} count={data && number(related.length)}>
      {error && <Problem problem={error} onRetry={() => void refetch()} />}
      <Few
        of={related}
        keyOf={({ node }) => node.id}
        each={({ node, edges }) => (
          <li className={styles.relation}>
            <NodeLink id={node.id} name={node.name} />
            <RelationFacts edges={edges} />
            <details className={styles.details}>
              <summary>{t("common.source.count", { count: edges.flatMap(({ sources }) => sources).length })}</summary>
              <Sources sources={edges.flatMap(({ sources }) => sources)} first={4} />
            </details>
          </li>
        )}
      />
      {data?.truncated && (
        <p className={styles.note}>{t("inspector.node.truncated", { shown: data.edges.length, total: data.total.edges })}</p>
      )}
    </Section>
  );
}

type Related = { node: GraphNode; edges: GraphEdge[] };

function byNeighbour(id: string, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Related[] {
  const found = new Map<string, Related>();
  for (const edge of edges) {
    const other = edge.source === id ? edge.target : edge.source;
    const node = nodes.find((one) => one.id === other);
    if (!node) continue;
    const known = found.get(other);
    if (known) known.edges.push(edge);
    else found.set(other, { node, edges: [edge] });
  }
  return [...found.values()].toSorted((a, b) => a.node.name.localeCompare(b.node.name));
}
