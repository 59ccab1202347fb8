import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { idOf, isId } from "../../../server/contract/ids.ts";
import type { SourceAnswer } from "../../../server/contract/wire/catalogue.ts";
import { sourceQuery } from "../../data/queries.ts";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import { Problem } from "../parts/Problem.tsx";
import { PropertyList } from "../parts/PropertyList.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { NotFound } from "./NotFound.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";
import { SupportedEdges, SupportedNodes } from "./Supported.tsx";

const route = getRouteApi("/source/$id");
const STEP = 500;

/** A source with everything in the graph that rests on it. */
export function SourcePage() {
  const { id } = route.useParams();
  return isId("Source", id) ? <Source id={id} /> : <NotFound />;
}

function Source({ id }: { id: string }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(STEP);
  const { data, error, refetch } = useQuery(sourceQuery(idOf("Source", id), { limit }));
  return (
    <Page>
      <p className={styles.kicker}>{t("pages.source.kicker")}</p>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && <SourceFacts answer={data} onMore={() => setLimit(limit + STEP)} />}
    </Page>
  );
}

function SourceFacts({ answer: { source, supports, total, truncated }, onMore }: { answer: SourceAnswer; onMore: () => void }) {
  const { t, number } = useWords();
  const { citation, url } = source.properties;
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
      <p>{t("pages.source.lead", { nodes: number(total.nodes), edges: number(total.edges) })}</p>
      <SupportedNodes nodes={supports.nodes} />
      <SupportedEdges edges={supports.edges} nodes={supports.nodes} />
      {truncated && (
        <p>
          {t("pages.source.shown", {
            shown: number(supports.nodes.length + supports.edges.length),
            total: number(total.nodes + total.edges),
          })}{" "}
          <button type="button" className={styles.more} onClick={onMore}>
            {t("pages.source.more")}
          </button>
        </p>
      )}
    </>
  );
}
