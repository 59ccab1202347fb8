import { COVERAGE_STATES } from "../../../server/contract/vocabulary.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./coverage.module.css";

/** What the marks mean: each with its word, so that none is told by its form alone. */
export function Marks() {
  const { t } = useWords();
  return (
    <ul className={styles.marks} aria-label={t("coverage.legend")}>
      {COVERAGE_STATES.map((state) => (
        <li key={state} title={t(`coverage.stateMeans.${state}`)}>
          <CoverageMark state={state} />
          {t(`coverage.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
