import { ON_DEMAND } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";

/** What the instruments lens draws only when asked. */
export function KindFilter() {
  const { t } = useWords();
  const { view, change } = useExplorer();
  return (
    <div className={styles.radios}>
      {ON_DEMAND.map((label) => {
        const on = view.kinds.includes(label);
        return (
          <label key={label} className={styles.radio}>
            <input
              type="checkbox"
              data-kind={label}
              checked={on}
              onChange={() => change({ ...view, kinds: on ? view.kinds.filter((other) => other !== label) : [...view.kinds, label] })}
            />
            <span>{t(`instruments.kind.${label}`)}</span>
          </label>
        );
      })}
    </div>
  );
}
