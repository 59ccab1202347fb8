import { measureOf } from "../../../server/domain/figures.ts";
import { editionName } from "../../data/flow-requests.ts";
import { chooseFigure } from "../../state/transitions.ts";
import { FLOWS } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { metricName } from "../parts/figure-words.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import { EditionChoice } from "./EditionChoice.tsx";
import styles from "./filters.module.css";
import { TopChoice } from "./TopChoice.tsx";

/** Which figure is drawn, of which edition and year, in which direction, and of how many corridors. */
export function CorridorFilters() {
  const words = useWords();
  const { t, number } = words;
  const { view, change, corridors } = useExplorer();
  const choices = corridors?.choices ?? [];
  const measure = corridors?.measure;
  const metrics = [...new Set(choices.map(({ metric }) => metric))];
  const chosen = choices.find(
    ({ metric, unit, edition }) => metric === measure?.metric && unit === measure.unit && edition === measure.edition,
  );
  return (
    <>
      <Section title={t("corridors.metric")}>
        <div role="radiogroup" aria-label={t("corridors.metric")} className={styles.radios}>
          {metrics.map((metric) => {
            const usual = measureOf(choices, { metric });
            const group = choices
              .find((choice) => choice.metric === metric && choice.edition === usual?.edition && choice.unit === usual.unit)
              ?.years.find(({ year }) => year === usual?.year);
            return (
              <label key={metric} className={styles.radio}>
                <input
                  type="radio"
                  name="metric"
                  data-metric={metric}
                  checked={measure?.metric === metric}
                  onChange={() => change(chooseFigure(view, { metric }))}
                />
                <span>{metricName(metric, words)}</span>
                <span className={styles.count} title={t("corridors.metricOf", { count: group?.corridors ?? 0 })}>
                  {number(group?.corridors ?? 0)}
                </span>
              </label>
            );
          })}
        </div>
        {chosen?.definition && <p className={styles.note}>{chosen.definition}</p>}
      </Section>
      {measure && <EditionChoice choices={choices.filter(({ metric }) => metric === measure.metric)} measure={measure} />}
      {chosen && chosen.years.length > 1 && (
        <Section title={t("corridors.year")}>
          <label className={styles.radio}>
            <span>{t("corridors.year")}</span>
            <select
              value={measure?.year ?? ""}
              data-year-choice
              onChange={({ currentTarget: { value } }) =>
                change(chooseFigure(view, { edition: editionName(chosen.edition), year: value === "" ? undefined : Number(value) }))
              }
            >
              {chosen.years.map(({ year, corridors: count }) => (
                <option key={year} value={year ?? ""}>
                  {t("corridors.yearOf", { year: year ?? t("corridors.noYear"), number: number(count) })}
                </option>
              ))}
            </select>
          </label>
        </Section>
      )}
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
        <TopChoice />
      </Section>
    </>
  );
}
