import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";

/** Why the table stands where the graph would. */
export function NoGraph({ reason, onRetry }: { reason: "no_webgl" | "context_lost"; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div role="status" className={styles.banner} data-no-graph={reason}>
      <p>{t(`canvas.noWebgl.${reason}`)}</p>
      <button type="button" className={styles.bannerButton} onClick={onRetry}>
        {t("canvas.noWebgl.again")}
      </button>
    </div>
  );
}
