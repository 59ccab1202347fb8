import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { NodeLabel } from "../../../server/contract/ids.ts";
import { searchQuery } from "../../data/queries.ts";
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
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const label = LABELS[parameter.type];
  const { data } = useQuery({ ...searchQuery(asked, label ? [label] : [], 10), placeholderData: keepPreviousData });
  const results = asked === "" ? [] : (data?.results ?? []);
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
      />
      <ul className={styles.choices}>
        {results.map(({ id, name, detail }) => (
          <li key={id}>
            <button type="button" className={styles.choice} data-choice={id} onClick={() => onFound(id)}>
              {name}
              {detail && <span className={parts.faint}> {detail}</span>}
            </button>
          </li>
        ))}
        {asked !== "" && data && results.length === 0 && <li className={parts.faint}>{t("questions.chip.none")}</li>}
      </ul>
    </>
  );
}
