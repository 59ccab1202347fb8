import type { SeriesPoint } from "../../../../server/contract/wire/corridors.ts";
import { useWords } from "../../parts/words.ts";
import styles from "./series.module.css";
import { type Frame, lineOf } from "./sparkline.ts";

const FRAME: Frame = { width: 260, height: 56, margin: 5 };

type Props = { points: readonly SeriesPoint[] /** The year that is drawn. */; chosen: number | undefined; label: string };

/** The years of one edition as a line with a dot for each that is stated; an open mark on the ground where none is. */
export function Sparkline({ points, chosen, label }: Props) {
  const { t, number } = useWords();
  const { runs, gaps, most } = lineOf(points, FRAME);
  const stated = runs.flat();
  const [first, last] = [stated[0], stated.at(-1)];
  const text =
    first && last
      ? t("corridors.series.described", {
          name: label,
          first: first.year,
          from: number(first.value),
          last: last.year,
          to: number(last.value),
          count: gaps.length,
        })
      : label;
  const ground = FRAME.height - FRAME.margin;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={text} className={styles.spark}>
        <path className={styles.ground} d={`M${FRAME.margin} ${ground}H${FRAME.width - FRAME.margin}`} />
        {runs.map((run) => (
          <path key={run[0]?.year} className={styles.line} d={run.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("")} />
        ))}
        {stated.map(({ year, x, y, value }) => (
          <circle key={year} className={styles.dot} cx={x} cy={y} r={year === chosen ? 4 : 2.4} data-chosen={year === chosen || undefined}>
            <title>{`${year}: ${number(value)}`}</title>
          </circle>
        ))}
        {gaps.map(({ year, x }) => (
          <circle key={year} className={styles.gap} cx={x} cy={ground} r={2.6}>
            <title>{`${year}: ${t("common.notStated")}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption className={styles.scale} aria-hidden="true">
        <span>{points[0]?.year}</span>
        <span>{t("corridors.series.scale", { most: number(most) })}</span>
        <span>{points.at(-1)?.year}</span>
      </figcaption>
    </figure>
  );
}
