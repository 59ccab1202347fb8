import type { Kinds } from "../../../server/contract/wire/catalogue.ts";
import { useWords } from "../parts/words.ts";
import styles from "./kinds.module.css";

/** How much of each kind: things by their label, statements by their type. */
export function KindCounts({ kinds: { labels, types } }: { kinds: Kinds }) {
  const { t, number } = useWords();
  if (labels.length + types.length === 0) return null;
  return (
    <details className={styles.kindCounts}>
      <summary>{t("pages.datasets.byKind")}</summary>
      <ul>
        {labels.map(({ label, count }) => (
          <li key={label} data-label={label}>
            {t(`kind.${label}`)} <span>{number(count)}</span>
          </li>
        ))}
        {types.map(({ type, count }) => (
          <li key={type} data-type={type}>
            {t(`relation.${type}.out`)} <span>{number(count)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
