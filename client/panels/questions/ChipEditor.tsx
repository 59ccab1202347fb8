import { type FormEvent, useId, useState } from "react";
import { toListed } from "../../../server/domain/lists.ts";
import { shortOf } from "../../state/question-values.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { ChoiceEditor, SeveralEditor } from "./ChoiceEditor.tsx";
import styles from "./chip.module.css";
import type { EditorProps } from "./editor-props.ts";
import { FindEditor } from "./FindEditor.tsx";
import { PlaceEditor } from "./PlaceEditor.tsx";

/** What a parameter can be: a number, a day, a name that is looked for, or one or several of a list. */
export function ChipEditor(props: EditorProps) {
  const { parameter, value, onTake } = props;
  switch (parameter.type) {
    case "number":
      return <FieldEditor {...props} type="number" now={typeof value === "number" ? String(value) : ""} />;
    case "day":
      return <FieldEditor {...props} type="date" now={typeof value === "string" ? value : ""} />;
    case "organisation":
    case "agreement":
    case "state":
      return <FindEditor {...props} onFound={(id) => onTake(shortOf(id))} />;
    case "place":
    case "grouping":
      return <PlaceEditor {...props} />;
    case "bodies":
      return <TwoBodies {...props} />;
    case "datasets":
    case "roles":
      return <SeveralEditor {...props} />;
    default:
      return <ChoiceEditor {...props} write={parameter.type === "issue" ? shortOf : toListed} />;
  }
}

function FieldEditor({ parameter, type, now, onTake }: EditorProps & { type: "number" | "date"; now: string }) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(now);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== "") onTake(typed);
  };
  const bounds =
    type === "date" ? { min: "1900-01-01", max: "2100-12-31" } : { min: parameter.minimum ?? 0, max: parameter.maximum, step: 1 };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label htmlFor={id} className={parts.hidden}>
        {parameter.description}
      </label>
      <input
        id={id}
        type={type}
        value={typed}
        {...bounds}
        data-autofocus
        data-chip-field
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" className={parts.button} data-chip-apply>
        {t("questions.chip.apply")}
      </button>
    </form>
  );
}

/** Two names, looked for one after the other. */
function TwoBodies({ parameter, value, nameOf, onTake }: EditorProps) {
  const { t } = useWords();
  const [one = "", other = ""] = Array.isArray(value) ? value : [];
  const both = (a: string, b: string): void => {
    if (a !== b) onTake([a, b].map(shortOf).join(","));
  };
  return (
    <>
      <p className={parts.faint}>
        {t("questions.chip.first")}: {nameOf(one)}
      </p>
      <FindEditor parameter={parameter} value={one} nameOf={nameOf} onTake={onTake} onFound={(id) => both(id, other)} />
      <p className={parts.faint}>
        {t("questions.chip.second")}: {nameOf(other)}
      </p>
      <FindEditor parameter={parameter} value={other} nameOf={nameOf} onTake={onTake} onFound={(id) => both(one, id)} />
    </>
  );
}
