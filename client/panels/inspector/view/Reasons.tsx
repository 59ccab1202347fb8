import { useExplorer } from "../../explore/explorer.ts";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";
import type { Reason } from "./hidden-reasons.ts";

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useWords();
  const { change } = useExplorer();
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ key, text, shown }) => (
        <li key={key} data-reason={key}>
          <span>{text}</span>
          {shown && (
            <button
              type="button"
              className={styles.show}
              aria-label={`${t("inspector.view.show")}: ${text}`}
              onClick={() => change(shown, text)}
            >
              {t("inspector.view.show")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
