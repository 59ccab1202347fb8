import type { TimelineAnswer } from "../../../server/contract/wire/timeline.ts";
import type { Palette } from "../../render/palette.ts";
import { useWords } from "../parts/words.ts";
import { yearText } from "./happening-text.ts";
import { LaneMark } from "./marks.tsx";
import { columnWidth, LANES, laneCount, partsOf, type Scale, ticks, xOfYear } from "./scale.ts";
import styles from "./timeline.module.css";

export type Measures = { bars: number; lane: number; axis: number };

type Props = { answer: TimelineAnswer; scale: Scale; measures: Measures; palette: Palette };

const TICK_ROOM = 44;
const WIDEST = 16;

/** The years' bars by issue family, and below them a line of marks for each other kind. Every year is named. */
export function Plot({ answer, scale, measures, palette }: Props) {
  const words = useWords();
  const { bars, lane, axis } = measures;
  const height = bars + lane * LANES.length + axis;
  const column = columnWidth(scale);
  const width = Math.min(WIDEST, Math.max(1.5, column - 2));
  const highest = Math.max(1, ...answer.years.map(({ kinds }) => kinds.find(({ kind }) => kind === "concluded")?.total ?? 0));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of years is no set of fields.
    <svg className={styles.plot} width={scale.width} height={height} role="group" aria-label={words.t("timeline.ofView")}>
      <line x1="0" x2={scale.width} y1={bars + 0.5} y2={bars + 0.5} className={styles.ground} />
      {answer.years.map(({ year, kinds }) => {
        const middle = xOfYear(scale, year) + column / 2;
        let top = bars;
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing in it is interactive; it is a picture with a name.
          <g key={year} role="img" aria-label={yearText(year, kinds, words)} data-year={year}>
            {partsOf(kinds.find(({ kind }) => kind === "concluded")).map(({ of, count }) => {
              const tall = (count / highest) * (bars - 3);
              top -= tall;
              const fill = of === "several" ? palette.neutral : of === "none" ? palette.faint : palette.families[of];
              return (
                <rect key={of} x={middle - width / 2} y={top} width={width} height={Math.max(1, tall - 0.5)} fill={fill} data-part={of} />
              );
            })}
            {LANES.map((each, index) => {
              const count = laneCount(kinds, each);
              const size = Math.min(lane - 2, column - 1, 4.5 + Math.log2(Math.max(1, count)));
              const colour = each === "came" ? palette.gained : each === "went" ? palette.lost : palette.event;
              return count === 0 ? null : (
                <LaneMark key={each} lane={each} x={middle} y={bars + lane * (index + 0.5) + 1} size={size} colour={colour} />
              );
            })}
          </g>
        );
      })}
      <g>
        {ticks(scale, TICK_ROOM).map((year) => {
          const x = xOfYear(scale, year) + column / 2;
          const anchor = x < 16 ? "start" : x > scale.width - 16 ? "end" : "middle";
          return (
            <text
              key={year}
              x={anchor === "start" ? 0 : anchor === "end" ? scale.width : x}
              y={height - 3}
              textAnchor={anchor}
              className={styles.tick}
            >
              {year}
            </text>
          );
        })}
      </g>
    </svg>
  );
}
