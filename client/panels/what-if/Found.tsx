import type { CoverageChangeKind, WhatIfAnswer } from "../../../server/contract/wire/coverage-changes.ts";
import { useWords } from "../parts/words.ts";
import styles from "./what-if.module.css";

/** What would follow at a glance. The people are added up here, and the sum says how. */
export function Found({ answer }: { answer: WhatIfAnswer }) {
  const { pairs, peopleCovered, coveredTwice, perhapsBefore, issuesTouched, kinds, duplications, total } = answer;
  const { t, number, list } = useWords();
  const of = (wanted: CoverageChangeKind): number => kinds.find(({ kind }) => kind === wanted)?.count ?? 0;
  const worse = (["opened", "settled"] as const).filter((kind) => of(kind) > 0);
  if (total === 0 && duplications.total === 0) return <p data-found="0">{t("whatIf.result.none")}</p>;
  return (
    <ul className={styles.found} data-found={total}>
      <li data-pairs={pairs}>
        <strong>{t("whatIf.result.pairs", { count: pairs })}</strong>
        {pairs === 0 ? null : peopleCovered ? (
          <>
            {": "}
            {t("whatIf.result.people", { number: number(peopleCovered.sum), corridors: number(peopleCovered.corridors) })}{" "}
            <em className={styles.derived}>{t("whatIf.result.derived")}</em>
            <span className={styles.note}>{t("whatIf.result.formula", { formula: peopleCovered.formula })}</span>
          </>
        ) : (
          <span className={styles.note}>{t("whatIf.result.noPeople")}</span>
        )}
      </li>
      {coveredTwice.pairs > 0 && <li data-twice={coveredTwice.pairs}>{t("whatIf.result.twice", { count: coveredTwice.pairs })}</li>}
      {perhapsBefore.pairs > 0 && <li data-perhaps={perhapsBefore.pairs}>{t("whatIf.result.perhaps", { count: perhapsBefore.pairs })}</li>}
      {worse.map((kind) => (
        <li key={kind} data-worse={kind}>
          <strong>{t(`whatIf.result.${kind}`, { count: of(kind) })}</strong>
        </li>
      ))}
      <li>
        {t("whatIf.result.issues")}: {issuesTouched.length > 0 ? list(issuesTouched.map(({ name }) => name)) : t("whatIf.result.noIssues")}
      </li>
      <li>
        {t("whatIf.result.closed", { count: of("closed") })} ·{" "}
        {duplications.total > 0 ? (
          <a href="#duplications">{t("whatIf.result.duplications", { count: duplications.total })}</a>
        ) : (
          t("whatIf.result.duplications", { count: 0 })
        )}
      </li>
    </ul>
  );
}
