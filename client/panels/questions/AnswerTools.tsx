import { IconChartDots3, IconCode, IconDownload, IconGridDots, IconMap2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { idOf, isId } from "../../../server/contract/ids.ts";
import type { QuestionAnswer } from "../../../server/contract/wire/questions.ts";
import { askedOfQuestion } from "../../data/exports.ts";
import { type AskedValues, answerAddress } from "../../data/questions.ts";
import { encodeView } from "../../state/codec.ts";
import { encodeCoverage } from "../../state/coverage-view.ts";
import type { QuestionValues } from "../../state/question-values.ts";
import { matrixOfRows, viewOfRows } from "../../state/question-view.ts";
import { LIMITS } from "../../state/view.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { AnswerFiles } from "../taking/AnswerFiles.tsx";
import { citedAnswer } from "./cited-answer.ts";
import { figuresOf } from "./figures-of.ts";
import styles from "./questions.module.css";

type Props = { answer: QuestionAnswer; values: QuestionValues; asked: AskedValues; nameOf: (id: string) => string };

/** The same answer as a file, for programs, on the graph, on the map and on the matrix; and how to cite it. */
export function AnswerTools({ answer, values, asked }: Props) {
  const words = useWords();
  const { t, number } = words;
  // What the answer speaks of stays what it speaks of tomorrow.
  const dated: AskedValues = "asOf" in answer.asked ? { ...asked, asOf: answer.asOf } : asked;
  const shown = answer.rows.length > 0 ? answer.rows : answer.undecided.rows;
  const { issue, bloc } = answer.asked;
  const used: QuestionValues = {
    ...values,
    ...(typeof issue === "string" && isId("Issue", issue) && { issue: idOf("Issue", issue) }),
    ...(Array.isArray(bloc) && { bloc: bloc.flatMap((id) => (isId("Organisation", id) ? [idOf("Organisation", id)] : [])) }),
    ...("asOf" in answer.asked && { asOf: answer.asOf }),
  };
  const view = viewOfRows(shown, used, figuresOf(answer));
  const matrix = matrixOfRows(shown, used, figuresOf(answer));
  const most = view?.lens === "corridors" ? LIMITS.selection : LIMITS.added + 1;
  return (
    <div className={styles.tools}>
      {view ? (
        <>
          <Link to="/" search={encodeView(view)} className={parts.button} data-show="graph">
            <IconChartDots3 size={14} stroke={1.7} aria-hidden />
            {t("questions.graph")}
          </Link>
          <Link to="/" search={encodeView({ ...view, layout: "map" })} className={parts.button} data-show="map">
            <IconMap2 size={14} stroke={1.7} aria-hidden />
            {t("questions.map")}
          </Link>
        </>
      ) : (
        <span className={parts.faint}>{t("questions.nothingDrawn")}</span>
      )}
      {matrix && (
        <Link to="/coverage" search={encodeCoverage(matrix)} className={parts.button} data-show="matrix">
          <IconGridDots size={14} stroke={1.7} aria-hidden />
          {t("questions.matrix")}
        </Link>
      )}
      <a className={parts.button} href={answerAddress(answer.slug, dated, "csv")} download title={t("questions.csvTitle")} data-answer-csv>
        <IconDownload size={14} stroke={1.7} aria-hidden />
        {t("questions.csv")}
      </a>
      <a className={parts.button} href={answerAddress(answer.slug, dated, "json")} title={t("questions.jsonTitle")} data-answer-json>
        <IconCode size={14} stroke={1.7} aria-hidden />
        {t("questions.json")}
      </a>
      <AnswerFiles
        asked={askedOfQuestion(answer.slug, dated)}
        name={[answer.hypothetical ? "hypothetical" : undefined, answer.slug, answer.asOf]}
        formats={["datapackage", "cypher"]}
      />
      <CiteButtons what={t("questions.cite")} cited={() => citedAnswer(answer, values, words)} files />
      {view && shown.length > most && (
        <span className={parts.faint}>{t("questions.drawnOf", { shown: number(most), total: number(shown.length) })}</span>
      )}
    </div>
  );
}
