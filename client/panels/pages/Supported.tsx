import { NODE_LABELS } from "../../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../../server/contract/model.ts";
import type { GraphEdge, GraphNode, NodeRef, SourceRef } from "../../../server/contract/wire/common.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { RelationFacts } from "../parts/RelationFacts.tsx";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./pages.module.css";

/** Things that a source describes, by kind, each with its places in this source. */
export function SupportedNodes({ source, nodes }: { source: string; nodes: readonly GraphNode[] }) {
  const { t } = useWords();
  return NODE_LABELS.map((label) => {
    const own = nodes.filter((node) => node.label === label);
    return own.length === 0 ? null : (
      <Section key={label} title={t(`kind.${label}`)} count={String(own.length)}>
        <ul className={styles.things}>
          {own.map(({ id, name, sources }) => (
            <li key={id}>
              <NodeLink id={id} name={name} />
              <Places source={source} sources={sources.filter((one) => one.id === source || one.refResolved === source)} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

/** Statements that rest on a source, by type. */
export function SupportedEdges({ source, edges, ends }: { source: string; edges: readonly GraphEdge[]; ends: readonly NodeRef[] }) {
  const { t } = useWords();
  const nameOf = new Map(ends.map(({ id, name }) => [id, name]));
  const end = (id: string) => {
    const name = nameOf.get(id);
    return <NodeLink id={id} {...(name !== undefined && { name })} />;
  };
  return EDGE_TYPES.map((type) => {
    const own = edges.filter((edge) => edge.type === type);
    return own.length === 0 ? null : (
      <Section
        key={type}
        title={t(`relation.${type}.out`)}
        count={String(own.length)}
        folded={own.length > 40 && edges.length > own.length}
      >
        <ul className={styles.statements}>
          {own.map((edge) => (
            <li key={edge.id}>
              {end(edge.source)} → {end(edge.target)}
              <RelationFacts edges={[edge]} />
              <Places source={source} sources={edge.sources} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

/** Where it stands in this source; or in which other, and where, that cites this one for it. */
function Places({ source, sources }: { source: string; sources: readonly SourceRef[] }) {
  const { t } = useWords();
  const texts = sources.flatMap(({ id, citation, locator, refPrinted }) => {
    if (id === source) return locator ?? [];
    const cited = t("pages.source.citedBy", { source: citation.split(/[,;]/)[0] ?? citation, number: refPrinted ?? "" });
    return locator === null ? cited : `${cited}, ${locator}`;
  });
  const known = [...new Set(texts)];
  return known.length === 0 ? null : <span className={styles.locator}> {known.join("; ")}</span>;
}
