import type { QuestionEntry } from "../../../server/contract/wire/questions.ts";
import { placeParameters } from "../../../server/domain/questions/place.ts";
import { QUESTION_PARAMETERS, type QuestionParameterName, type QuestionValues, withPlace, withValue } from "../../state/question-values.ts";
import { useWords } from "../parts/words.ts";
import { Chip } from "./Chip.tsx";
import styles from "./questions.module.css";
import { piecesOf, type Used, usedFor, valueText } from "./sentence-pieces.ts";

type Props = {
  question: QuestionEntry;
  values: QuestionValues;
  /** Every parameter as the answer used it. */
  used: Used;
  nameOf: (id: string) => string;
  change: (values: QuestionValues) => void;
};

/** The question as a heading, each parameter of it a button that opens its choices. What the sentence doesn't name follows it. */
export function Sentence({ question, values, used, nameOf, change }: Props) {
  const words = useWords();
  const pieces = piecesOf(question, used, words, nameOf);
  const placeOf = (name: string) => placeParameters(question.parameters.find((each) => each.name === name)?.type ?? "bodies");
  const named = new Set(pieces.flatMap(({ key }) => [key, ...placeOf(key)]));
  const others = question.parameters.filter(({ name }) => !named.has(name));
  const set = (name: string) => (text: string) => {
    const known = parameterNamed(name);
    const place = placeOf(name);
    if (known) change(place.length > 0 ? withPlace(values, place, text) : withValue(values, known, text));
  };
  const chip = (parameter: QuestionEntry["parameters"][number], text: string) => (
    <Chip
      key={parameter.name}
      parameter={parameter}
      text={text}
      value={usedFor(parameter, used)}
      given={[parameter.name, ...placeOf(parameter.name)].some((name) => isGiven(values, name))}
      nameOf={nameOf}
      onChange={set(parameter.name)}
    />
  );
  return (
    <>
      <h1 className={styles.sentence} data-sentence>
        {pieces.map(({ key, text, parameter }) => (parameter ? chip(parameter, text) : <span key={key}>{text}</span>))}
      </h1>
      {others.length > 0 && (
        <p className={styles.others}>{others.map((each) => chip(each, valueText(each, used[each.name], words, nameOf)))}</p>
      )}
    </>
  );
}

function parameterNamed(name: string): QuestionParameterName | undefined {
  return QUESTION_PARAMETERS.find((each) => each === name);
}

function isGiven(values: QuestionValues, name: string): boolean {
  const known = parameterNamed(name);
  const value = known && values[known];
  return typeof value === "object" ? value.length > 0 : value !== undefined;
}
