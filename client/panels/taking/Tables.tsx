import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { csvRows } from "../table/csv-rows.ts";
import { useDatasetNames } from "../table/dataset-names.ts";
import { TABLES, tableOf } from "../table/tables.ts";
import styles from "./taking.module.css";

/** The view's edges and nodes as files, whether or not the table is shown. */
export function Tables() {
  const { t } = useWords();
  const datasetOf = useDatasetNames();
  const { view, drawn, names, asOf, look } = useExplorer();
  return (
    <div className={styles.tables}>
      {TABLES[view.lens].map((which) => (
        <CsvButton
          key={which}
          what={t(`taking.table.${which}`)}
          name={[which, view.focus && names.short(view.focus), asOf]}
          rows={() => {
            const { columns, rows } = tableOf(which, drawn, names, t, look.measures);
            return csvRows(columns, rows, datasetOf);
          }}
        >
          {t("taking.table.csv", { what: t(`taking.table.${which}`) })}
        </CsvButton>
      ))}
    </div>
  );
}
