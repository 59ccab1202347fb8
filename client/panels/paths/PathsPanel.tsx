import { leavePaths } from "../../state/path-questions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Problem } from "../parts/Problem.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Found } from "./Found.tsx";
import { Nothing } from "./Nothing.tsx";
import { PathQuestion } from "./PathQuestion.tsx";
import styles from "./paths.module.css";

/** The paths between two nodes: the question, and each answer as a sentence. @param onPoint brings keys out for a moment */
export function PathsPanel({ onPoint }: { onPoint: (keys: readonly string[] | undefined) => void }) {
  const { t } = useWords();
  const { view, change, paths } = useExplorer();
  const { question, answer, problem, fetching, retry } = paths;
  return (
    <article className={styles.panel} data-paths aria-busy={fetching}>
      <PathQuestion />
      {!question && (
        <p className={styles.hint} data-paths-hint>
          {t(view.paths?.from || view.paths?.to ? "paths.chooseEnd" : "paths.chooseEnds")}
        </p>
      )}
      {problem && (
        <div data-paths-problem>
          <Problem problem={problem} onRetry={retry} />
          {answer && <p className={styles.hint}>{t("paths.away")}</p>}
        </div>
      )}
      {question && !answer && !problem && <Skeleton lines={7} />}
      {answer && (answer.paths.length > 0 ? <Found answer={answer} onPoint={onPoint} /> : <Nothing answer={answer} />)}
      <button type="button" className={styles.leave} data-paths-leave onClick={() => change(leavePaths(view), t("paths.said.left"))}>
        {t("paths.leave")}
      </button>
    </article>
  );
}
