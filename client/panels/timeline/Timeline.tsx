import { useTimeline } from "../../data/timeline.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useSteady } from "../explore/use-steady.ts";
import { useProblemTexts } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import { Strip } from "./Strip.tsx";
import styles from "./timeline.module.css";

/** The years under the graph: what the view's filters let through, whatever the day. */
export function Timeline() {
  const { t } = useWords();
  const { view, answered, problem: away } = useExplorer();
  // The picture first: of a world both take the server a second.
  const { answer, problem, retry } = useSteady(useTimeline(view, answered || away !== undefined));
  return (
    <section className={styles.strip} aria-label={t("timeline.title")} data-timeline={answer ? "there" : problem ? "failed" : "pending"}>
      {answer && <Strip answer={answer} />}
      {!answer && problem && <Failed problem={problem} onRetry={retry} />}
      {answer && (problem ?? away) && (
        <p className={styles.note} role="status">
          {t("timeline.stale")}
        </p>
      )}
      {view.lens === "corridors" && <p className={styles.note}>{t("timeline.figures")}</p>}
      {answer?.truncated && <p className={styles.note}>{t("timeline.more", { count: answer.items.length })}</p>}
    </section>
  );
}

function Failed({ problem, onRetry }: { problem: Error; onRetry: () => void }) {
  const { t } = useWords();
  const { message } = useProblemTexts(problem);
  return (
    <p className={styles.note} role="alert">
      {t("timeline.failed", { message })}{" "}
      <button type="button" className={styles.count} onClick={onRetry}>
        {t("common.retry")}
      </button>
    </p>
  );
}
