import styles from "./parts.module.css";
import { useWords } from "./words.ts";

/** Lines where text will be. It appears after 150 ms (in the style sheet), so that a quick answer doesn't flicker. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className={styles.skeleton} role="status" aria-label={t("common.loading")}>
      {Array.from({ length: lines }, (_, line) => `${line}`).map((line) => (
        <span key={line} aria-hidden />
      ))}
    </div>
  );
}
