import { Link } from "@tanstack/react-router";
import { isId } from "../../../server/contract/ids.ts";
import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import { encodeView } from "../../state/codec.ts";
import { EVERY_CONFLICT, encodeConflicts } from "../../state/conflict-filters.ts";
import { setFilter } from "../../state/filters.ts";
import { EMPTY_VIEW } from "../../state/view.ts";
import { AcceptedFaults } from "../imports/AcceptedFaults.tsx";
import { DatasetActions } from "../imports/DatasetActions.tsx";
import { useWords } from "../parts/words.ts";
import { Inventory } from "./Inventory.tsx";
import { KindCounts } from "./KindCounts.tsx";
import styles from "./pages.module.css";

/** One dataset: edition, licence, day, what it holds kind by kind, and what it claims to cover. */
export function DatasetCard({ dataset, mayWrite }: { dataset: DatasetEntry; mayWrite: boolean }) {
  const { t, day, number } = useWords();
  const { id, title, description, version, asOf, licenses, counts, byKind, inventoryOf, digest, imported, acceptedFaults } = dataset;
  return (
    <li data-dataset={id}>
      <h2>{title}</h2>
      {description !== null && <p>{description}</p>}
      <dl className={styles.facts}>
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
          <dd>{licenses.join(", ") || t("common.notStated")}</dd>
        </div>
        <div>
          <dt>{t("pages.datasets.counts")}</dt>
          <dd>
            {t("pages.datasets.countsText", { nodes: number(counts.nodes), edges: number(counts.edges) })}
            <KindCounts kinds={byKind} />
          </dd>
        </div>
        <div>
          <dt>{t("pages.datasets.inventory")}</dt>
          <dd>
            <Inventory claims={inventoryOf ?? []} />
          </dd>
        </div>
        {imported && (
          <div data-imported>
            <dt>{t("imports.dataset.imported")}</dt>
            <dd>{t("imports.dataset.importedText", { day: day(imported.at.slice(0, 10)), format: imported.format })}</dd>
          </div>
        )}
        <div>
          <dt>{t("pages.datasets.digest")}</dt>
          <dd>
            <code title={digest}>{digest.slice(0, 12)}</code>
          </dd>
        </div>
      </dl>
      {acceptedFaults && <AcceptedFaults faults={acceptedFaults} />}
      {isId("Dataset", id) && (
        <p>
          <Link to="/" search={encodeView(setFilter(EMPTY_VIEW, "datasets", [id]))}>
            {t("pages.datasets.explore")}
          </Link>
          {" · "}
          <Link to="/conflicts" search={encodeConflicts({ ...EVERY_CONFLICT, said: [id] })}>
            {t("pages.datasets.conflicts")}
          </Link>
        </p>
      )}
      {imported && mayWrite && <DatasetActions id={id} inventoryOf={inventoryOf ?? []} />}
    </li>
  );
}
