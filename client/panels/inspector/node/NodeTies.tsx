import type { ActorId } from "../../../../server/contract/ids.ts";
import { isPairKey } from "../../../../server/domain/pair.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Few } from "../../parts/Few.tsx";
import { Section } from "../../parts/Section.tsx";
import { useWords } from "../../parts/words.ts";
import { CsvButton } from "../../table/CsvButton.tsx";
import { tieTable } from "../../table/columns.ts";
import { csvRows } from "../../table/csv-rows.ts";
import { useDatasetNames } from "../../table/dataset-names.ts";
import styles from "../inspector.module.css";
import { TieLine } from "../TieLine.tsx";

/** Its ties in view, heaviest first. */
export function NodeTies({ id }: { id: ActorId }) {
  const { t } = useWords();
  const { drawn, names, asOf } = useExplorer();
  const datasetOf = useDatasetNames();
  const ties = drawn.graph.hasNode(id)
    ? drawn.graph
        .mapEdges(id, (key, _, source, target) => ({ key, tie: drawn.tieOf(key), other: source === id ? target : source }))
        .flatMap(({ key, tie, other }) => (tie && isPairKey(key) ? [{ key, tie, other }] : []))
        .toSorted((a, b) => b.tie.weight - a.tie.weight || names.of(a.other).localeCompare(names.of(b.other)))
    : [];
  return (
    <Section
      title={t("inspector.node.ties")}
      count={String(ties.length)}
      aside={
        ties.length > 0 && (
          <CsvButton
            what={t("inspector.node.ties")}
            name={["ties", names.short(id), asOf]}
            rows={() => {
              const { columns, rows } = tieTable({ ...drawn, ties: ties.map(({ tie }) => tie) }, names, t);
              return csvRows(columns, rows, datasetOf);
            }}
          />
        )
      }
    >
      {ties.length === 0 && <p className={styles.aside}>{t("inspector.node.tiesNone")}</p>}
      <div className={styles.lines}>
        <Few
          of={ties}
          first={8}
          keyOf={({ key }) => key}
          each={({ key, tie, other }) => <TieLine pair={key} tie={tie} name={names.of(other)} />}
        />
      </div>
    </Section>
  );
}
