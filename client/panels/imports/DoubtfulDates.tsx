import type { DryRun } from "../../../server/contract/wire/imports.ts";
import { Few } from "../parts/Few.tsx";
import { useWords } from "../parts/words.ts";
import imports from "./imports.module.css";
import styles from "./report.module.css";

/** Dates that the text alone doesn't settle: as written, as kept, and why. */
export function DoubtfulDates({ dates }: { dates: DryRun["doubtfulDates"] }) {
  const { t, number } = useWords();
  return (
    <div className={styles.preview} data-doubtful={dates.length}>
      <Few
        of={dates}
        first={5}
        keyOf={({ file, row, column }) => `${file} ${row} ${column}`}
        each={({ file, row, column, value, readAs, why }) => (
          <li>
            {t("imports.date", { value, readAs })}{" "}
            <span className={imports.hint}>{t("imports.dateAt", { file, row: number(row), column, why })}</span>
          </li>
        )}
      />
    </div>
  );
}
