import { IconDownload } from "@tabler/icons-react";
import type { ConflictsAnswer } from "../../../server/contract/wire/conflicts.ts";
import { conflictsCsvAddress } from "../../data/conflicts.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "../statements/statements.module.css";
import { ConflictItem } from "./ConflictItem.tsx";
import type { Conflicts } from "./use-conflicts.ts";

type Props = { of: Conflicts; first: ConflictsAnswer; narrowed: boolean; onClear: () => void };

/** How many there are, the first of them, and the rest on request. */
export function Listed({ of, first, narrowed, onClear }: Props) {
  const { t, number, day } = useWords();
  const { conflicts, parameters, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, error, refetch } = of;
  const { total, asOf } = first;
  return (
    <>
      <div className={styles.head}>
        <p role="status" className={styles.found} data-total={isPlaceholderData ? undefined : total}>
          {isPlaceholderData ? t("conflicts.asking") : t("conflicts.found", { count: total, day: day(asOf) })}
        </p>
        {total > 0 && (
          <a className={parts.button} href={conflictsCsvAddress(parameters)} download title={t("conflicts.csvTitle")} data-csv>
            <IconDownload size={14} stroke={1.7} aria-hidden />
            {t("conflicts.csv")}
          </a>
        )}
      </div>
      {total === 0 && !isPlaceholderData && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(narrowed ? "conflicts.empty.title" : "conflicts.empty.none")}</p>
          <p>{t("conflicts.empty.text")}</p>
          {narrowed && (
            <button type="button" className={parts.button} onClick={onClear}>
              {t("filters.clearAll")}
            </button>
          )}
        </div>
      )}
      <ol className={styles.list} aria-busy={isPlaceholderData}>
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} />
        ))}
      </ol>
      {error && <Problem problem={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />}
      {hasNextPage && !error && (
        <p className={styles.rest}>
          <span>{t("conflicts.shownOf", { shown: number(conflicts.length), total: number(total) })}</span>
          <button type="button" className={parts.button} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} data-more>
            {t("conflicts.more")}
          </button>
        </p>
      )}
    </>
  );
}
