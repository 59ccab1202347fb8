import type { Happening } from "../../../server/contract/wire/timeline.ts";
import { isNodeId } from "../../state/selected.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { happeningText } from "./happening-text.ts";
import styles from "./timeline.module.css";

const LISTED = 200;

/** Happenings by name; choosing one opens what is known of its instrument, body or event. */
export function HappeningList({ items, total, onChosen }: { items: readonly Happening[]; total: number; onChosen?: () => void }) {
  const words = useWords();
  const { t, date } = words;
  const { act } = useExplorer();
  const shown = items.slice(0, LISTED);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((happening) => (
          <li key={`${happening.kind} ${happening.id} ${happening.date?.earliest} ${happening.date?.latest}`}>
            <button
              type="button"
              data-happening={happening.kind}
              onClick={() => {
                if (isNodeId(happening.subject.id)) act.select(happening.subject.id);
                onChosen?.();
              }}
            >
              {happeningText(happening, words)}
              <span className={styles.when}>{happening.date ? date(happening.date) : t("common.dates.none")}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > shown.length && <p className={styles.aside}>{t("timeline.andMore", { count: total - shown.length })}</p>}
    </>
  );
}
