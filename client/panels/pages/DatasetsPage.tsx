import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isId } from "../../../server/contract/ids.ts";
import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import { datasetsQuery } from "../../data/queries.ts";
import { encodeView } from "../../state/codec.ts";
import { setFilter } from "../../state/filters.ts";
import { EMPTY_VIEW } from "../../state/view.ts";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { datasetRows } from "../table/fact-rows.ts";
import { Inventory } from "./Inventory.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

/** The datasets loaded: what each holds, of when, under which licence, and what it claims to cover. */
export function DatasetsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(datasetsQuery());
  return (
    <Page title={t("pages.datasets.title")}>
      <h1>{t("pages.datasets.title")}</h1>
      <p className={styles.lead}>{t("pages.datasets.lead")}</p>
      {data && (
        <p className={styles.read}>
          <CsvButton what={t("pages.datasets.title")} name={["datasets"]} rows={() => datasetRows(data.datasets)} />
        </p>
      )}
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      <ol className={styles.datasets}>
        {data?.datasets
          .toSorted((a, b) => a.precedence - b.precedence)
          .map((dataset) => (
            <Dataset key={dataset.id} dataset={dataset} />
          ))}
      </ol>
    </Page>
  );
}

function Dataset({ dataset: { id, title, description, version, asOf, licenses, counts, inventoryOf, digest } }: { dataset: DatasetEntry }) {
  const { t, day, number } = useWords();
  return (
    <li data-dataset={id}>
      <h2>{title}</h2>
      {description !== null && <p>{description}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t("pages.datasets.edition")}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t("pages.datasets.asOf")}</dt>
          <dd>{day(asOf)}</dd>
        </div>
        <div>
          <dt>{t("pages.datasets.licence")}</dt>
          <dd>{licenses.join(", ") || t("common.notStated")}</dd>
        </div>
        <div>
          <dt>{t("pages.datasets.counts")}</dt>
          <dd>{t("pages.datasets.countsText", { nodes: number(counts.nodes), edges: number(counts.edges) })}</dd>
        </div>
        <div>
          <dt>{t("pages.datasets.inventory")}</dt>
          <dd>
            <Inventory claims={inventoryOf ?? []} />
          </dd>
        </div>
        <div>
          <dt>{t("pages.datasets.digest")}</dt>
          <dd>
            <code title={digest}>{digest.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
      {isId("Dataset", id) && (
        <p>
          <Link to="/" search={encodeView(setFilter(EMPTY_VIEW, "datasets", [id]))}>
            {t("pages.datasets.explore")}
          </Link>
        </p>
      )}
    </li>
  );
}
