import type { PathStep } from "../../../server/contract/wire/paths.ts";
import { STROKE_OF_STEP } from "../../graph/path-overlay.ts";
import { StrokeMark } from "../../render/marks.tsx";
import { isNodeId, relationKey } from "../../state/selected.ts";
import { useExplorer } from "../explore/explorer.ts";
import { ConflictMark } from "../parts/ConflictMark.tsx";
import { Sources } from "../parts/Sources.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { stepSentence } from "./path-sentence.ts";
import styles from "./paths.module.css";

/** One step in full: what it says, how firm it is, what else is between the two, and where it was read. */
export function StepLine({ step, asOf }: { step: PathStep; asOf: string }) {
  const words = useWords();
  const { t, day, list } = words;
  const { names, act } = useExplorer();
  const { type, source, target, kind, holds, conflict, parallel, also, cost, sources } = step;
  return (
    <li className={styles.stepLine} data-path-step={step.id}>
      <p className={styles.says}>{stepSentence(step, words, names)}</p>
      <p className={styles.strength}>
        <StrokeMark stroke={holds === "unknown" ? "questioned" : STROKE_OF_STEP[kind]} palette={usePalette()} />
        {t(`paths.kind.${kind}`)} · {t("paths.points", { count: cost })} · {t("paths.parallel", { count: parallel })}
        {conflict && <ConflictMark about={`${source}~${type}~${target}`} />}
      </p>
      {holds === "unknown" && (
        <p className={styles.remark} data-unknown>
          {t("paths.unknownOn", { day: day(asOf) })}
        </p>
      )}
      {also.length > 0 && (
        <p className={styles.remark}>{t("paths.also", { types: list(also.map((type) => t(`paths.step.relation.${type}`))) })}</p>
      )}
      {isNodeId(source) && isNodeId(target) && (
        <button type="button" className={styles.link} data-select-step onClick={() => act.select(relationKey(source, type, target))}>
          {t("paths.select")}
        </button>
      )}
      <Sources sources={sources} first={2} />
    </li>
  );
}
