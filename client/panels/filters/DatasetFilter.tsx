import { type DatasetId, isId } from "../../../server/contract/ids.ts";
import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import { switchDataset } from "../../state/datasets.ts";
import { setFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { Choice } from "./Choice.tsx";
import styles from "./filters.module.css";

/** Datasets that are on: every answer rests on these alone. */
export function DatasetFilter({ datasets }: { datasets: readonly DatasetEntry[] }) {
  const { t } = useWords();
  const { view, change } = useExplorer();
  const all = datasets.map(({ id }) => id).filter((id): id is DatasetId => isId("Dataset", id));
  return (
    <>
      <p className={styles.counts}>{t("filters.datasetsMean")}</p>
      {datasets.map(({ id, title, version, description }) =>
        isId("Dataset", id) ? (
          <Choice
            key={id}
            value={id}
            name={t("pages.status.edition", { title, edition: version })}
            {...(description !== null && { title: description })}
            on={view.datasets.length === 0 || view.datasets.includes(id)}
            onToggle={() => change(switchDataset(view, id, all))}
            onOnly={() => change(setFilter(view, "datasets", [id]))}
          />
        ) : null,
      )}
    </>
  );
}
