import { IconEqualNot, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { datasetsQuery } from "../../data/queries.ts";
import { BRING_IN, BringIn } from "../imports/BringIn.tsx";
import { useMayWrite } from "../imports/use-may-write.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { datasetRows } from "../table/fact-rows.ts";
import { DatasetCard } from "./DatasetCard.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

/** The datasets loaded: what each holds, of when, under which licence, and what it claims to cover. */
export function DatasetsPage() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(datasetsQuery());
  const mayWrite = useMayWrite();
  return (
    <Page title={t("pages.datasets.title")}>
      <h1>{t("pages.datasets.title")}</h1>
      <p className={styles.lead}>{t("pages.datasets.lead")}</p>
      {data && (
        <p className={styles.read}>
          <Link to="/conflicts" search={{}} className={parts.button}>
            <IconEqualNot size={14} stroke={1.7} aria-hidden />
            {t("conflicts.link")}
          </Link>{" "}
          <CsvButton what={t("pages.datasets.title")} name={["datasets"]} rows={() => datasetRows(data.datasets)} />{" "}
          <a href={`#${BRING_IN}`} className={parts.button} data-to-bring-in>
            <IconUpload size={14} stroke={1.7} aria-hidden />
            {t("imports.title")}
          </a>
        </p>
      )}
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      <ol className={styles.datasets}>
        {data?.datasets
          .toSorted((a, b) => a.precedence - b.precedence)
          .map((dataset) => (
            <DatasetCard key={dataset.id} dataset={dataset} mayWrite={mayWrite} />
          ))}
      </ol>
      <BringIn />
    </Page>
  );
}
