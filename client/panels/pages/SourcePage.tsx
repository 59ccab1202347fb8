import { getRouteApi } from "@tanstack/react-router";
import { isId, type SourceId } from "../../../server/contract/ids.ts";
import type { SourceAnswer } from "../../../server/contract/wire/catalogue.ts";
import { sourceQuery } from "../../data/queries.ts";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import { MorePages } from "../parts/MorePages.tsx";
import { Problem } from "../parts/Problem.tsx";
import { PropertyList } from "../parts/PropertyList.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { type Pages, usePages } from "../parts/use-pages.ts";
import { useWords } from "../parts/words.ts";
import { NotFound } from "./NotFound.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";
import { SupportedEdges, SupportedNodes } from "./Supported.tsx";

const route = getRouteApi("/source/$id");
const PAGE = 1000;

/** A source with everything in the graph that rests on it. */
export function SourcePage() {
  const { id } = route.useParams();
  return isId("Source", id) ? <Source key={id} id={id} /> : <NotFound />;
}

function Source({ id }: { id: SourceId }) {
  const { t } = useWords();
  const answers = usePages(PAGE, (offset) => sourceQuery(id, { limit: PAGE, offset }));
  const [first] = answers.pages;
  return (
    <Page title={first?.source.name}>
      <p className={styles.kicker}>{t("pages.source.kicker")}</p>
      {answers.problem && !first && <Problem problem={answers.problem} onRetry={answers.retry} />}
      {!first && !answers.problem && <Skeleton lines={9} />}
      {first && <SourceFacts first={first} answers={answers} />}
    </Page>
  );
}

type FactsProps = { first: SourceAnswer; answers: Pages<SourceAnswer> };

function SourceFacts({ first: { source, total }, answers }: FactsProps) {
  const { t, number } = useWords();
  const { citation, url } = source.properties;
  const nodes = answers.pages.flatMap(({ supports }) => supports.nodes);
  const edges = answers.pages.flatMap(({ supports }) => supports.edges);
  const ends = answers.pages.flatMap(({ supports }) => supports.ends);
  return (
    <>
      <h1>{source.name}</h1>
      {typeof citation === "string" && citation !== source.name && <p className={styles.lead}>{citation}</p>}
      {typeof url === "string" && (
        <p className={styles.read}>
          <ExternalLink address={url} label={t("common.source.open")}>
            {t("pages.source.read")}
          </ExternalLink>
        </p>
      )}
      <PropertyList properties={source.properties} without={["citation", "url"]} />
      <h2>{t("pages.source.supports")}</h2>
      <p>
        {total.nodes + total.edges === 0
          ? t("pages.source.none")
          : t("pages.source.lead", { nodes: number(total.nodes), edges: number(total.edges) })}
      </p>
      <SupportedNodes source={source.id} nodes={nodes} />
      <SupportedEdges edges={edges} ends={ends} />
      <MorePages of={answers} shown={nodes.length + edges.length} total={total.nodes + total.edges} />
    </>
  );
}
