import { useMemo } from "react";
import type { QuestionAnswer, QuestionRow } from "../../../server/contract/wire/questions.ts";
import { useWords } from "../parts/words.ts";
import { Grid } from "../table/Grid.tsx";
import { GridFrame } from "../table/GridFrame.tsx";
import { answerTable } from "./answer-table.tsx";

type Props = {
  answer: QuestionAnswer;
  rows: readonly QuestionRow[];
  prefix: string;
  label: string;
  nameOf: (id: string) => string;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
};

/** The rows of an answer. A row opens what it rests on. */
export function AnswerTable({ answer, rows, prefix, label, nameOf, chosen, onChoose }: Props) {
  const words = useWords();
  const { names } = answer;
  // What the answer names is named in it: the names around don’t change its rows.
  const tabular = useMemo(
    () => answerTable(answer.columns, rows, prefix, words, (id) => names[id] ?? nameOf(id)),
    [answer, rows, prefix, words, names, nameOf],
  );
  return (
    <GridFrame rows={rows.length} data-grid={prefix}>
      <Grid
        {...tabular}
        label={label}
        selection={chosen === undefined ? [] : [chosen]}
        onSelect={(id) => onChoose(id === chosen ? undefined : id)}
      />
    </GridFrame>
  );
}
