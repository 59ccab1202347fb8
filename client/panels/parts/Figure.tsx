import type { CorridorObservation } from "../../../server/contract/wire/explore.ts";
import { metric as metrics } from "../../i18n/en/relations.ts";
import { DateText } from "./DateText.tsx";
import styles from "./facts.module.css";
import { Sources } from "./Sources.tsx";
import { useWords, type Words } from "./words.ts";

type Metric = keyof typeof metrics;
const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name);

/** One figure with what it is of, when, in which edition, and whether we computed it. */
export function Figure({ figure }: { figure: CorridorObservation }) {
  const words = useWords();
  const { t } = words;
  const { metric, definition, year, period, edition, base, baseCertainty, derived, formula, sources } = figure;
  return (
    <li>
      <p className={styles.observation}>
        <span title={definition ?? undefined}>
          {isMetric(metric) ? t(`metric.${metric}`) : metric}
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

const QUALIFIERS = ["about", "more_than", "less_than"] as const;

function valueText({ value, valueLow, valueHigh, qualifier, unit }: CorridorObservation, { t, number }: Words): string {
  const suffix = unit === "percent" || unit === "%" ? " %" : ` ${unit}`;
  if (value === null) {
    if (valueLow === null && valueHigh === null) return t("common.notStated");
    return `${t("inspector.node.range", { low: valueLow === null ? "" : number(valueLow), high: valueHigh === null ? "" : number(valueHigh) })}${suffix}`;
  }
  const known = QUALIFIERS.find((one) => one === qualifier);
  const text = `${number(value)}${suffix}`;
  return known ? t(`inspector.node.qualifier.${known}`, { value: text }) : text;
}
