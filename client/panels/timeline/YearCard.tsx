import type { Happening, KindCount } from "../../../server/contract/wire/timeline.ts";
import { useWords } from "../parts/words.ts";
import { countsText, happeningText } from "./happening-text.ts";
import styles from "./timeline.module.css";

const NAMED = 6;

type Props = { year: number; kinds: readonly KindCount[]; items: readonly Happening[]; total: number; x: number; width: number };

/** What is in the year under the pointer. The sliders say the same to who doesn't see it. */
export function YearCard({ year, kinds, items, total, x, width }: Props) {
  const words = useWords();
  return (
    <div className={styles.card} aria-hidden="true" data-year-card={year} style={x > width / 2 ? { right: width - x } : { left: x }}>
      <strong>{year}</strong> {countsText(kinds, words)}
      <ul>
        {items.slice(0, NAMED).map((item) => (
          <li key={`${item.kind} ${item.id} ${item.date?.earliest}`}>{happeningText(item, words)}</li>
        ))}
        {total > NAMED && <li>{words.t("timeline.andMore", { count: total - NAMED })}</li>}
      </ul>
    </div>
  );
}
