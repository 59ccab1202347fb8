import { IconX } from "@tabler/icons-react";
import { clearFilters } from "../../state/filters.ts";
import { leavePaths } from "../../state/path-questions.ts";
import { clearSince } from "../../state/range.ts";
import { setAsOf, showAll, unhide } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./chips.module.css";
import { chipsOf } from "./chips-of.ts";

/** What narrows the view, each a button that takes it away. */
export function Chips() {
  const words = useWords();
  const { t } = words;
  const { view, change, names, dropped } = useExplorer();
  const chips = chipsOf(view, words, names);
  return (
    <>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={t("filters.chips.label")}>
          {chips.map(({ key, text, without }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.chip}
                data-chip={key}
                aria-label={t("common.remove", { what: text })}
                onClick={() => change(without, t("filters.chips.removed", { what: text }))}
              >
                {text}
                <IconX size={12} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
          {chips.length > 1 && (
            <li>
              <button
                type="button"
                className={styles.clear}
                onClick={() =>
                  change(clearSince(setAsOf(unhide(showAll(clearFilters(leavePaths(view)))), undefined)), t("filters.chips.cleared"))
                }
              >
                {t("filters.clearAll")}
              </button>
            </li>
          )}
        </ul>
      )}
      {dropped.length > 0 && (
        <p className={styles.dropped} role="status">
          {t("filters.chips.dropped", {
            count: dropped.length,
            what: dropped
              .slice(0, 5)
              .map(({ parameter, value }) => `${parameter}=${value}`)
              .join(", "),
          })}
        </p>
      )}
    </>
  );
}
