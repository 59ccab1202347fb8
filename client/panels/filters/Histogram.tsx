import { bins } from "../../graph/value-ranges.ts";
import { useWords } from "../parts/words.ts";
import styles from "./ranges.module.css";

const BINS = 18;
/** The share of the height that a bar has at least: few are not none. */
const LEAST = 0.08;

type Props = {
  values: readonly number[];
  /** What they are figures of. */
  name: string;
  /** What is let through. */
  from: number;
  to: number;
  /** Years are not numbers: they have no separators. */
  years?: boolean;
  /** @param further whether what was chosen before is to be kept: the range grows as far as this bar */
  onChoose: (from: number, to: number, further: boolean) => void;
};

/** How many there are of each value; a bar chooses its own. */
export function Histogram({ values, name, from, to, years = false, onChoose }: Props) {
  const { t, number } = useWords();
  const bars = bins(values, BINS);
  const most = bars.reduce((so, { count }) => Math.max(so, count), 0);
  if (bars.length < 2) return null;
  const text = (value: number): string => (years ? String(value) : number(value));
  return (
    <fieldset className={styles.histogram} aria-label={t("filters.ranges.histogram", { what: name })} data-histogram>
      {bars.map((bar) => {
        const range = bar.from === bar.to ? text(bar.from) : t("filters.ranges.span", { from: text(bar.from), to: text(bar.to) });
        const label = t("filters.ranges.bin", { range, number: number(bar.count) });
        return (
          <button
            key={bar.from}
            type="button"
            className={styles.bar}
            data-bin={bar.from}
            data-in={(bar.from >= from && bar.from <= to) || (bar.to >= from && bar.to <= to) || undefined}
            disabled={bar.count === 0}
            aria-label={label}
            title={label}
            onClick={({ shiftKey }) => onChoose(bar.from, bar.to, shiftKey)}
          >
            <i style={{ height: `${100 * (bar.count === 0 ? 0 : Math.max(LEAST, bar.count / most))}%` }} />
          </button>
        );
      })}
    </fieldset>
  );
}
