import type { FigureChoice } from "../../../server/contract/wire/corridors.ts";
import { corridorsOf, type Measure } from "../../../server/domain/figures.ts";
import { editionName } from "../../data/flow-requests.ts";
import { chooseFigure } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./filters.module.css";

/** The editions of one metric, a line each: never two at once. */
export function EditionChoice({ choices, measure }: { choices: readonly FigureChoice[]; measure: Measure }) {
  const { t, number } = useWords();
  const { view, change } = useExplorer();
  return (
    <Section title={t("corridors.edition")}>
      <div role="radiogroup" aria-label={t("corridors.edition")} className={styles.radios}>
        {choices.map((choice) => {
          const { edition, unit, years } = choice;
          const dated = years.flatMap(({ year }) => year ?? []);
          const [first, last] = [Math.min(...dated), Math.max(...dated)];
          return (
            <label key={`${edition}\n${unit}`} className={styles.radio}>
              <input
                type="radio"
                name="edition"
                data-edition={editionName(edition)}
                checked={measure.edition === edition && measure.unit === unit}
                onChange={() => change(chooseFigure(view, { edition: editionName(edition), year: view.year }))}
              />
              <span>
                {edition ?? t("corridors.noEdition")}
                <span className={styles.under}>
                  {[dated.length === 0 ? t("corridors.noYear") : first === last ? first : `${first}–${last}`, unit].join(" · ")}
                </span>
              </span>
              <span className={styles.count} title={t("corridors.metricOf", { count: corridorsOf(choice) })}>
                {number(corridorsOf(choice))}
              </span>
            </label>
          );
        })}
      </div>
      {choices.length > 1 && <p className={styles.note}>{t("corridors.editionsApart")}</p>}
    </Section>
  );
}
