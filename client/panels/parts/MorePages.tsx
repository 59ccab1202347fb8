import { Problem } from "./Problem.tsx";
import styles from "./parts.module.css";
import type { Pages } from "./use-pages.ts";
import { useWords } from "./words.ts";

type Props = { of: Pages<unknown>; shown: number; total: number };

/** How much of it is shown, and the rest on request. */
export function MorePages({ of: { fetching, problem, retry, more }, shown, total }: Props) {
  const { t, number } = useWords();
  if (problem) return <Problem problem={problem} onRetry={retry} />;
  if (shown >= total) return null;
  return (
    <p className={styles.faint}>
      {t("pages.source.shown", { shown: number(shown), total: number(total) })}{" "}
      <button type="button" className={styles.more} disabled={fetching} onClick={more}>
        {t("pages.source.more")}
      </button>
    </p>
  );
}
