import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { NodeLabel } from "../../../server/contract/ids.ts";
import type { SearchAnswer } from "../../../server/contract/wire/explore.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useFound } from "../header/use-found.ts";
import { onEnter } from "../parts/on-enter.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./chip.module.css";
import type { EditorProps } from "./editor-props.ts";

const LABELS: Readonly<Partial<Record<EditorProps["parameter"]["type"], NodeLabel>>> = {
  organisation: "Organisation",
  bodies: "Organisation",
  agreement: "Agreement",
  state: "State",
};

/** A name that is looked for as it is typed. */
export function FindEditor({ parameter, onFound }: EditorProps & { onFound: (id: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const label = LABELS[parameter.type];
  const { answer, onceFound } = useFound(typed, label ? [label] : []);
  const schema = useQuery(schemaQuery()).data;
  // A ministry or an agency has no members: it is found as a body, and is none here.
  const withoutMembers = new Set(schema?.bodies.flatMap(({ id, members }) => (members === 0 ? [id] : [])));
  const fitting = ({ results }: SearchAnswer) => results.filter(({ id }) => !withoutMembers.has(id));
  const results = answer && fitting(answer);
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
            fitting(found)
              .slice(0, 1)
              .map(({ id }) => onFound(id)),
          ),
        )}
      />
      <ul className={styles.choices}>
        {results?.map(({ id, name, detail }) => (
          <li key={id}>
            <button type="button" className={styles.choice} data-choice={id} onClick={() => onFound(id)}>
              {name}
              {detail && <span className={parts.faint}> {detail}</span>}
            </button>
          </li>
        ))}
        {results?.length === 0 && <li className={parts.faint}>{t("questions.chip.none")}</li>}
      </ul>
    </>
  );
}
