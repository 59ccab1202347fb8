import { Fragment, type ReactNode, useState } from "react";
import styles from "./parts.module.css";
import { useWords } from "./words.ts";

/** The first few of many, and a button that says how many more there are. */
export function Few<T>({
  of,
  first = 6,
  keyOf,
  each,
}: {
  of: readonly T[];
  first?: number;
  keyOf: (one: T) => string;
  each: (one: T) => ReactNode;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const hidden = of.length - first;
  return (
    <>
      <ul className={styles.list}>
        {(all || hidden <= 1 ? of : of.slice(0, first)).map((one) => (
          <Fragment key={keyOf(one)}>{each(one)}</Fragment>
        ))}
      </ul>
      {hidden > 1 && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t("common.less") : t("common.more", { count: hidden })}
        </button>
      )}
    </>
  );
}
