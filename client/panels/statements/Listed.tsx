import type { StatementsAnswer } from "../../../server/contract/wire/explore.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords, type Words } from "../parts/words.ts";
import { StatementItem } from "./StatementItem.tsx";
import { StatementsCsv } from "./StatementsCsv.tsx";
import styles from "./statements.module.css";
import type { Statements } from "./use-statements.ts";

type Props = {
  of: Statements;
  first: StatementsAnswer;
  narrowed: boolean;
  contested: boolean | undefined;
  onClear: () => void;
};

/** How many there are, the first of them, and the rest on request. */
export function Listed({ of, first, narrowed, contested, onClear }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { statements, parameters, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, error, refetch } = of;
  return (
    <>
      <div className={styles.head}>
        <p role="status" className={styles.found} data-total={isPlaceholderData ? undefined : first.total}>
          {isPlaceholderData ? t("statements.asking") : foundText(first, contested, words)}
        </p>
        {first.total > 0 && <StatementsCsv parameters={parameters} />}
      </div>
      {first.total === 0 && !isPlaceholderData && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(narrowed ? "statements.empty.title" : "statements.empty.none")}</p>
          {narrowed && (
            <>
              <p>{t("statements.empty.text")}</p>
              <button type="button" className={parts.button} onClick={onClear}>
                {t("filters.clearAll")}
              </button>
            </>
          )}
        </div>
      )}
      <ol className={styles.list} aria-busy={isPlaceholderData}>
        {statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </ol>
      {error && <Problem problem={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />}
      {hasNextPage && !error && (
        <p className={styles.rest}>
          <span>{t("statements.shown", { shown: number(statements.length), total: number(first.total) })}</span>
          <button type="button" className={parts.button} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} data-more>
            {t("statements.more")}
          </button>
        </p>
      )}
    </>
  );
}

function foundText({ total, counts }: StatementsAnswer, contested: boolean | undefined, { t, number }: Words): string {
  const statements = t("common.counts.statements", { count: total });
  if (total === 0) return statements;
  if (contested === true) return t("statements.foundContested", { statements });
  return counts.contested > 0 && contested === undefined
    ? t("statements.found", { statements, contested: number(counts.contested) })
    : t("statements.foundPlain", { statements });
}
