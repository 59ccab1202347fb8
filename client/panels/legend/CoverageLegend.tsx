import { COVERAGE_STATES } from "../../../server/contract/vocabulary.ts";
import type { FlowCoverage } from "../../data/flow-coverage.ts";
import { STROKE_OF_COVERAGE } from "../../graph/encode.ts";
import { StrokeMark } from "../../render/marks.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { coverNotes } from "./cover-notes.ts";
import styles from "./legend.module.css";

type Props = { coverage: FlowCoverage; onPoint: (keys: readonly string[] | undefined) => void };

/** What covers the corridors: each state by its stroke, by the mark of the matrix and in words, with its count. */
export function CoverageLegend({ coverage, onPoint }: Props) {
  const words = useWords();
  const { t } = words;
  const palette = usePalette();
  const { view, drawn, names } = useExplorer();
  const { answer, problem, retry } = coverage;
  if (!answer) {
    return (
      <p className={styles.row} role="status" data-coverage-legend="asking">
        <span className={styles.plain}>{problem ? problem.message : t("corridors.cover.asking")}</span>
        {problem && (
          <button type="button" className={styles.entry} onClick={retry}>
            {t("common.retry")}
          </button>
        )}
      </p>
    );
  }
  const keysOf = (state: string) => drawn.flows.filter((flow) => flow.coverage?.state === state).map(({ key }) => key);
  return (
    <>
      <ul className={styles.row} aria-label={t("corridors.cover.title")} data-coverage-legend={coverage.layer}>
        {COVERAGE_STATES.map((state) => {
          const keys = keysOf(state);
          return (
            <li key={state}>
              <button
                type="button"
                className={styles.entry}
                title={t(`coverage.stateMeans.${state}`)}
                data-none={keys.length === 0 || undefined}
                data-covered={state}
                onPointerEnter={() => onPoint(keys)}
                onPointerLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(keys)}
                onBlur={() => onPoint(undefined)}
              >
                <StrokeMark stroke={STROKE_OF_COVERAGE[state]} palette={palette} paint={palette.coverage[state]} arrow />
                <CoverageMark state={state} />
                {t(`coverage.state.${state}`)} <span className={styles.count}>{keys.length}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.notes} data-cover-notes>
        {coverNotes(coverage, view, drawn.flows, names, words).join(" ")}
      </p>
    </>
  );
}
