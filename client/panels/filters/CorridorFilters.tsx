import { metricsOf } from "../../data/flows.ts";
import { chooseFigure } from "../../state/transitions.ts";
import { FLOWS } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { metricName } from "../parts/figure-words.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";

/** Which figure is drawn, of which edition and year, and in which direction. */
export function CorridorFilters() {
  const words = useWords();
  const { t } = words;
  const { view, change, corridors, drawn } = useExplorer();
  const observations = corridors?.observations ?? [];
  const ofMetric = observations.filter(({ metric }) => metric === drawn.metric);
  const editions = [...new Set(ofMetric.flatMap(({ edition }) => edition ?? []))].toSorted();
  const years = [...new Set(ofMetric.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
  return (
    <>
      <Section title={t("corridors.metric")}>
        <div role="radiogroup" aria-label={t("corridors.metric")} className={styles.radios}>
          {metricsOf(observations).map(({ metric, corridors: count }) => (
            <label key={metric} className={styles.radio}>
              <input
                type="radio"
                name="metric"
                data-metric={metric}
                checked={drawn.metric === metric}
                onChange={() => change(chooseFigure(view, { metric }))}
              />
              <span>{metricName(metric, words)}</span>
              <span className={styles.count}>{t("corridors.metricOf", { count })}</span>
            </label>
          ))}
        </div>
        <Choose
          name={t("corridors.edition")}
          value={view.edition}
          of={editions}
          onChoose={(edition) => change(chooseFigure(view, { edition }))}
        />
        <Choose
          name={t("corridors.year")}
          value={view.year === undefined ? undefined : String(view.year)}
          of={years.map(String)}
          onChoose={(year) => change(chooseFigure(view, { year: year === undefined ? undefined : Number(year) }))}
        />
      </Section>
      <Section title={t("corridors.flows")}>
        {view.focus === undefined ? (
          <p className={styles.counts}>{t("corridors.flowsEverybody")}</p>
        ) : (
          <div role="radiogroup" aria-label={t("corridors.flows")} className={styles.radios}>
            {FLOWS.map((flows) => (
              <label key={flows} className={styles.radio}>
                <input
                  type="radio"
                  name="flows"
                  data-flows={flows}
                  checked={view.flows === flows}
                  onChange={() => change({ ...view, flows })}
                />
                <span>{t(`corridors.flowsAre.${flows}`)}</span>
              </label>
            ))}
          </div>
        )}
      </Section>
    </>
  );
}

type ChooseProps = { name: string; value: string | undefined; of: readonly string[]; onChoose: (value: string | undefined) => void };

/** One of several editions or years; nothing to choose where there is one at most. */
function Choose({ name, value, of, onChoose }: ChooseProps) {
  const { t } = useWords();
  if (of.length < 2 && value === undefined) return null;
  return (
    <label className={styles.radio}>
      <span>{name}</span>
      <select value={value ?? ""} onChange={({ currentTarget }) => onChoose(currentTarget.value === "" ? undefined : currentTarget.value)}>
        <option value="">{t("corridors.any")}</option>
        {[...new Set([...of, ...(value === undefined ? [] : [value])])].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
