import { COVERAGE_STATES, type CoverageState } from "../../../server/contract/vocabulary.ts";
import { useWords } from "../parts/words.ts";
import styles from "./questions.module.css";

/** ● ◐ ⊗ ○ ?: each told from the others without colour, and with its words beside it. */
const SIGNS: Readonly<Record<CoverageState, string>> = { in_force: "●", signed_only: "◐", lapsed: "⊗", none_found: "○", unknown: "?" };

export function CoverageMark({ state }: { state: CoverageState }) {
  const { t } = useWords();
  return (
    <span className={styles.coverage} data-coverage={state}>
      <span className={styles.sign} aria-hidden>
        {SIGNS[state]}
      </span>
      {t(`questions.coverage.${state}`)}
    </span>
  );
}

export function MarksLegend() {
  const { t } = useWords();
  return (
    <ul className={styles.marks} aria-label={t("questions.marks")}>
      {COVERAGE_STATES.map((state) => (
        <li key={state}>
          <CoverageMark state={state} />
        </li>
      ))}
    </ul>
  );
}
