import type { Decisions, Undecided } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import { Decision } from "./Decision.tsx";
import styles from "./imports.module.css";

type Props = {
  names: readonly Undecided[];
  decided: Decisions;
  onDecided: (decisions: Decisions) => void;
  busy: boolean;
  onAgain: () => void;
};

/** Names that were not guessed: each is decided once, for all the rows it stands in. What was decided before can be changed. */
export function UndecidedNames({ names, decided, onDecided, busy, onAgain }: Props) {
  const { t } = useWords();
  const open = names.filter(({ name }) => !decided[name]).length;
  const before = Object.keys(decided).filter((name) => names.every((one) => one.name !== name));
  const decide = (name: string, value: string): void => {
    const { [name]: _, ...rest } = decided;
    onDecided(value === "" ? rest : { ...rest, [name]: value });
  };
  return (
    <section aria-label={t("imports.undecided.title")} data-undecided={names.length || undefined}>
      <h2>{t("imports.undecided.title")}</h2>
      <p>{t("imports.undecided.lead")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAgain();
        }}
      >
        <ul className={styles.names}>
          {names.map((one) => (
            <li key={one.name}>
              <p>
                <strong>“{one.name}”</strong> <span className={styles.hint}>{t("imports.undecided.rows", { count: one.rows })}</span>
              </p>
              <p className={styles.hint}>{one.reason}</p>
              <Decision of={one} value={decided[one.name] ?? ""} onValue={(value) => decide(one.name, value)} />
            </li>
          ))}
        </ul>
        {before.length > 0 && (
          <details data-decided-before={before.length}>
            <summary>{t("imports.undecided.decided")}</summary>
            <ul className={styles.names}>
              {before.map((name) => (
                <li key={name}>
                  <strong>“{name}”</strong>{" "}
                  <Decision of={{ name, suggestions: [] }} value={decided[name] ?? ""} onValue={(value) => decide(name, value)} />
                </li>
              ))}
            </ul>
          </details>
        )}
        <button type="submit" className={styles.primary} disabled={busy || (names.length > 0 && open === names.length)} data-decide-again>
          {t("imports.undecided.again")}
        </button>{" "}
        {open > 0 && <span className={styles.hint}>{t("imports.undecided.left", { count: open })}</span>}
      </form>
    </section>
  );
}
