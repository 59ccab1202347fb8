import { type FormEvent, type ReactNode, useState } from "react";
import { shortOf } from "../../state/question-values.ts";
import { EACH, SUPPOSED_MOST, type SupposedField } from "../../state/suppositions.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { ChipEditor } from "../questions/ChipEditor.tsx";
import { SeveralEditor } from "../questions/ChoiceEditor.tsx";
import chip from "../questions/chip.module.css";
import type { EditorProps } from "../questions/editor-props.ts";
import { PartiesEditor } from "./PartiesEditor.tsx";

type Editor = (props: EditorProps) => ReactNode;

/** What a field opens: the editors of the questions, and those that they have no need of. */
export function editorOf(field: SupposedField): Editor {
  switch (field) {
    case "parties":
      return PartiesEditor;
    case "issues":
      return IssuesEditor;
    case "name":
      return NameEditor;
    default:
      return ChipEditor;
  }
}

/** The editor of several writes a list with commas; in one supposition it is written otherwise. */
function IssuesEditor({ onTake, ...props }: EditorProps) {
  return <SeveralEditor {...props} onTake={(text) => onTake(text.split(",").slice(0, SUPPOSED_MOST.issues).map(shortOf).join(EACH))} />;
}

function NameEditor({ parameter, value, onTake }: EditorProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(typeof value === "string" ? value : "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onTake(typed.trim());
  };
  return (
    <form className={chip.field} onSubmit={submit}>
      <input
        type="text"
        value={typed}
        maxLength={SUPPOSED_MOST.name}
        aria-label={parameter.description}
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
