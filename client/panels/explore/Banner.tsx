import { useProblemTexts } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";

/** While the server is away: the last view stays, and this says so. It goes by itself. */
export function Banner() {
  const { problem, network } = useExplorer();
  return problem && network ? <Away problem={problem} /> : null;
}

function Away({ problem }: { problem: Error }) {
  const { t } = useWords();
  const { retry } = useExplorer();
  const { message, remedy } = useProblemTexts(problem);
  return (
    <div role="alert" className={styles.banner} data-banner>
      <p>
        <strong>{message}</strong> {remedy} {t("common.problem.recovering")}
      </p>
      <button type="button" className={styles.bannerButton} onClick={retry}>
        {t("common.retry")}
      </button>
    </div>
  );
}
