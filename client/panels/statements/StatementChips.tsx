import { IconX } from "@tabler/icons-react";
import type { Dropped } from "../../state/reader.ts";
import {
  EVERY_STATEMENT,
  type StatementFilters,
  type StatementList,
  setContested,
  toggleStatements,
} from "../../state/statement-filters.ts";
import styles from "../chips/chips.module.css";
import { useAnnounce } from "../explore/announcer.tsx";
import { useWords } from "../parts/words.ts";

type Props = {
  filters: StatementFilters;
  dropped: readonly Dropped[];
  change: (next: StatementFilters) => void;
  nameOf: (id: string) => string;
};

/** What narrows the list, each a button that takes it away; and what of the address could not be used. */
export function StatementChips({ filters, dropped, change, nameOf }: Props) {
  const { t } = useWords();
  const announce = useAnnounce();
  const each = <L extends StatementList>(list: L, textOf: (value: StatementFilters[L][number]) => string) =>
    filters[list].map((value: StatementFilters[L][number]) => ({
      key: `${list} ${value}`,
      text: textOf(value),
      without: toggleStatements(filters, list, value),
    }));
  const chips = [
    ...each("stances", (stance) => t(`stance.${stance}`)),
    ...(filters.contested === undefined
      ? []
      : [
          {
            key: "contested",
            text: t(filters.contested ? "statements.contested" : "statements.uncontested"),
            without: setContested(filters),
          },
        ]),
    ...each("about", (id) => t("statements.about", { name: nameOf(id) })),
    ...each("issues", nameOf),
    ...each("sections", (section) => t("statements.inSection", { section })),
    ...each("datasets", nameOf),
  ];
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
                onClick={() => {
                  change(without);
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
                  change(EVERY_STATEMENT);
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
