import { useExplorer } from "../explore/explorer.ts";
import { valueText } from "../parts/figure-words.ts";
import { kindText } from "../parts/flow-words.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { CoverageLegend } from "./CoverageLegend.tsx";
import styles from "./legend.module.css";

type Props = { onPoint: (keys: readonly string[] | undefined) => void };

/** What an arrow's stroke and width mean, with their counts. Pointing at one shows them in the graph. */
export function CorridorLegend({ onPoint }: Props) {
  const words = useWords();
  const { t, list } = words;
  const palette = usePalette();
  const { view, drawn, names, coverage } = useExplorer();
  const [widest] = drawn.flows;
  const asking = drawn.flows.some(({ tied }) => tied === undefined);
  const keysOf = (tied: boolean) => drawn.flows.filter((flow) => flow.tied === tied).map(({ key }) => key);
  return (
    <fieldset className={styles.legend} aria-label={t("corridors.legend.title")}>
      {coverage ? (
        <CoverageLegend coverage={coverage} onPoint={onPoint} />
      ) : (
        <ul className={styles.row} aria-label={t("corridors.legend.title")}>
          {([true, false] as const).map((tied) => (
            <li key={String(tied)}>
              <button
                type="button"
                className={styles.entry}
                title={t(tied ? "corridors.words.tied" : "corridors.words.untiedMeans")}
                data-none={keysOf(tied).length === 0 || undefined}
                onPointerEnter={() => onPoint(keysOf(tied))}
                onPointerLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(keysOf(tied))}
                onBlur={() => onPoint(undefined)}
              >
                <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true" focusable="false">
                  <path
                    d="M2 7h26"
                    stroke={tied ? palette.neutral : palette.unmet}
                    strokeWidth="2.5"
                    {...(!tied && { strokeDasharray: "8 5" })}
                  />
                  <path d="M27 3l7 4-7 4z" fill={tied ? palette.neutral : palette.unmet} />
                </svg>
                {t(tied ? "corridors.legend.tied" : "corridors.legend.untied")}{" "}
                {!asking && <span className={styles.count}>{keysOf(tied).length}</span>}
              </button>
            </li>
          ))}
          {asking && <li className={styles.plain}>{t("corridors.legend.asking")}</li>}
          {view.issues.length > 0 && (
            <li className={styles.plain}>{t("corridors.legend.byIssues", { issues: list(view.issues.map(names.of)) })}</li>
          )}
        </ul>
      )}
      {widest && (
        <ul className={styles.row} aria-label={t("corridors.metric")}>
          <li className={styles.plain}>
            {t("corridors.legend.width", {
              metric: drawn.kind ? kindText(drawn.kind.measure, words) : "",
              most: valueText(widest.figure, words),
            })}
          </li>
        </ul>
      )}
    </fieldset>
  );
}
