import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isId } from "../../../server/contract/ids.ts";
import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { applyImport } from "../../data/imports.ts";
import { encodeView } from "../../state/codec.ts";
import { setFilter } from "../../state/filters.ts";
import { EMPTY_VIEW } from "../../state/view.ts";
import { Problem } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

const ACCEPTABLE: readonly string[] = ["faults_to_accept"];

type Props = {
  state: ImportState;
  /** While something is being decided, this dry run is no longer what would be applied. */
  deciding: boolean;
  onState: (state: ImportState) => void;
};

/** The word to do it, once nothing else is open; afterwards, where it has led. */
export function ImportEnd({ state: { id, action, phase, obstacles, dryRun }, deciding, onState }: Props) {
  const { t } = useWords();
  const [accepted, setAccepted] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const dataset = dryRun?.dataset?.id;
  const stands = obstacles.some((obstacle) => !ACCEPTABLE.includes(obstacle));
  const asks = obstacles.includes("faults_to_accept");
  const apply = async (): Promise<void> => {
    setProblem(undefined);
    setBusy(true);
    try {
      onState(await applyImport(id, { acceptFaults: accepted }));
    } catch (caught) {
      setProblem(caught instanceof Error ? caught : new Error(String(caught)));
    }
    setBusy(false);
  };
  if (phase === "done") {
    return (
      <p className={styles.done} data-done>
        {t(`imports.done.${action}`)}{" "}
        {action !== "remove" && dataset !== undefined && isId("Dataset", dataset) && (
          <Link to="/" search={encodeView(setFilter(EMPTY_VIEW, "datasets", [dataset]))}>
            {t("imports.explore")}
          </Link>
        )}{" "}
        <Link to="/datasets">{t("imports.back")}</Link>
      </p>
    );
  }
  return (
    <div className={styles.end}>
      {asks && !stands && (
        <label className={styles.accept}>
          <input type="checkbox" checked={accepted} data-accept onChange={({ currentTarget }) => setAccepted(currentTarget.checked)} />
          {t("imports.accept")}
        </label>
      )}
      <p className={styles.hint}>{t(`imports.applyMeans.${action}`)}</p>
      <button
        type="button"
        className={styles.primary}
        disabled={busy || deciding || stands || (asks && !accepted)}
        onClick={() => void apply()}
        data-apply
      >
        {t(`imports.apply.${action}`)}
      </button>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
