import { IconLayoutGrid } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { idOf, isId } from "../../../server/contract/ids.ts";
import type { WhatIfAnswer } from "../../../server/contract/wire/coverage-changes.ts";
import { type CellRef, type CoverageView, encodeCoverage } from "../../state/coverage-view.ts";
import { matrixUnder } from "../../state/what-if-view.ts";
import { AnswerNotes } from "../coverage/AnswerNotes.tsx";
import { ChangesTable, LayersGrid } from "../coverage/ChangesTable.tsx";
import { hypotheticalRows } from "../coverage/change-rows.ts";
import coverage from "../coverage/coverage.module.css";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { Found } from "./Found.tsx";
import styles from "./what-if.module.css";

type Props = { answer: WhatIfAnswer; view: CoverageView; change: (next: CoverageView) => void };

/** What the law would come to: how much at a glance, then every change before and after, then what would be made double. */
export function InTheLaw({ answer, view, change }: Props) {
  const { t, number } = useWords();
  const { items, total, duplications, asOf, issuesTouched } = answer;
  const onOpen = (cell: CellRef): void => change({ ...view, cell });
  const touched = [...new Set([...items, ...duplications.items].flatMap(({ origin, destination }) => [origin, destination]))];
  const states = touched.flatMap((id) => (isId("State", id) ? [idOf("State", id)] : []));
  const issues = issuesTouched.flatMap(({ id }) => (isId("Issue", id) ? [idOf("Issue", id)] : []));
  return (
    <>
      <h2 className={styles.heading}>{t("whatIf.result.law")}</h2>
      <ul className={styles.said}>
        {answer.supposed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Found answer={answer} />
      <p className={styles.tools}>
        <Link to="/coverage" search={encodeCoverage(matrixUnder(view, states, issues))} className={parts.button} data-matrix>
          <IconLayoutGrid size={14} stroke={1.7} aria-hidden />
          {t("whatIf.result.matrix")}
        </Link>
        <CsvButton what={t("coverageChanges.csvOf")} name={["hypothetical", "what-if", asOf]} rows={() => hypotheticalRows(answer)}>
          {t("coverageChanges.csv")}
        </CsvButton>
      </p>
      {total > 0 && (
        <>
          <p className={styles.note}>{t("whatIf.result.corridors")}</p>
          <ChangesTable answer={answer} cell={view.cell} onOpen={onOpen} />
        </>
      )}
      {duplications.total > 0 && (
        <>
          <h3 id="duplications" className={styles.heading}>
            {t("whatIf.result.duplicated")} <span>{number(duplications.total)}</span>
          </h3>
          <p className={styles.note}>{t("whatIf.result.duplicatedText")}</p>
          {duplications.truncated && (
            <p className={styles.note}>
              {t("coverageChanges.truncated", { shown: number(duplications.items.length), total: number(duplications.total) })}
            </p>
          )}
          <LayersGrid
            items={duplications.items}
            agreements={answer.agreements}
            label={t("whatIf.result.duplicated")}
            cell={view.cell}
            onOpen={onOpen}
          />
        </>
      )}
      <div className={coverage.summary}>
        <AnswerNotes {...answer} />
      </div>
    </>
  );
}
