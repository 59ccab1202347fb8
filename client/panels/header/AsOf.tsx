import { Popover } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import { clearSince, rangeOf, setRange } from "../../state/range.ts";
import { setAsOf } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./header.module.css";

/** Years whose ends are worth a look: before the agreement of 2019, before the EAEU, before the Compact. */
const YEARS = [2020, 2018, 2014, 2010, 2000];

/** The end of a year by the year alone. */
function shortDay(day: string): string {
  return day.endsWith("-12-31") ? day.slice(0, 4) : day;
}

/** The day of which everything speaks. */
export function AsOf({ time }: { time: SchemaAnswer["time"] | undefined }) {
  const { t, day } = useWords();
  const { view, change } = useExplorer();
  const [opened, setOpened] = useState(false);
  const range = rangeOf(view);
  const id = useId();
  const sinceId = useId();
  const now = today();
  const chosen = view.asOf ?? now;
  const set = chosen !== now;
  const last = set ? day(chosen) : t("header.asOf.today");
  const full = range ? t("timeline.range", { since: day(range.since), asOf: last }) : last;
  // Two days in full would push the rest of the header off a small screen.
  const shown = range ? t("timeline.range", { since: shortDay(range.since), asOf: shortDay(chosen) }) : last;
  // On a phone there is room for their years alone, and for one day in figures.
  const brief = range
    ? t("timeline.range", { since: range.since.slice(0, 4), asOf: chosen.slice(0, 4) })
    : set
      ? shortDay(chosen)
      : undefined;
  const go = (to: string | undefined): void => {
    change(setAsOf(view, to), t("header.asOf.title", { day: to === undefined ? t("header.asOf.today") : day(to) }));
  };
  const first = time?.earliest?.slice(0, 4) ?? "0";
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.asOf}
          data-set={set || range !== undefined || undefined}
          aria-label={t("header.asOf.title", { day: range ? `${shown} (${full}; ${brief})` : brief ? `${full} (${brief})` : full })}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar size={15} stroke={1.7} aria-hidden />
          <span className={styles.asOfLabel}>{t("header.asOf.label")}</span> <span className={brief && styles.days}>{shown}</span>
          {brief && <span className={styles.years}>{brief}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.drop} aria-label={t("header.asOf.label")}>
        <label htmlFor={id} className={parts.label}>
          {t("header.asOf.choose")}
        </label>
        <input
          id={id}
          type="date"
          className={styles.date}
          value={chosen}
          min="1900-01-01"
          max="2100-12-31"
          data-as-of
          onChange={({ currentTarget }) => /^(19|20)\d\d-/.test(currentTarget.value) && go(currentTarget.value)}
        />
        <p className={parts.faint}>{t("header.asOf.explain")}</p>
        <label htmlFor={sinceId} className={parts.label}>
          {t("timeline.compareWith")}
        </label>
        <input
          id={sinceId}
          type="date"
          className={styles.date}
          value={range?.since ?? ""}
          min="1900-01-01"
          max={chosen}
          data-since-day
          onChange={({ currentTarget: { value } }) =>
            /^(19|20)\d\d-/.test(value) &&
            value < chosen &&
            change(setRange(view, value, chosen), t("timeline.said.since", { day: day(value) }))
          }
        />
        {range && (
          <button type="button" className={parts.button} onClick={() => change(clearSince(view), t("timeline.said.cleared"))}>
            {t("timeline.clear")}
          </button>
        )}
        <fieldset className={styles.presets} aria-label={t("header.asOf.presets")}>
          <button type="button" className={parts.button} onClick={() => go(undefined)}>
            {t("header.asOf.presetToday")}
          </button>
          {YEARS.filter((year) => String(year) >= first).map((year) => (
            <button key={year} type="button" className={parts.button} onClick={() => go(`${year}-12-31`)}>
              {t("header.asOf.presetYear", { year })}
            </button>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
