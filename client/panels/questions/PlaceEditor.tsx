import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SearchAnswer } from "../../../server/contract/wire/explore.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useFound } from "../header/use-found.ts";
import { groupings } from "../parts/groupings.ts";
import { onEnter } from "../parts/on-enter.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./chip.module.css";
import type { EditorProps } from "./editor-props.ts";

/** A bloc, a region, and in a place a state: all that there is, narrowed as a name is typed. */
export function PlaceEditor({ parameter, value, onTake }: EditorProps) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  const [typed, setTyped] = useState("");
  const { answer, onceFound } = useFound(typed, ["Organisation", "State"]);
  const wanted = typed.trim().toLowerCase();
  const states = parameter.type === "place" ? (schema?.states ?? []) : [];
  const choices = [...(schema ? groupings(schema) : []), ...states.map(({ id, name }) => ({ value: id, name }))];
  /** Whatever is called so before what the search knows under another name. */
  const matching = (found?: SearchAnswer) => {
    const others = new Set(found?.results.map(({ id }) => id));
    const rank = (choice: (typeof choices)[number]): number => {
      const name = choice.name.toLowerCase();
      if (name === wanted) return 0;
      return name.startsWith(wanted) ? 1 : others.has(choice.value) ? 2 : name.includes(wanted) ? 3 : Number.NaN;
    };
    return choices.filter((choice) => !Number.isNaN(rank(choice))).toSorted((a, b) => rank(a) - rank(b));
  };
  const shown = matching(answer);
  const chosen = [value ?? []].flat().map(String);
  return (
    <>
      <input
        type="search"
        className={styles.find}
        placeholder={t("questions.chip.find")}
        aria-label={t("questions.chip.find")}
        value={typed}
        data-autofocus
        data-chip-find
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onEnter(() =>
          onceFound((found) =>
            matching(found)
              .slice(0, 1)
              .map((best) => onTake(best.value)),
          ),
        )}
      />
      <ul className={styles.choices}>
        {shown.map((choice) => (
          <li key={choice.value}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={chosen.includes(choice.value)}
              data-choice={choice.value}
              onClick={() => onTake(choice.value)}
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
