import type { NodeAnswer } from "../../../server/contract/wire/explore.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { descriptionRows } from "../table/fact-rows.ts";
import { ConflictMark } from "./ConflictMark.tsx";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { useNames } from "./names-context.ts";
import { PropertyList, PropertyName } from "./PropertyList.tsx";
import { Section } from "./Section.tsx";
import { Value } from "./Value.tsx";
import { useWords } from "./words.ts";

/** What each dataset says of a node, and where they differ. */
export function Descriptions({ node, descriptions, conflicts }: Pick<NodeAnswer, "node" | "descriptions" | "conflicts">) {
  const { t, number } = useWords();
  const names = useNames();
  const datasetOf = useDatasetNames();
  return (
    <>
      {conflicts.length > 0 && (
        <Section title={t("inspector.node.conflicts")} count={number(conflicts.length)}>
          <dl className={styles.properties} data-conflicts>
            {conflicts.map(({ property, values, shown }) => (
              <div key={property}>
                <dt>
                  <PropertyName name={property} />
                  <ConflictMark about={node.id} property={property} bare />
                </dt>
                <dd>
                  {values.map(({ value, dataset }) => (
                    <p key={dataset}>
                      <Value value={value} />{" "}
                      <span className={styles.note}>
                        {names.of(dataset)}
                        {dataset === shown && ` · ${t("inspector.node.conflictShown")}`}
                      </span>
                    </p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {descriptions.length > 0 && (
        <Section
          title={t("inspector.node.descriptions")}
          count={number(descriptions.length)}
          folded
          aside={
            <CsvButton
              what={t("inspector.node.descriptions")}
              name={["descriptions"]}
              rows={() => descriptionRows(descriptions, datasetOf)}
            />
          }
        >
          <ul className={styles.descriptions}>
            {descriptions.map(({ dataset, source, locator, confidence, note, values }) => (
              <li key={`${dataset} ${source} ${locator}`}>
                <p className={styles.corridor}>{names.of(dataset)}</p>
                <PropertyList properties={values} />
                <p className={styles.meta}>
                  <NodeLink id={source} />
                  {locator !== null && <span>{t("common.source.locator", { locator })}</span>}
                  <span>{t("common.source.confidence", { confidence })}</span>
                </p>
                {note !== null && <p className={styles.note}>{note}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
