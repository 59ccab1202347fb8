import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconX } from "@tabler/icons-react";
import { useIsFetching } from "@tanstack/react-query";
import { useState } from "react";
import { today } from "../../../server/domain/time.ts";
import { useTimeline } from "../../data/timeline.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { IconButton } from "../parts/IconButton.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { endOf, spanOf } from "../timeline/scale.ts";
import { usePlayYears } from "../years/use-play-years.ts";
import styles from "./coverage.module.css";
import { DayField, type FieldProps } from "./fields.tsx";

type Props = { view: CoverageView; change: (next: CoverageView, how?: "replace") => void };
/** Two days are always compared: there is no going without. */
type Always = { always?: boolean };

/** The day asked about, by its date, by the slider of years, or played; and the earlier one that it is compared with. */
export function DaysField({ view, change, always = false }: Props & Always) {
  return (
    <>
      <DayField view={view} change={change} />
      <YearSlider view={view} change={change} />
      <SinceField view={view} change={change} always={always} />
    </>
  );
}

/** Each year stands for its last day. The years are those in which anything is on record for what is asked. */
function YearSlider({ view, change }: Props) {
  const { t, day } = useWords();
  const [playing, setPlaying] = useState(false);
  const fetching = useIsFetching() > 0;
  const now = today();
  const asOf = view.asOf ?? now;
  const { bloc, issues, layers, datasets } = view;
  const { answer } = useTimeline({ lens: "coverage", ...(bloc && { focus: bloc }), issues, levels: layers, channels: [], datasets });
  const span = spanOf(answer ?? { years: [] }, Number(now.slice(0, 4)));
  const year = Number(asOf.slice(0, 4));
  // What is compared stays compared: the later day comes after the earlier one.
  const first = view.since === undefined ? span.first : Math.min(span.last, Number(view.since.slice(0, 4)) + 1);
  const go = (to: number, how?: "replace"): void => change({ ...view, asOf: endOf(to, now) }, how);
  usePlayYears({
    playing,
    at: year - first,
    last: span.last - first,
    fetching,
    go: (to, how) => go(first + to, how),
    stop: () => setPlaying(false),
  });
  return (
    <div className={styles.years}>
      <IconButton
        label={t(playing ? "timeline.pause" : "timeline.play")}
        aria-pressed={playing}
        data-play-days
        onClick={() => setPlaying(!playing)}
      >
        {playing ? <IconPlayerPauseFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />}
      </IconButton>
      <input
        type="range"
        min={first}
        max={span.last}
        step={1}
        value={Math.max(first, Math.min(span.last, year))}
        aria-label={t("timeline.slider")}
        aria-valuetext={day(asOf)}
        data-year-of-day
        onChange={({ currentTarget }) => {
          setPlaying(false);
          go(Number(currentTarget.value), "replace");
        }}
      />
    </div>
  );
}

/** The earlier of two days; without it nothing is compared. */
function SinceField({ view, change, always }: FieldProps & Required<Always>) {
  const { t } = useWords();
  const { since, ...without } = view;
  return (
    <div className={styles.since}>
      <label className={styles.field}>
        <span className={parts.label}>{t("coverageChanges.since")}</span>
        <input
          type="date"
          value={since ?? ""}
          min="1900-01-01"
          max={view.asOf ?? today()}
          data-coverage-since
          onChange={({ currentTarget: { value } }) => /^(19|20)\d\d-/.test(value) && change({ ...view, since: value })}
        />
      </label>
      {since !== undefined && !always && (
        <IconButton label={t("coverageChanges.stop")} data-since-off onClick={() => change(without)}>
          <IconX size={14} stroke={1.7} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
