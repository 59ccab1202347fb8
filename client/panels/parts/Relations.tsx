import { useQueryClient } from "@tanstack/react-query";
import { type NodeId, nodeId } from "../../../server/contract/ids.ts";
import type { EdgeType } from "../../../server/contract/model.ts";
import type { GraphEdge, GraphNode } from "../../../server/contract/wire/common.ts";
import { neighboursQuery } from "../../data/queries.ts";
import { everyRelation } from "../../data/whole.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { edgeRows } from "../table/fact-rows.ts";
import { ConflictMark } from "./ConflictMark.tsx";
import { Few } from "./Few.tsx";
import styles from "./facts.module.css";
import { MorePages } from "./MorePages.tsx";
import { NodeLink } from "./NodeLink.tsx";
import { RelationFacts } from "./RelationFacts.tsx";
import { Section } from "./Section.tsx";
import { Sources } from "./Sources.tsx";
import { useContested } from "./use-contested.ts";
import { usePages } from "./use-pages.ts";
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
  const client = useQueryClient();
  const datasetOf = useDatasetNames();
  const asking = {
    types: [type],
    direction,
    ...(datasets.length > 0 && { datasets: [...datasets] }),
    ...(asOf !== undefined && { asOf }),
  };
  const asked = usePages(ASKED, (offset) => neighboursQuery(nodeId(id), { ...asking, limit: ASKED, offset }), expected !== 0);
  const [first] = asked.pages;
  const contested = useContested(id, type, expected !== 0);
  if (expected === 0 || first?.total.edges === 0) return null;
  const edges = asked.pages.flatMap((page) => page.edges);
  const related = byNeighbour(
    id,
    asked.pages.flatMap((page) => page.nodes),
    edges,
  );
  return (
    <Section
      title={t(`relation.${type}.${direction}`)}
      count={first && number(edges.length < first.total.edges ? first.total.edges : related.length)}
      aside={
        <CsvButton
          what={t(`relation.${type}.${direction}`)}
          name={[type, direction, id]}
          rows={async () => {
            const { nodes, edges: all } = await everyRelation(client, nodeId(id), asking);
            return edgeRows(all, nodes, datasetOf);
          }}
        />
      }
    >
      <Few
        of={related}
        keyOf={({ node }) => node.id}
        each={({ node, edges }) => (
          <li className={styles.relation}>
            <NodeLink id={node.id} name={node.name} />
            {edges
              .slice(0, 1)
              .map(
                ({ source, target }) =>
                  contested.has(`${source}~${type}~${target}`) && (
                    <ConflictMark key={source} about={`${source}~${type}~${target}`} of={node.name} />
                  ),
              )}
            <RelationFacts edges={edges} />
            <details className={styles.details}>
              <summary>{t("common.source.count", { count: edges.flatMap(({ sources }) => sources).length })}</summary>
              <Sources sources={edges.flatMap(({ sources }) => sources)} first={4} />
            </details>
          </li>
        )}
      />
      <MorePages of={asked} shown={edges.length} total={first?.total.edges ?? 0} />
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
