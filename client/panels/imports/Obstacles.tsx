import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

/** What stands between the dry run and applying it. */
export function Obstacles({ state: { obstacles, dryRun } }: { state: ImportState }) {
  const { t, number } = useWords();
  if (obstacles.length === 0) return null;
  const limit = dryRun?.limit;
  return (
    <section className={styles.obstacles} aria-label={t("imports.obstacles")} data-obstacles={obstacles.join(" ")}>
      <h2>{t("imports.obstacles")}</h2>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>
            {t(`imports.obstacle.${obstacle}`)}
            {obstacle === "too_large" &&
              limit &&
              ` ${t("imports.limit", { changes: number(limit.changes), maximum: number(limit.maximum) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
