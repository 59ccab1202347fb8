import type { DryRun } from "../../../server/contract/wire/imports.ts";
import { Few } from "../parts/Few.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import imports from "./imports.module.css";
import styles from "./report.module.css";

/** On what the datasets would newly differ. */
export function Conflicts({ conflicts: { total, shown } }: { conflicts: DryRun["conflicts"] }) {
  const { t, number } = useWords();
  const names = useNames();
  return (
    <section aria-label={t("imports.conflicts.title")} data-conflicts={total}>
      <h2>{t("imports.conflicts.title")}</h2>
      <p>
        {total === 0 ? t("imports.conflicts.none") : t("imports.conflicts.lead", { count: total })}{" "}
        {shown.length < total && t("imports.conflicts.shown", { shown: number(shown.length), total: number(total) })}
      </p>
      <div className={styles.preview}>
        <Few
          of={shown}
          first={8}
          keyOf={({ id, property }) => `${id} ${property}`}
          each={({ id, name, property, values }) => (
            <li>
              <NodeLink id={id} name={name} />, {property}:
              <ul>
                {values.map(({ value, dataset }) => (
                  <li key={dataset}>
                    {value} <span className={imports.hint}>{names.of(dataset)}</span>
                  </li>
                ))}
              </ul>
            </li>
          )}
        />
      </div>
    </section>
  );
}
