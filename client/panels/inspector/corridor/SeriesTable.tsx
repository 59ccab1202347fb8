import type { SeriesPoint } from "../../../../server/contract/wire/corridors.ts";
import { ConflictMark } from "../../parts/ConflictMark.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "./series.module.css";

type Props = { corridor: string; points: readonly SeriesPoint[]; unit: string; label: string };

/** The same as the line, year by year, to be read: a zero that is stated, and a year of which nothing is. */
export function SeriesTable({ corridor, points, unit, label }: Props) {
  const { t, number } = useWords();
  const percent = (share: { percent: number; formula: string } | null) =>
    share ? <abbr title={t("inspector.node.derivedMeans", { formula: share.formula })}>{number(share.percent)}</abbr> : "–";
  return (
    <details className={styles.details}>
      <summary>{t("corridors.series.table", { count: points.length })}</summary>
      <table className={styles.table}>
        <caption>{t("corridors.series.caption", { name: label, unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("corridors.year")}</th>
            <th scope="col">{t("corridors.table.value")}</th>
            <th scope="col" title={t("corridors.series.ofOriginMeans")}>
              {t("corridors.series.ofOrigin")}
            </th>
            <th scope="col" title={t("corridors.series.ofDestinationMeans")}>
              {t("corridors.series.ofDestination")}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ year, value, conflict, ofOrigin, ofDestination }) => (
            <tr key={year} data-stated={value !== null || undefined}>
              <th scope="row">{year}</th>
              <td>
                {value === null ? t("common.notStated") : number(value)}
                {conflict && <ConflictMark about={corridor} property="value" of={String(year)} bare />}
              </td>
              <td>{percent(ofOrigin)}</td>
              <td>{percent(ofDestination)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
