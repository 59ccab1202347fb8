import { Link } from "@tanstack/react-router";
import { clearFilter } from "../../state/filters.ts";
import { useWords } from "../parts/words.ts";
import styles from "./datasets-off.module.css";
import { useExplorer } from "./explorer.ts";

/** Says which datasets are switched off: what only these state is not in the view, and not absent for that. */
export function DatasetsOff() {
  const { t, list } = useWords();
  const { schema, view, change } = useExplorer();
  if (view.datasets.length === 0 || !schema) return null;
  const on = (id: string): boolean => view.datasets.some((chosen) => chosen === id);
  const off = schema.datasets.filter(({ id }) => !on(id));
  const missing = view.datasets.filter((id) => !schema.datasets.some((dataset) => dataset.id === id));
  if (off.length === 0 && missing.length === 0) return null;
  const [few, rest] = [off.slice(0, 3), off.length - 3];
  return (
    <p className={styles.off} data-datasets-off>
      <span>
        {off.length > 0 &&
          t("filters.off", {
            names: list([...few.map(({ title }) => title), ...(rest > 0 ? [t("filters.offMore", { count: rest })] : [])]),
          })}
        {missing.length > 0 && ` ${t("filters.offMissing", { names: list(missing.map((id) => id.slice("dataset:".length))) })}`}
      </span>
      <button type="button" onClick={() => change(clearFilter(view, "datasets"), t("filters.allOnSaid"))} data-all-datasets>
        {t("filters.allOn")}
      </button>
      <Link to="/datasets">{t("pages.datasets.title")}</Link>
    </p>
  );
}
