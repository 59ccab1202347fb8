import type { CorridorSeries } from "../../../../server/contract/wire/corridors.ts";
import type { CorridorObservation } from "../../../../server/contract/wire/explore.ts";
import type { Measure } from "../../../../server/domain/figures.ts";
import facts from "../../parts/facts.module.css";
import { metricName } from "../../parts/figure-words.ts";
import { StaleMark } from "../../parts/StaleMark.tsx";
import { useWords } from "../../parts/words.ts";
import { SeriesTable } from "./SeriesTable.tsx";
import { Sparkline } from "./Sparkline.tsx";
import styles from "./series.module.css";

type Props = { corridor: string; series: readonly CorridorSeries[]; figures: readonly CorridorObservation[]; measure: Measure | undefined };

/** The years of a corridor, one line for each metric and edition: side by side, each on its own scale, never joined. */
export function SeriesList({ corridor, series, figures, measure }: Props) {
  const words = useWords();
  const { t, number, list } = words;
  const isDrawn = (one: CorridorSeries): boolean =>
    one.metric === measure?.metric && one.unit === measure.unit && one.edition === measure.edition;
  const ordered = [...series].sort(
    (a, b) => Number(isDrawn(b)) - Number(isDrawn(a)) || Number(b.metric === measure?.metric) - Number(a.metric === measure?.metric),
  );
  const editions = ordered.filter(({ metric }) => metric === measure?.metric).length;
  return (
    <>
      <ul className={styles.list}>
        {ordered.map((one) => {
          const { metric, unit, edition, points, derived } = one;
          const stated = points.filter(({ value }) => value !== null);
          const last = stated.at(-1);
          const missing = points.filter(({ value }) => value === null).map(({ year }) => String(year));
          const sources = figures
            .filter((figure) => figure.metric === metric && figure.unit === unit && figure.edition === edition)
            .flatMap((figure) => figure.sources);
          const name = `${metricName(metric, words)}, ${edition === null ? t("corridors.noEdition") : t("inspector.node.edition", { edition })}`;
          return (
            <li key={`${metric}\n${unit}\n${edition}`} className={styles.series} data-series={`${metric} ${edition ?? "none"}`}>
              <div className={styles.head}>
                <span className={styles.name}>
                  {name}
                  {isDrawn(one) && <span className={styles.drawn}>{t("corridors.series.drawn")}</span>}
                  {derived && <span className={facts.derived}>{t("inspector.node.derived")}</span>}
                  <StaleMark sources={sources} />
                </span>
                {last && (
                  <span className={styles.last}>
                    {t("corridors.series.last", { value: number(last.value ?? 0), unit, year: last.year })}
                  </span>
                )}
              </div>
              {points.length > 1 && (
                <Sparkline points={points} chosen={isDrawn(one) ? (measure?.year ?? undefined) : undefined} label={name} />
              )}
              {missing.length > 0 && <p className={facts.note}>{t("corridors.series.missing", { years: list(missing) })}</p>}
              <SeriesTable corridor={corridor} points={points} unit={unit} label={name} />
            </li>
          );
        })}
      </ul>
      {editions > 1 && <p className={facts.note}>{t("corridors.series.apart")}</p>}
    </>
  );
}
