import { Link } from "@tanstack/react-router";
import { COVERAGE_PRESET, type CoverageView, encodeCoverage } from "../../state/coverage-view.ts";
import { WHAT_IF_PRESET } from "../../state/what-if-view.ts";
import { Hypothetical } from "../parts/Hypothetical.tsx";
import { Problem } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import { ChangeSign } from "./ChangeSign.tsx";
import styles from "./changes.module.css";
import type { useMarked } from "./use-marked.ts";

type Props = { view: CoverageView; marked: ReturnType<typeof useMarked> };

/** What the signs in the cells tell: what is supposed, or between which days; and how many of each there are. */
export function Compared({ view, marked: { whatIf, days, error, supposes, compares } }: Props) {
  const { t, day, number } = useWords();
  const answer = whatIf ?? days;
  const { suppose: _, ...without } = view;
  const { by: __, order: ___, cell: ____, ...shared } = view;
  return (
    <>
      {supposes && (
        <Hypothetical text={t("whatIf.bannerOf")}>
          <Link to="/what-if" search={encodeCoverage({ ...WHAT_IF_PRESET, ...shared }, WHAT_IF_PRESET)} data-back-to-what-if>
            {t("whatIf.back")}
          </Link>
          <Link to="/coverage" search={encodeCoverage(without)}>
            {t("whatIf.without")}
          </Link>
        </Hypothetical>
      )}
      {error && <Problem problem={error} />}
      {whatIf?.supposed.map((sentence) => (
        <p key={sentence} className={styles.note}>
          {sentence}
        </p>
      ))}
      {(supposes || compares) && answer && (
        <section className={styles.compared} aria-label={t("coverageChanges.marks")} data-compared={answer.total}>
          <p>
            {days
              ? t("coverageChanges.between", { since: day(days.since), asOf: day(days.asOf), count: days.total })
              : t("coverageChanges.supposed", { count: answer.total })}{" "}
            {days && (
              <Link to="/changes" search={encodeCoverage({ ...COVERAGE_PRESET, ...shared })} data-to-changes>
                {t("coverageChanges.listed")}
              </Link>
            )}
          </p>
          <ul className={styles.legend}>
            {answer.kinds.map(({ kind, count }) => (
              <li key={kind} title={t(`coverageChanges.means.${kind}`)} data-kind={kind} data-count={count}>
                <ChangeSign kind={kind} /> {t("coverageChanges.count", { kind: t(`coverageChanges.kind.${kind}`), number: number(count) })}
              </li>
            ))}
          </ul>
          {answer.truncated && <p>{t("coverageChanges.truncated", { shown: number(answer.items.length), total: number(answer.total) })}</p>}
        </section>
      )}
    </>
  );
}
