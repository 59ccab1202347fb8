import type { ReactNode } from "react";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";

type Props = {
  name: string;
  title?: string;
  count?: number | undefined;
  on: boolean;
  /** Some of what belongs to it is chosen. */
  partly?: boolean;
  onToggle: () => void;
  onOnly: () => void;
  mark?: ReactNode;
  value: string;
};

/** One line of a filter: a box, its mark and name, what it would leave, and “only”. */
export function Choice({ name, title, count, on, partly = false, onToggle, onOnly, mark, value }: Props) {
  const { t } = useWords();
  return (
    <div className={styles.choice} data-none={count === 0 || undefined}>
      <label title={title}>
        <input
          type="checkbox"
          checked={on}
          data-filter={value}
          ref={(box) => {
            if (box) box.indeterminate = partly && !on;
          }}
          onChange={onToggle}
        />
        {mark !== undefined && (
          <span className={styles.mark} aria-hidden>
            {mark}
          </span>
        )}
        <span className={styles.choiceName}>{name}</span>
        {count !== undefined && (
          <span className={styles.count} role="presentation">
            {count}
          </span>
        )}
      </label>
      <button type="button" className={styles.only} aria-label={t("filters.onlyLabel", { what: name })} onClick={onOnly}>
        {t("filters.only")}
      </button>
    </div>
  );
}
