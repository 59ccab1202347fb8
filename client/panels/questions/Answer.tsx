import { useState } from "react";
import type { QuestionAnswer } from "../../../server/contract/wire/questions.ts";
import type { AskedValues } from "../../data/questions.ts";
import type { QuestionValues } from "../../state/question-values.ts";
import { useWords } from "../parts/words.ts";
import { AnswerTable } from "./AnswerTable.tsx";
import { AnswerTools } from "./AnswerTools.tsx";
import { MarksLegend } from "./CoverageMark.tsx";
import styles from "./questions.module.css";
import { RowEvidence } from "./RowEvidence.tsx";

type Props = { answer: QuestionAnswer; values: QuestionValues; asked: AskedValues; nameOf: (id: string) => string };

/** The answer in a sentence, what to know before using it, and its rows. */
export function Answer({ answer, values, asked, nameOf }: Props) {
  const { t, number } = useWords();
  const [chosen, setChosen] = useState<string>();
  const all = [
    ...answer.rows.map((row, at) => ({ row, id: `row-${at}` })),
    ...answer.undecided.rows.map((row, at) => ({ row, id: `open-${at}` })),
  ];
  const row = all.find(({ id }) => id === chosen)?.row;
  const marked = all.some(({ row: { coverage } }) => coverage !== null);
  const tableOf = (kind: "row" | "open", label: string) => (
    <AnswerTable
      answer={answer}
      rows={kind === "row" ? answer.rows : answer.undecided.rows}
      prefix={kind}
      label={label}
      nameOf={nameOf}
      chosen={chosen}
      onChoose={setChosen}
    />
  );
  return (
    <>
      <section className={styles.answer} data-possible={answer.possible} aria-label={t("questions.answer")} aria-live="polite">
        {answer.hypothetical && <p className={styles.hypothetical}>{t("questions.hypothetical")}</p>}
        {!answer.possible && <p className={styles.impossible}>{t("questions.impossible")}</p>}
        <p className={styles.answerText} data-answer>
          {answer.answer}
        </p>
      </section>
      {answer.caveats.length > 0 && (
        <section className={styles.caveats} aria-labelledby="caveats">
          <h2 id="caveats">{t("questions.caveats")}</h2>
          <ul>
            {answer.caveats.map(({ code, text }) => (
              <li key={`${code} ${text}`} data-caveat={code}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.possible && (
        <>
          <AnswerTools answer={answer} values={values} asked={asked} nameOf={nameOf} />
          <section className={styles.rows} aria-labelledby="rows">
            <h2 id="rows" data-rows={answer.total}>
              {t("questions.rows")} <span>{number(answer.total)}</span>
            </h2>
            {marked && <MarksLegend />}
            {answer.rows.length > 0 ? (
              tableOf("row", answer.title)
            ) : (
              <p>{t(answer.undecided.total > 0 ? "questions.noneEstablished" : "questions.noRows")}</p>
            )}
            {answer.truncated && (
              <p className={styles.cut}>{t("questions.cut", { shown: number(answer.rows.length), total: number(answer.total) })}</p>
            )}
          </section>
          {answer.undecided.total > 0 && (
            <section className={styles.rows} aria-labelledby="undecided">
              <h2 id="undecided" data-undecided={answer.undecided.total}>
                {t("questions.undecided", { count: answer.undecided.total })}
              </h2>
              <p className={styles.cut}>{t("questions.undecidedText")}</p>
              {tableOf("open", t("questions.undecided", { count: answer.undecided.total }))}
            </section>
          )}
          {row && <RowEvidence row={row} answer={answer} values={values} nameOf={nameOf} onClose={() => setChosen(undefined)} />}
        </>
      )}
    </>
  );
}
