import { IconGridDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { GapParameters, GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import { askedOfGaps } from "../../data/exports.ts";
import { everyGap } from "../../data/gaps.ts";
import { schemaQuery } from "../../data/queries.ts";
import { encodeCoverage } from "../../state/coverage-view.ts";
import type { GapsView } from "../../state/gaps-view.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { AnswerFiles } from "../taking/AnswerFiles.tsx";
import { citedGaps } from "./cited-gaps.ts";
import { gapRows } from "./csv-rows.ts";
import styles from "./gaps.module.css";

type Props = { answer: GapsAnswer; view: GapsView; parameters: GapParameters; nameOf: (id: string) => string };

const PATIENCE = 60_000;

/** The same pairs as a matrix; the whole list as a file; and how to cite it. */
export function GapTools({ answer, view, parameters, nameOf }: Props) {
  const words = useWords();
  const { t } = words;
  const schema = useQuery(schemaQuery()).data;
  return (
    <div className={styles.tools}>
      <Link to="/coverage" search={encodeCoverage(view.coverage)} className={parts.button} data-as-matrix>
        <IconGridDots size={14} stroke={1.7} aria-hidden />
        {t("gaps.matrix")}
      </Link>
      {answer.total > 0 && (
        <CsvButton
          what={t("gaps.csv")}
          name={["gaps", answer.layer, answer.asOf]}
          rows={async () => gapRows(await everyGap(parameters, AbortSignal.timeout(PATIENCE)), nameOf)}
        />
      )}
      {answer.total > 0 && (
        <AnswerFiles
          asked={askedOfGaps({ ...parameters, asOf: answer.asOf })}
          name={["gaps", answer.layer, answer.asOf]}
          formats={["json", "datapackage", "cypher"]}
        />
      )}
      <CiteButtons what={t("gaps.cite")} cited={() => citedGaps(answer, view, schema?.datasets ?? [], nameOf, words)} files />
    </div>
  );
}
