import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { idOf, isId, type SourceId } from "../../../server/contract/ids.ts";
import type { SourceAnswer } from "../../../server/contract/wire/catalogue.ts";
import { citedSource } from "../../data/citations/cited.ts";
import { sourceQuery } from "../../data/queries.ts";
import { everythingOf } from "../../data/whole.ts";
import { decodeSource, encodeSource, type Kind, type SourceView } from "../../state/source-view.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import facts from "../parts/facts.module.css";
import { Problem } from "../parts/Problem.tsx";
import { PropertyList } from "../parts/PropertyList.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { supportedRows } from "../table/fact-rows.ts";
import { DatasetChips } from "./DatasetChips.tsx";
import { KindChoice, parametersOf } from "./KindChoice.tsx";
import kinds from "./kinds.module.css";
import { NotFound } from "./NotFound.tsx";
import { Page } from "./Page.tsx";
import { Pager } from "./Pager.tsx";
import styles from "./pages.module.css";
import { SupportedEdges, SupportedNodes } from "./Supported.tsx";

const route = getRouteApi("/source/$id");
const PAGE = 200;

/** A source with everything in the graph that rests on it, page by page: that may be a hundred thousand statements. */
export function SourcePage() {
  const { id } = route.useParams();
  return isId("Source", id) ? <Source key={id} id={id} /> : <NotFound about={id} />;
}

function Source({ id }: { id: SourceId }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { view, dropped } = useMemo(() => decodeSource(search), [search]);
  const { kind, datasets, page } = view;
  const offset = (page - 1) * PAGE;
  const { data, error, refetch, isFetching } = useQuery({
    ...sourceQuery(id, { ...parametersOf(kind), datasets: [...datasets], limit: PAGE, offset }),
    placeholderData: keepPreviousData,
  });
  const change = (next: SourceView): void =>
    void navigate({ to: "/source/$id", params: { id }, search: encodeSource(next), resetScroll: false });
  const choose = (next: Kind | undefined): void => change({ datasets, page: 1, ...(next && { kind: next }) });
  const turn = (to: number): void => change({ ...view, page: to / PAGE + 1 });
  return (
    <Page title={data?.source.name}>
      <p className={styles.kicker}>{t("pages.source.kicker")}</p>
      {error && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && (
        <ConflictScopeContext value={view}>
          <SourceFacts answer={data} datasets={datasets} />
          <DatasetChips datasets={datasets} dropped={dropped} change={(next) => change({ ...view, page: 1, datasets: next })} />
          <KindChoice kinds={data.byKind} chosen={kind} onChoose={choose} />
          <div aria-busy={isFetching} data-supports={`${data.total.nodes} ${data.total.edges}`}>
            <Pager offset={offset} size={PAGE} total={data.total.nodes + data.total.edges} onOffset={turn} />
            <SupportedNodes source={data.source.id} nodes={data.supports.nodes} />
            <SupportedEdges source={data.source.id} edges={data.supports.edges} ends={data.supports.ends} />
            <Pager offset={offset} size={PAGE} total={data.total.nodes + data.total.edges} onOffset={turn} />
          </div>
        </ConflictScopeContext>
      )}
    </Page>
  );
}

function SourceFacts({ answer: { source, byKind, supports }, datasets }: { answer: SourceAnswer; datasets: readonly string[] }) {
  const { t, number } = useWords();
  const { citation, url, stale } = source.properties;
  const client = useQueryClient();
  const datasetOf = useDatasetNames();
  const sum = (counts: readonly { count: number }[]): number => counts.reduce((so, { count }) => so + count, 0);
  const [nodes, edges] = [sum(byKind.labels), sum(byKind.types)];
  const isCited = supports.edges.some(({ sources }) => sources.every(({ id }) => id !== source.id));
  return (
    <>
      <h1>{source.name}</h1>
      {stale === true && (
        <p className={kinds.stale} data-stale>
          <strong className={facts.stale}>{t("common.source.stale")}</strong> {t("common.source.staleMeans")}
        </p>
      )}
      {typeof citation === "string" && citation !== source.name && <p className={styles.lead}>{citation}</p>}
      {typeof url === "string" && (
        <p className={styles.read}>
          <ExternalLink address={url} label={t("common.source.open")}>
            {t("pages.source.read")}
          </ExternalLink>
        </p>
      )}
      <PropertyList properties={source.properties} without={["citation", "url", "stale"]} />
      <div className={styles.taking}>
        <CiteButtons what={source.name} cited={() => [citedSource({ source })]} files />
      </div>
      <h2>{t("pages.source.supports")}</h2>
      <p>
        {nodes + edges === 0
          ? t("pages.source.none")
          : t(isCited ? "pages.source.leadCited" : "pages.source.lead", { nodes: number(nodes), edges: number(edges) })}
      </p>
      {nodes + edges > 0 && isId("Source", source.id) && (
        <p className={styles.taking}>
          <CsvButton
            what={t("pages.source.supports")}
            name={["source", source.id]}
            rows={async () => supportedRows(source.id, await everythingOf(client, idOf("Source", source.id), datasets), datasetOf)}
          />
        </p>
      )}
    </>
  );
}
