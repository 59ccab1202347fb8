import type { ImportFaults } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import { FaultTable } from "./FaultTable.tsx";
import imports from "./imports.module.css";
import styles from "./report.module.css";

/** The rows that were left out when a dataset was imported, because somebody accepted that. */
export function AcceptedFaults({ faults: { total, shown } }: { faults: ImportFaults }) {
  const { t, number } = useWords();
  const title = t("imports.accepted.title", { count: total });
  return (
    <details data-accepted-faults={total}>
      <summary>{title}</summary>
      <p className={imports.hint}>
        {t("imports.accepted.means")}{" "}
        {shown.length < total && t("imports.faults.shown", { shown: number(shown.length), total: number(total) })}
      </p>
      <FaultTable faults={shown} caption={title} className={styles.scroll ?? ""} />
    </details>
  );
}
