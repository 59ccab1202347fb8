import { useState } from "react";
import { shortOf } from "../../state/question-values.ts";
import { onEnter } from "../parts/on-enter.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./chip.module.css";
import type { EditorProps } from "./editor-props.ts";

/** So many that looking for a name is quicker than reading them. */
const SOUGHT = 12;

/** One of a list: a press takes it. */
export function ChoiceEditor({ parameter, value, onTake, write }: EditorProps & { write: (value: string) => string }) {
  const { t } = useWords();
  const [sought, setSought] = useState("");
  const choices = parameter.choices ?? [];
  const wanted = sought.trim().toLowerCase();
  const shown = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      {choices.length > SOUGHT && (
        <input
          type="search"
          className={styles.find}
          placeholder={t("questions.chip.find")}
          aria-label={t("questions.chip.find")}
          value={sought}
          data-autofocus
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
          onKeyDown={onEnter(() => wanted !== "" && shown[0] && onTake(write(shown[0].value)))}
        />
      )}
      <ul className={styles.choices}>
        {shown.map((choice) => (
          <li key={choice.value}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={choice.value === String(value ?? "")}
              data-choice={choice.value}
              onClick={() => onTake(write(choice.value))}
            >
              {choice.name}
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className={parts.faint}>{t("questions.chip.none")}</li>}
      </ul>
    </>
  );
}

/** Any of a list: boxes, and a button that takes what is ticked. */
export function SeveralEditor({ parameter, value, onTake }: EditorProps) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<readonly string[]>(Array.isArray(value) ? value : []);
  const toggle = (one: string): void => setTicked(ticked.includes(one) ? ticked.filter((each) => each !== one) : [...ticked, one]);
  return (
    <>
      <ul className={styles.choices}>
        {(parameter.choices ?? []).map((choice) => (
          <li key={choice.value}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={ticked.includes(choice.value)}
                data-choice={choice.value}
                onChange={() => toggle(choice.value)}
              />
              {choice.name}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className={parts.button} data-chip-apply onClick={() => onTake(ticked.map(shortOf).join(","))}>
        {t("questions.chip.apply")}
      </button>
    </>
  );
}
