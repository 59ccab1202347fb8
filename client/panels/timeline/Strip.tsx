import { useElementSize } from "@mantine/hooks";
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconX } from "@tabler/icons-react";
import type { TimelineAnswer } from "../../../server/contract/wire/timeline.ts";
import { today } from "../../../server/domain/time.ts";
import { clearSince, rangeOf, setRange } from "../../state/range.ts";
import { setAsOf } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useUndo } from "../explore/trail.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Handle } from "./Handle.tsx";
import { yearText } from "./happening-text.ts";
import { ListButton } from "./ListButton.tsx";
import { type Measures, Plot } from "./Plot.tsx";
import { brushed, endOf, inYear, LANES, type Scale, spanOf, xOfDay, xOfYear } from "./scale.ts";
import styles from "./timeline.module.css";
import { useBrush } from "./use-brush.ts";
import { usePlay } from "./use-play.ts";
import { useTwoClicks } from "./use-two-clicks.ts";
import { YearCard } from "./YearCard.tsx";

const USUAL: Measures = { bars: 38, lane: 12, axis: 16 };
const MIDDLE: Measures = { bars: 24, lane: 11, axis: 15 };
const COMPACT: Measures = { bars: 22, lane: 5.5, axis: 15 };

/** Bars, brush and sliders, with what can be done to the years beside them. */
export function Strip({ answer }: { answer: TimelineAnswer }) {
  const words = useWords();
  const { t, day } = words;
  const { view, change, asOf } = useExplorer();
  const { panels, playing, onPlay, onTimeline } = useWorkbench();
  const palette = usePalette();
  const { undo } = useUndo();
  const { ref, width } = useElementSize();
  const now = today();
  const span = spanOf(answer, Number(now.slice(0, 4)));
  const scale: Scale = { ...span, width };
  const measures = panels.size === "narrow" ? COMPACT : panels.size === "medium" ? MIDDLE : USUAL;
  const range = rangeOf(view);
  const year = Number(asOf.slice(0, 4));
  const kindsOf = (of: number) => answer.years.find((one) => one.year === of);
  usePlay(span);
  const said = (to: string): string => t("timeline.said.asOf", { day: day(to) });
  const compare = (since: string, until: string, how?: "replace"): void =>
    change(setRange(view, since, until), t("timeline.said.range", { since: day(since), asOf: day(until) }), how);
  const clear = (): void => change(clearSince(view), t("timeline.said.cleared"));
  const { onPointerDown, before } = useTwoClicks(view);
  /** The first of its clicks has set a day: that step gives way to this one, or, where nothing was compared, is taken back. */
  const clearTwice = (): void => {
    const was = before();
    if (!was) return;
    if (was.since !== undefined) change(clearSince(was), t("timeline.said.cleared"), "replace");
    else if (was.asOf !== view.asOf) undo?.();
  };
  const { brush, over, leave, handlers } = useBrush(scale, {
    year: (of) => change(setAsOf(clearSince(view), endOf(of, now)), said(endOf(of, now))),
    years: (one, other) => {
      const { since, asOf: until } = brushed(one, other, now);
      compare(since, until);
    },
  });
  const from = brush ? Math.min(brush.from, brush.to) : undefined;
  const washed = brush
    ? { x: xOfYear(scale, from ?? 0), end: xOfYear(scale, Math.max(brush.from, brush.to) + 1) }
    : range && { x: xOfDay(scale, range.since), end: xOfDay(scale, range.asOf) };
  const hovered = over && !brush ? kindsOf(over.year) : undefined;
  const here = kindsOf(year);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whichever of its sliders and buttons has the keyboard.
    <div
      className={styles.row}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || (!range && !brush)) return;
        event.stopPropagation();
        leave();
        clear();
      }}
    >
      <div className={styles.side}>
        <div className={styles.tools}>
          <IconButton
            label={t(playing ? "timeline.pause" : "timeline.play")}
            shortcut="Y"
            aria-pressed={playing}
            onClick={() => onPlay(!playing)}
          >
            {playing ? <IconPlayerPauseFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />}
          </IconButton>
          <ListButton
            what="undated"
            text={panels.size === "narrow" ? `? ${answer.undated.total}` : t("timeline.undated", { count: answer.undated.total })}
            label={t("timeline.undatedLabel")}
            none={t("timeline.undatedNone")}
            note={t("timeline.undatedMeans")}
            items={answer.undated.items}
            total={answer.undated.total}
          />
        </div>
        {panels.size !== "narrow" && (
          <ul className={styles.lanes} aria-hidden="true">
            {LANES.map((lane) => (
              <li key={lane}>{t(`timeline.lane.${lane}`)}</li>
            ))}
          </ul>
        )}
        <ListButton
          what="year"
          text={t("timeline.inYear", { year, count: here?.total ?? 0 })}
          label={t("timeline.inYearLabel", { year })}
          none={t("timeline.yearNothing", { year })}
          items={inYear(answer.items, year)}
          total={here?.total ?? 0}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders in it do the same by keyboard. */}
      <div
        ref={ref}
        className={styles.field}
        title=""
        data-years
        {...handlers}
        onPointerDownCapture={onPointerDown}
        onDoubleClick={clearTwice}
      >
        {width > 0 && (
          <>
            {washed && <div className={styles.wash} data-wash style={{ left: washed.x, width: Math.max(1, washed.end - washed.x) }} />}
            <Plot answer={answer} scale={scale} measures={measures} palette={palette} />
            {range && (
              <Handle
                kind="since"
                name={t("timeline.sliderSince")}
                text={day(range.since)}
                x={xOfDay(scale, range.since)}
                year={Number(range.since.slice(0, 4))}
                span={{ first: span.first - 1, last: year - 1 }}
                onYear={(to, how) => compare(endOf(to, now), range.asOf, how)}
              />
            )}
            <Handle
              kind="asOf"
              name={t("timeline.slider")}
              text={`${day(asOf)}. ${yearText(year, here?.kinds, words)}`}
              x={xOfDay(scale, asOf)}
              year={year}
              span={range ? { first: Number(range.since.slice(0, 4)) + 1, last: span.last } : span}
              onYear={(to, how) =>
                range ? compare(range.since, endOf(to, now), how) : change(setAsOf(view, endOf(to, now)), said(endOf(to, now)), how)
              }
            />
            {hovered && over && (
              <YearCard
                year={hovered.year}
                kinds={hovered.kinds}
                total={hovered.total}
                items={inYear(answer.items, hovered.year)}
                x={over.x}
                width={width}
              />
            )}
          </>
        )}
        {answer.years.length === 0 && <p className={styles.nothing}>{t("timeline.none")}</p>}
      </div>
      <div className={styles.end}>
        <IconButton label={t("timeline.hide")} onClick={() => onTimeline(false)}>
          <IconX size={14} stroke={1.8} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
