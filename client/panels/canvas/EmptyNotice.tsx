import { today } from "../../../server/domain/time.ts";
import { clearFilters, filtersOn } from "../../state/filters.ts";
import { setAsOf } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";

/** Nothing passes: why, and the ways out. */
export function EmptyNotice() {
  const { t, day } = useWords();
  const { view, change, asOf, unfiltered } = useExplorer();
  const filtered = filtersOn(view).length > 0;
  return (
    <div className={styles.empty}>
      <h2>{t("canvas.empty.title")}</h2>
      <p>{t(filtered ? "canvas.empty.text" : "canvas.empty.unfiltered", { day: day(asOf) })}</p>
      {filtered && unfiltered && unfiltered.ties > 0 && (
        <p>{t("canvas.empty.byFilter", { ties: t("common.counts.ties", { count: unfiltered.ties }) })}</p>
      )}
      <p className={styles.emptyWays}>
        {filtered && (
          <button type="button" className={parts.button} onClick={() => change(clearFilters(view), t("filters.chips.cleared"))}>
            {t("canvas.empty.clear")}
          </button>
        )}
        {view.asOf !== undefined && view.asOf !== today() && (
          <button type="button" className={parts.button} onClick={() => change(setAsOf(view, undefined))}>
            {t("canvas.empty.today")}
          </button>
        )}
      </p>
    </div>
  );
}
