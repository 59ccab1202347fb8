import { LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageColumns } from "../../../server/contract/wire/coverage.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { useWords } from "../parts/words.ts";
import { AnswerNotes } from "./AnswerNotes.tsx";
import styles from "./coverage.module.css";
import { countsText } from "./coverage-text.ts";

/** From this share on the sentence leads with what is not known. */
const MOSTLY = 1 / 3;

/** The matrix in words: how many of each state in each layer, what is not established first where it is much, whose figures, which inventories. */
export function Summary({ view, answer, supposes }: { view: CoverageView; answer: CoverageColumns; supposes: boolean }) {
  const words = useWords();
  const { t, number, day, list } = words;
  const { total, truncated, counts, issues, columns } = answer;
  const cells = t(view.by === "states" ? "coverage.summary.cells" : "coverage.summary.cellsIssues", { count: total });
  const first = LEVELS.map((level) => counts[level]).find((count) => count !== undefined);
  const unknown = first && total > 0 ? (first.date_unknown + first.no_inventory) / total : 0;
  return (
    <div className={styles.summary}>
      {unknown > MOSTLY && (
        <p data-mostly-unknown>{t("coverage.summary.mostlyUnknown", { share: number(Math.floor(unknown * 1000) / 10) })}</p>
      )}
      <p>
        {supposes && `${t("coverage.summary.nothingSupposed")} `}
        {t("coverage.summary.lead", { cells, issues: list(issues.map(({ name }) => name)), day: day(answer.asOf) })}{" "}
        {LEVELS.flatMap((level) => {
          const count = counts[level];
          return count ? [t("coverage.summary.layer", { layer: t(`level.${level}`), parts: countsText(count, words) })] : [];
        }).join(" · ")}
      </p>
      {truncated && <p>{t("coverage.summary.truncated", { shown: number(columns.origin.length), total: number(total) })}</p>}
      <AnswerNotes {...answer} />
    </div>
  );
}
