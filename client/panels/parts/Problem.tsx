import type { EntenteProblem } from "../../data/problem.ts";
import styles from "./parts.module.css";
import { useWords } from "./words.ts";

/** Message and remedy: the server's own, or ours for what only the browser can find out. */
export function useProblemTexts(problem: EntenteProblem | Error): { message: string; remedy: string } {
  const { t } = useWords();
  const code = "code" in problem ? problem.code : "crashed";
  if (code === "network_failed" || code === "bad_answer" || code === "crashed") {
    return { message: t(`common.problem.${code}.message`), remedy: t(`common.problem.${code}.remedy`) };
  }
  return { message: problem.message, remedy: "remedy" in problem ? problem.remedy : "" };
}

export function Problem({ problem, onRetry }: { problem: EntenteProblem | Error; onRetry?: () => void }) {
  const { t } = useWords();
  const { message, remedy } = useProblemTexts(problem);
  return (
    <div role="alert" className={styles.problem}>
      <p className={styles.problemMessage}>{message}</p>
      <p>{remedy}</p>
      {onRetry && (
        <button type="button" className={styles.button} onClick={onRetry}>
          {t("common.retry")}
        </button>
      )}
    </div>
  );
}
