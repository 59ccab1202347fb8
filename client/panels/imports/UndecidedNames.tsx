import { useQuery } from "@tanstack/react-query";
import type { Decisions, Undecided } from "../../../server/contract/wire/imports.ts";
import { schemaQuery } from "../../data/queries.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

type Props = {
  names: readonly Undecided[];
  decided: Decisions;
  onDecided: (decisions: Decisions) => void;
  busy: boolean;
  onAgain: () => void;
};

/** Names that were not guessed: each is decided once, for all the rows it stands in. */
export function UndecidedNames({ names, decided, onDecided, busy, onAgain }: Props) {
  const { t } = useWords();
  const states = useQuery(schemaQuery()).data?.states ?? [];
  const open = names.filter(({ name }) => decided[name] === undefined).length;
  return (
    <section aria-label={t("imports.undecided.title")} data-undecided={names.length}>
      <h2>{t("imports.undecided.title")}</h2>
      <p>{t("imports.undecided.lead")}</p>
      <ul className={styles.names}>
        {names.map(({ name, rows, reason, suggestions }) => (
          <li key={name}>
            <p>
              <strong>“{name}”</strong> <span className={styles.hint}>{t("imports.undecided.rows", { count: rows })}</span>
            </p>
            <p className={styles.hint}>{reason}</p>
            <select
              aria-label={t("imports.undecided.what", { name })}
              value={decided[name] ?? ""}
              data-decide={name}
              onChange={({ currentTarget: { value } }) => {
                const { [name]: _, ...rest } = decided;
                onDecided(value === "" ? rest : { ...rest, [name]: value });
              }}
            >
              <option value="">{t("imports.undecided.open")}</option>
              {suggestions.length > 0 && (
                <optgroup label={t("imports.undecided.suggested")}>
                  {suggestions.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </optgroup>
              )}
              <option value="skip">{t("imports.undecided.skip")}</option>
              <optgroup label={t("imports.undecided.others")}>
                {states
                  .filter(({ id }) => !suggestions.some((one) => one.id === id))
                  .toSorted((a, b) => a.name.localeCompare(b.name))
                  .map((state) => (
                    <option key={state.id} value={state.id}>
                      {state.name}
                    </option>
                  ))}
              </optgroup>
            </select>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.primary} disabled={busy || open === names.length} onClick={onAgain} data-decide-again>
        {t("imports.undecided.again")}
      </button>{" "}
      {open > 0 && <span className={styles.hint}>{t("imports.undecided.left", { count: open })}</span>}
    </section>
  );
}
