import type { ConflictEntry } from "../../../server/contract/wire/conflicts.ts";
import { statusText } from "./conflict-words.ts";
import styles from "./conflicts.module.css";
import { useNames } from "./names-context.ts";
import { Sources } from "./Sources.tsx";
import { Value } from "./Value.tsx";
import { useWords } from "./words.ts";

/** Every value of a conflict with its dataset, edition and places; which of them is shown, and why. */
export function ConflictValues({ conflict: { property, values, why } }: { conflict: ConflictEntry }) {
  const words = useWords();
  const { t } = words;
  const names = useNames();
  return (
    <ul className={styles.values}>
      {values.map(({ value, dataset, edition, shown, sources }) => (
        <li key={`${dataset} ${JSON.stringify(value)}`} data-shown={shown || undefined}>
          <p className={styles.value}>
            {statusText(property, value, words) ?? <Value value={value} />}
            {shown && <span className={styles.shown}>{t("conflicts.shown")}</span>}
          </p>
          <p className={styles.dataset}>{t("pages.status.edition", { title: names.of(dataset), edition })}</p>
          {shown && <p className={styles.dataset}>{t(`conflicts.why.${why}`)}</p>}
          <Sources sources={sources} first={2} />
        </li>
      ))}
    </ul>
  );
}
