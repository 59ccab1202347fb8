import type { DryRun, ImportState } from "../../../server/contract/wire/imports.ts";
import pages from "../pages/pages.module.css";
import { useWords } from "../parts/words.ts";
import { Changes } from "./Changes.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { DoubtfulDates } from "./DoubtfulDates.tsx";
import { Faults } from "./Faults.tsx";
import { GoodRows } from "./GoodRows.tsx";
import styles from "./imports.module.css";
import { LeftOut } from "./LeftOut.tsx";

type Props = { id: string; action: ImportState["action"]; dryRun: DryRun; done: boolean };

/** All that a dry run found: the dataset that it becomes, faults, changes, disagreements, good rows, and by what rules it was read. */
export function DryRunReport({ id, action, dryRun, done }: Props) {
  const { t } = useWords();
  const { dataset, faults, changes, conflicts, tables, notes, ambiguousDates, doubtfulDates, leftOut } = dryRun;
  return (
    <div className={styles.report} data-report>
      {dataset && <Becomes dataset={dataset} />}
      {(action === "import" || faults.total > 0) && <Faults id={id} faults={faults} />}
      {changes && <Changes changes={changes} done={done} />}
      {action !== "remove" && changes && <Conflicts conflicts={conflicts} />}
      {tables.length > 0 && action === "import" && <GoodRows tables={tables} />}
      <LeftOut leftOut={leftOut} />
      {(notes.length > 0 || ambiguousDates > 0) && (
        <section aria-label={t("imports.notes")}>
          <h2>{t("imports.notes")}</h2>
          <ul className={styles.plain}>
            {ambiguousDates > 0 && <li data-ambiguous-dates>{t("imports.dates", { count: ambiguousDates })}</li>}
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <DoubtfulDates dates={doubtfulDates} />
        </section>
      )}
    </div>
  );
}

function Becomes({ dataset: { id, title, version, asOf, licences, replaces } }: { dataset: NonNullable<DryRun["dataset"]> }) {
  const { t, day } = useWords();
  return (
    <dl className={pages.facts} data-becomes={id}>
      <div>
        <dt>{t("imports.becomes")}</dt>
        <dd>
          {title} <code>{id}</code>
          {replaces !== null && <span className={styles.hint}> {t("imports.replaces", { version: replaces })}</span>}
        </dd>
      </div>
      <div>
        <dt>{t("pages.datasets.edition")}</dt>
        <dd>{version}</dd>
      </div>
      <div>
        <dt>{t("pages.datasets.asOf")}</dt>
        <dd>{day(asOf)}</dd>
      </div>
      <div>
        <dt>{t("pages.datasets.licence")}</dt>
        <dd>{licences.join(", ") || t("common.notStated")}</dd>
      </div>
    </dl>
  );
}
