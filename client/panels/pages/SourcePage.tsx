import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { idOf, isId, type SourceId } from "../../../server/contract/ids.ts";
import type { SourceAnswer } from "../../../server/contract/wire/catalogue.ts";
import { citedSource } from "../../data/citations/cited.ts";
import { sourceQuery } from "../../data/queries.ts";
import { everythingOf } from "../../data/whole.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import { MorePages } from "../parts/MorePages.tsx";
import { Problem } from "../parts/Problem.tsx";
import { PropertyList } from "../parts/PropertyList.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { type Pages, usePages } from "../parts/use-pages.ts";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { supportedRows } from "../table/fact-rows.ts";
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
  const client = useQueryClient();
  const datasetOf = useDatasetNames();
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
      <div className={styles.taking}>
        <CiteButtons what={source.name} cited={() => [citedSource({ source })]} files />
      </div>
      <h2>{t("pages.source.supports")}</h2>
      <p>
        {total.nodes + total.edges === 0
          ? t("pages.source.none")
          : t("pages.source.lead", { nodes: number(total.nodes), edges: number(total.edges) })}
      </p>
      {total.nodes + total.edges > 0 && isId("Source", source.id) && (
        <p className={styles.taking}>
          <CsvButton
            what={t("pages.source.supports")}
            name={["source", source.id]}
            rows={async () => supportedRows(source.id, await everythingOf(client, idOf("Source", source.id)), datasetOf)}
          />
        </p>
      )}
      <SupportedNodes source={source.id} nodes={nodes} />
      <SupportedEdges edges={edges} ends={ends} />
      <MorePages of={answers} shown={nodes.length + edges.length} total={total.nodes + total.edges} />
    </>
  );
}
