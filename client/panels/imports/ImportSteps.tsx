import { useState } from "react";
import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { cancelImport, isResting } from "../../data/imports.ts";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords, type Words } from "../parts/words.ts";
import styles from "./imports.module.css";
import { Progress } from "./Progress.tsx";

type Props = { state: ImportState; onCancelled: () => void };

/** In which phase it is, how far within it, and the way out that leaves nothing behind. */
export function ImportSteps({ state, onCancelled }: Props) {
  const words = useWords();
  const { t } = words;
  const { id, phase, progress } = state;
  const [problem, setProblem] = useState<Error>();
  const over = phase === "done" || phase === "failed";
  const cancel = (): void => {
    setProblem(undefined);
    cancelImport(id).then(onCancelled, (caught: unknown) => setProblem(caught instanceof Error ? caught : new Error(String(caught))));
  };
  return (
    <div className={styles.steps} data-steps={phase}>
      {isResting(phase) ? (
        <p className={styles.phase}>{t(`imports.phase.${phase}`)}</p>
      ) : (
        <Progress
          label={`${t(`imports.phase.${phase}`)} ${progressText(progress, words)}`.trim()}
          done={progress?.done}
          total={progress?.total}
        />
      )}
      {!over && phase !== "switching" && (
        <button type="button" className={parts.button} onClick={cancel} data-cancel>
          {t("imports.cancel")}
        </button>
      )}
      {problem && <Problem problem={problem} onRetry={cancel} />}
    </div>
  );
}

function progressText(progress: ImportState["progress"], { t, number }: Words): string {
  if (!progress) return "";
  const { done, total, unit } = progress;
  return total === null
    ? t(`imports.progress.${unit}`, { done: number(done) })
    : t(`imports.progress.${unit}Of`, { done: number(done), total: number(total) });
}
