import { IconX } from "@tabler/icons-react";
import type { Dropped } from "../../state/reader.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./chips.module.css";

/** What narrows a list or a view, and the way to be rid of it. */
export type ListChip = { key: string; text: string; remove: () => void };

/** What narrows a list or a view, each a button that takes it away; and what of the address could not be used. */
export function ChipList({ chips, dropped, onClear }: { chips: readonly ListChip[]; dropped: readonly Dropped[]; onClear: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  return (
    <>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={t("filters.chips.label")}>
          {chips.map(({ key, text, remove }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.chip}
                data-chip={key}
                aria-label={t("common.remove", { what: text })}
                onClick={() => {
                  remove();
                  announce(t("filters.chips.removed", { what: text }));
                }}
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
                onClick={() => {
                  onClear();
                  announce(t("filters.chips.cleared"));
                }}
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
