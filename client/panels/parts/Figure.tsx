import type { CorridorObservation } from "../../../server/contract/wire/explore.ts";
import { DateText } from "./DateText.tsx";
import styles from "./facts.module.css";
import { metricName, valueText } from "./figure-words.ts";
import { Sources } from "./Sources.tsx";
import { useWords } from "./words.ts";

/** One figure with what it is of, when, in which edition, and whether we computed it. */
export function Figure({ figure }: { figure: CorridorObservation }) {
  const words = useWords();
  const { t } = words;
  const { metric, definition, year, period, edition, base, baseCertainty, derived, formula, sources } = figure;
  return (
    <li>
      <p className={styles.observation}>
        <span title={definition ?? undefined}>
          {metricName(metric, words)}
          {derived && (
            <abbr className={styles.derived} title={t("inspector.node.derivedMeans", { formula: formula ?? t("common.notStated") })}>
              {t("inspector.node.derived")}
            </abbr>
          )}
        </span>
        <span className={styles.value}>{valueText(figure, words)}</span>
      </p>
      <p className={styles.meta}>
        {period ? <DateText date={period} /> : year !== null && <span>{year}</span>}
        {edition !== null && <span>{t("inspector.node.edition", { edition })}</span>}
        {base !== null && <span>{t("inspector.node.base", { base })}</span>}
        {baseCertainty === "inferred" && <span>{t("inspector.node.baseInferred")}</span>}
        {baseCertainty === "unknown" && <span>{t("inspector.node.baseUnknown")}</span>}
      </p>
      {derived && formula !== null && <p className={styles.note}>{t("inspector.node.derivedMeans", { formula })}</p>}
      <Sources sources={sources} first={1} />
    </li>
  );
}
