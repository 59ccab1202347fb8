import { useProblemTexts } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./search.module.css";

type Props = { query: string; count: number | undefined; problem: Error | null };

/** Below the suggestions: how to use them, or why there are none. */
export function SuggestionsNote({ query, count, problem }: Props) {
  const { t } = useWords();
  if (problem) return <Failed problem={problem} />;
  if (count === 0) return <p className={styles.note}>{t("header.search.none", { query })}</p>;
  return <p className={styles.note}>{count === undefined ? t("common.loading") : t("header.search.hint")}</p>;
}

function Failed({ problem }: { problem: Error }) {
  const { t } = useWords();
  const { remedy } = useProblemTexts(problem);
  return <p className={styles.note}>{t("header.search.failed", { remedy })}</p>;
}
