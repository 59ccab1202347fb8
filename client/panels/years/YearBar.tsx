import { IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useId, useState } from "react";
import { editionName } from "../../data/flow-requests.ts";
import { chooseFigure } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { sumText } from "../parts/flow-words.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import { usePlayYears } from "./use-play-years.ts";
import styles from "./years.module.css";

/** The years of the edition that is drawn: one at a time, by slider, by its name, or played through. */
export function YearBar() {
  const words = useWords();
  const { t } = words;
  const { view, change, corridors, fetching } = useExplorer();
  const [playing, setPlaying] = useState(false);
  const marks = useId();
  const measure = corridors?.measure;
  const choice = corridors?.choices.find(
    ({ metric, unit, edition }) => metric === measure?.metric && unit === measure.unit && edition === measure.edition,
  );
  const years = (choice?.years ?? []).flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
  const at = years.indexOf(measure?.year ?? Number.NaN);
  const go = (to: number, how?: "replace"): void => {
    const year = years[Math.max(0, Math.min(years.length - 1, to))];
    if (year === undefined || year === measure?.year || !choice) return;
    const group = choice.years.find((one) => one.year === year);
    const sum = group ? sumText(group, words) : "";
    change(
      chooseFigure(view, { edition: editionName(choice.edition), year }),
      t("corridors.years.said", { year, count: group?.corridors ?? 0, sum }),
      how,
    );
  };
  usePlayYears({ playing, at, last: years.length - 1, fetching, go, stop: () => setPlaying(false) });
  if (!choice || !measure || years.length < 2) return null;
  const group = choice.years.find(({ year }) => year === measure.year);
  const shown = measure.year ?? t("corridors.noYear");
  return (
    <section className={styles.bar} aria-label={t("corridors.years.title")} data-year-bar={measure.year ?? ""}>
      <IconButton
        label={t(playing ? "corridors.years.pause" : "corridors.years.play")}
        aria-pressed={playing}
        data-play-years
        onClick={() => setPlaying(!playing)}
      >
        {playing ? <IconPlayerPauseFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />}
      </IconButton>
      <div className={styles.track}>
        <input
          type="range"
          className={styles.slider}
          min={0}
          max={years.length - 1}
          step={1}
          value={Math.max(0, at)}
          list={marks}
          aria-label={t("corridors.years.title")}
          aria-valuetext={t("corridors.years.value", { year: shown, count: group?.corridors ?? 0 })}
          data-year-slider
          onChange={({ currentTarget }) => {
            setPlaying(false);
            go(Number(currentTarget.value), "replace");
          }}
        />
        <datalist id={marks}>
          {years.map((year, index) => (
            <option key={year} value={index} label={String(year)} />
          ))}
        </datalist>
        {/* The slider says the same to who doesn't see: these are for the pointer. */}
        <ol className={styles.years} aria-hidden="true">
          {years.map((year, index) => (
            <li key={year}>
              <button type="button" tabIndex={-1} data-year={year} data-on={index === at || undefined} onClick={() => go(index)}>
                {year}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <p className={styles.of}>
        {t("corridors.years.of", { edition: measure.edition ?? t("corridors.noEdition"), year: shown })}
        {group && <span className={styles.sum}>{t("corridors.years.sum", { sum: sumText(group, words) })}</span>}
      </p>
    </section>
  );
}
