import type { ReadTable } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

/** What a column seems to hold, how sure that is, and some of its cells. */
export function ColumnRead({ column, read }: { column: string; read: readonly ReadTable[] }) {
  const { t, list, number } = useWords();
  const found = read.flatMap(({ columns }) => columns).find((one) => one.column === column);
  if (!found) return null;
  const kind = t(`imports.mapping.kind.${found.kind}`, { percent: `${number(found.share * 100)} %` });
  return (
    <small className={styles.hint} data-column-kind={found.kind}>
      {found.samples.length === 0 ? kind : t("imports.mapping.samples", { kind, samples: list(found.samples) })}
    </small>
  );
}
