import type { DryRun } from "../../../server/contract/wire/imports.ts";
import { Few } from "../parts/Few.tsx";
import { useWords } from "../parts/words.ts";
import imports from "./imports.module.css";
import styles from "./report.module.css";

/** What was left out on purpose, and why: nothing that stands in a file disappears without a line. */
export function LeftOut({ leftOut }: { leftOut: DryRun["leftOut"] }) {
  const { t } = useWords();
  if (leftOut.length === 0) return null;
  return (
    <section aria-label={t("imports.leftOut.title")} data-left-out={leftOut.length}>
      <h2>{t("imports.leftOut.title")}</h2>
      <p>{t("imports.leftOut.lead")}</p>
      <div className={styles.preview}>
        <Few
          of={leftOut}
          first={8}
          keyOf={({ what, why }) => `${what} ${why}`}
          each={({ what, why, count }) => (
            <li>
              {what} <span className={imports.hint}>{t("imports.leftOut.why", { why, count })}</span>
            </li>
          )}
        />
      </div>
    </section>
  );
}
