import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { useMeasures } from "../explore/use-measures.ts";
import parts from "../parts/parts.module.css";
import { csv, download } from "./csv.ts";
import { csvRows } from "./csv-rows.ts";
import { useDatasetNames } from "./dataset-names.ts";
import { Grid } from "./Grid.tsx";
import styles from "./table.module.css";
import { TABLES, tableOf } from "./tables.ts";

/** The view's content as a table: the same ties and actors that the graph draws. */
export function TableView({ notice }: { notice?: ReactNode }) {
  const { t } = useTranslation();
  const { view, drawn, names, asOf } = useExplorer();
  const announce = useAnnounce();
  const datasetOf = useDatasetNames();
  const [listsNodes, setListsNodes] = useState(false);
  const which = TABLES[view.lens][listsNodes ? 1 : 0];
  const { measures } = useMeasures(drawn.graph, which === "actors");
  const tabular = useMemo(() => tableOf(which, drawn, names, t, measures), [which, drawn, names, t, measures]);
  return (
    <section className={styles.table} aria-label={t("table.label")}>
      {notice}
      <div className={styles.bar}>
        <fieldset className={styles.which} aria-label={t("table.label")}>
          {TABLES[view.lens].map((one) => (
            <button key={one} type="button" aria-pressed={which === one} onClick={() => setListsNodes(one === "actors" || one === "nodes")}>
              {t(`table.${one}`)} <span>{one === "actors" || one === "nodes" ? drawn.nodes.length : drawn.graph.size}</span>
            </button>
          ))}
        </fieldset>
        <span className={styles.hint}>{t("table.hint")}</span>
      </div>
      <Grid
        key={which}
        {...tabular}
        label={t(`table.${which}`)}
        aside={(rows) => (
          <button
            type="button"
            className={parts.button}
            title={t("table.csvTitle")}
            data-csv
            onClick={() => {
              download(`entente-${which}-${asOf}.csv`, csv(csvRows(tabular.columns, rows, datasetOf)));
              announce(t("table.downloaded", { count: rows.length }));
            }}
          >
            <IconDownload size={14} stroke={1.7} aria-hidden />
            {t("table.csv")}
          </button>
        )}
      />
    </section>
  );
}
