import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { coverageQuery } from "../../data/coverage.ts";
import { LABOUR_MOBILITY } from "../../state/coverage-view.ts";
import { shortOf } from "../../state/question-values.ts";
import { EACH, SUPPOSED_MOST } from "../../state/suppositions.ts";
import { IconButton } from "../parts/IconButton.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import type { EditorProps } from "../questions/editor-props.ts";
import { FindEditor } from "../questions/FindEditor.tsx";
import { useWhatIfView } from "./use-what-if.ts";
import styles from "./what-if.module.css";

/** Who is bound: states one by one, or the members of a body on the day asked about, who then stand here by name. */
export function PartiesEditor({ parameter, value, nameOf, onTake }: EditorProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const { view } = useWhatIfView();
  const [chosen, setChosen] = useState<readonly string[]>(Array.isArray(value) ? value : []);
  const [empty, setEmpty] = useState(false);
  const add = (ids: readonly string[]): void => {
    setEmpty(ids.length === 0);
    setChosen([...new Set([...chosen, ...ids])].slice(0, SUPPOSED_MOST.parties));
  };
  const addMembers = async (bloc: string): Promise<void> => {
    const { datasets, asOf } = view;
    const asked = { by: "states", bloc, states: [], regions: [], issues: [LABOUR_MOBILITY], layers: view.layers, datasets } as const;
    const { states } = await client.fetchQuery(coverageQuery({ ...asked, ...(asOf !== undefined && { asOf }) }));
    add(states.map(({ id }) => id));
  };
  return (
    <>
      <ul className={styles.parties} aria-label={parameter.description}>
        {chosen.map((id) => (
          <li key={id} data-party={id}>
            {nameOf(id)}
            <IconButton
              label={t("whatIf.parties.remove", { name: nameOf(id) })}
              onClick={() => setChosen(chosen.filter((other) => other !== id))}
            >
              <IconX size={13} stroke={1.8} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {chosen.length < 2 && <p className={parts.faint}>{t("whatIf.parties.none")}</p>}
      <p className={parts.label}>{t("whatIf.parties.add")}</p>
      <FindEditor
        parameter={{ ...parameter, type: "state" }}
        value={undefined}
        nameOf={nameOf}
        onTake={onTake}
        onFound={(id) => add([id])}
      />
      <p className={parts.label}>{t("whatIf.parties.members")}</p>
      <p className={parts.faint}>{t(empty ? "whatIf.parties.noMembers" : "whatIf.parties.membersOn")}</p>
      <FindEditor
        parameter={{ ...parameter, type: "organisation" }}
        value={undefined}
        nameOf={nameOf}
        onTake={onTake}
        onFound={(id) => void addMembers(id)}
      />
      <button type="button" className={parts.button} data-chip-apply onClick={() => onTake(chosen.map(shortOf).join(EACH))}>
        {t("whatIf.parties.apply")}
      </button>
    </>
  );
}
