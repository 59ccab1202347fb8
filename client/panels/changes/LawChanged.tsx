import { IconLayoutGrid } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type CoverageView, encodeCoverage } from "../../state/coverage-view.ts";
import { AnswerNotes } from "../coverage/AnswerNotes.tsx";
import { ChangesTable } from "../coverage/ChangesTable.tsx";
import { changeRows } from "../coverage/change-rows.ts";
import coverage from "../coverage/coverage.module.css";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import styles from "./changes-page.module.css";
import { useCoverageChanges } from "./use-changes.ts";

type Props = { view: CoverageView & { since: string }; change: (next: CoverageView) => void };

/** Gaps that opened and closed, and all else that the law came to, before and after. */
export function LawChanged({ view, change }: Props) {
  const { t, number } = useWords();
  const { data, error, refetch } = useCoverageChanges(view);
  const { cell: _, ...matrix } = view;
  return (
    <section className={styles.part} data-law-changed={data?.total}>
      <h2>
        {t("changes.law")} {data && <span>{number(data.total)}</span>}
      </h2>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && (
        <>
          <p className={styles.tools}>
            <Link to="/coverage" search={encodeCoverage(matrix)} className={parts.button} data-to-matrix>
              <IconLayoutGrid size={14} stroke={1.7} aria-hidden />
              {t("changes.matrix")}
            </Link>
            {data.total > 0 && (
              <CsvButton what={t("coverageChanges.csvOf")} name={["changes", data.since, data.asOf]} rows={() => changeRows(data)}>
                {t("coverageChanges.csv")}
              </CsvButton>
            )}
          </p>
          {data.total === 0 ? (
            <p className={styles.note}>{t("changes.noLaw")}</p>
          ) : (
            <ChangesTable answer={data} cell={view.cell} onOpen={(cell) => change({ ...view, cell })} />
          )}
          <div className={coverage.summary}>
            <AnswerNotes {...data} />
          </div>
        </>
      )}
    </section>
  );
}
