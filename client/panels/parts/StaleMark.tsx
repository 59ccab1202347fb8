import type { SourceRef } from "../../../server/contract/wire/common.ts";
import styles from "./facts.module.css";
import { useWords } from "./words.ts";

/** Stands wherever a fact rests on nothing but sources that are known to be out of date. */
export function StaleMark({ sources }: { sources: readonly Pick<SourceRef, "stale">[] }) {
  const { t } = useWords();
  if (sources.length === 0 || !sources.every(({ stale }) => stale)) return null;
  return (
    <abbr className={styles.stale} title={t("common.source.staleMeans")} data-stale>
      {t("common.source.stale")}
    </abbr>
  );
}
