import { useWords } from "../parts/words.ts";
import styles from "./header.module.css";

/** Two states and a body, tied: the name's own mark. */
export function Wordmark() {
  const { t } = useWords();
  return (
    <>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className={styles.mark}>
        <path d="M6 9.5 18 6M6 9.5 14.5 18M18 6l-3.5 12" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="9.5" r="3" fill="currentColor" />
        <circle cx="18" cy="6" r="2.3" fill="currentColor" />
        <rect x="12.2" y="15.7" width="4.6" height="4.6" fill="currentColor" />
      </svg>
      <span className={styles.word}>{t("common.name")}</span>
    </>
  );
}
