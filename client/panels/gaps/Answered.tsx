import type { GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import type { GapsView } from "../../state/gaps-view.ts";
import type { Dropped } from "../../state/reader.ts";
import chips from "../chips/chips.module.css";
import { cellKey } from "../coverage/cell-ref.ts";
import coverage from "../coverage/coverage.module.css";
import { useNames } from "../parts/names-context.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Empty } from "./Empty.tsx";
import { GapItem } from "./GapItem.tsx";
import { GapSummary } from "./GapSummary.tsx";
import { GapTools } from "./GapTools.tsx";
import styles from "./gaps.module.css";
import { useGaps } from "./use-gaps.ts";
import { Weights } from "./Weights.tsx";

type Props = { view: GapsView; dropped: readonly Dropped[]; change: (next: GapsView) => void };

/** What the answer warns of, what counts how much, and the gaps as far as they were asked for. */
export function Answered({ view, dropped, change }: Props) {
  const { t, number } = useWords();
  const names = useNames();
  const { first, gaps, pages, parameters, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useGaps(view);
  const called = calledIn(pages);
  const nameOf = (id: string): string => called.get(id) ?? names.of(id);
  if (error && !first) return <Problem problem={error} onRetry={() => void refetch()} />;
  if (!first) return <Skeleton lines={14} />;
  return (
    <section
      className={coverage.results}
      aria-busy={isPlaceholderData}
      aria-label={t("gaps.title")}
      data-gaps={isPlaceholderData ? undefined : first.total}
    >
      {dropped.length > 0 && (
        <p className={chips.dropped} role="status">
          {t("filters.chips.dropped", {
            count: dropped.length,
            what: dropped.map(({ parameter, value }) => `${parameter}=${value}`).join(", "),
          })}
        </p>
      )}
      <GapSummary answer={first} view={view} pending={isPlaceholderData} />
      <GapTools answer={first} view={view} parameters={parameters} nameOf={nameOf} />
      {first.total > 0 && <Weights view={view} change={change} formula={first.formula} />}
      {first.total === 0 && !isPlaceholderData && <Empty view={view} answer={first} change={change} />}
      <ol className={styles.list} aria-label={t("gaps.list")}>
        {gaps.map((gap, at) => (
          <GapItem
            key={cellKey(gap)}
            gap={gap}
            rank={at + 1}
            view={view}
            weights={first.weights}
            change={change}
            directed={first.directed}
            unit={first.people?.unit ?? ""}
            nameOf={nameOf}
          />
        ))}
      </ol>
      {error && <Problem problem={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />}
      {hasNextPage && !error && (
        <p className={styles.rest}>
          <span>{t("gaps.shown", { shown: number(gaps.length), total: number(first.total) })}</span>
          <button type="button" className={parts.button} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()} data-more>
            {t("gaps.more")}
          </button>
        </p>
      )}
    </section>
  );
}

/** What the answer itself calls its instruments. */
function calledIn(pages: readonly GapsAnswer[]): ReadonlyMap<string, string> {
  return new Map(pages.flatMap(({ agreements }) => agreements.map(({ id, name }) => [id, name] as const)));
}
