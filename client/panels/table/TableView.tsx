import { IconDownload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { useMeasures } from "../explore/use-measures.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { csvRows } from "./csv-rows.ts";
import { useDatasetNames } from "./dataset-names.ts";
import { withDisputes } from "./disputes.ts";
import { downloadCsv } from "./download.ts";
import { Grid } from "./Grid.tsx";
import { pathTable } from "./path-columns.ts";
import styles from "./table.module.css";
import { TABLES, tableOf } from "./tables.ts";
import { useDisputes } from "./use-disputes.ts";

const NO_PATHS: readonly never[] = [];

/** The view's content as a table: the same ties and actors that the graph draws. */
export function TableView({ notice }: { notice?: ReactNode }) {
  const words = useWords();
  const { t } = words;
  const { view, act, drawn, paths, names, asOf } = useExplorer();
  const announce = useAnnounce();
  const datasetOf = useDatasetNames();
  const [place, setPlace] = useState(0);
  const found = paths.answer?.paths ?? NO_PATHS;
  const tables = [...TABLES[view.lens], ...(found.length > 0 ? ["paths" as const] : [])];
  const which = tables[place] ?? tables[0] ?? "actors";
  const { measures } = useMeasures(drawn.graph, which === "actors");
  const disputes = useDisputes(which);
  const told = useMemo(
    () => (which === "paths" ? pathTable(found, names, words) : tableOf(which, drawn, names, words.t, measures)),
    [which, drawn, found, names, words, measures],
  );
  const tabular = useMemo(
    () => (disputes && (which === "ties" || which === "flows") ? withDisputes(told, drawn, disputes.conflicts, words) : told),
    [which, told, drawn, disputes, words],
  );
  return (
    <section className={styles.table} aria-label={t("table.label")}>
      {notice}
      <div className={styles.bar}>
        <fieldset className={styles.which} aria-label={t("table.label")}>
          {tables.map((one, at) => (
            <button key={one} type="button" aria-pressed={which === one} data-table={one} onClick={() => setPlace(at)}>
              {t(`table.${one}`)} <span>{one === "paths" ? found.length : one === "actors" ? drawn.nodes.length : drawn[one].length}</span>
            </button>
          ))}
        </fieldset>
        <span className={styles.hint}>{t("table.hint")}</span>
        {disputes?.truncated && (which === "ties" || which === "flows") && (
          <Link to="/conflicts" search={{}} className={styles.hint}>
            {t("conflicts.markedFirst", { shown: disputes.conflicts.length, total: disputes.total })}
          </Link>
        )}
      </div>
      <Grid
        key={which}
        {...tabular}
        label={t(`table.${which}`)}
        selection={view.selection}
        onSelect={act.select}
        aside={(rows) => (
          <button
            type="button"
            className={parts.button}
            title={t("table.csvTitle")}
            data-csv
            onClick={() => {
              downloadCsv(`entente-${which}-${asOf}.csv`, csvRows(tabular.columns, rows, datasetOf));
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
