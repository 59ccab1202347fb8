import { CHANGES, SIGN_OF } from "../../graph/lens-graph.ts";
import { changeColour } from "../../render/palette.ts";
import { rangeOf } from "../../state/range.ts";
import { useExplorer } from "../explore/explorer.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import styles from "./legend.module.css";

/** Where two days are compared: the signs of what came, went, grew stronger and weaker, with their counts. */
export function ChangesLegend({ onPoint }: { onPoint: (keys: readonly string[] | undefined) => void }) {
  const { t } = useWords();
  const { view, drawn } = useExplorer();
  const { changes } = drawn;
  const palette = usePalette();
  if (view.lens === "corridors" && rangeOf(view)) {
    return (
      <p className={styles.legend} data-changes-legend>
        <span className={styles.plain}>{t("timeline.legend.figures")}</span>
      </p>
    );
  }
  if (!changes) return null;
  return (
    <fieldset className={styles.legend} aria-label={t("timeline.legend.label")} data-changes-legend>
      <ul className={styles.row}>
        {CHANGES.map((change) => {
          const keys = changes.get(change) ?? [];
          const colour = changeColour(change, palette);
          return (
            <li key={change}>
              <button
                type="button"
                className={styles.entry}
                data-none={keys.length === 0 || undefined}
                onPointerEnter={() => onPoint(keys)}
                onPointerLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(keys)}
                onBlur={() => onPoint(undefined)}
              >
                <span className={styles.mark} style={{ color: colour }} aria-hidden>
                  <strong>—{SIGN_OF[change]}—</strong>
                </span>
                {t(`timeline.legend.${change}`)} <span className={styles.count}>{keys.length}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
