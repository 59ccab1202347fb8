import { NODE_LABELS } from "../../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../../server/contract/model.ts";
import type { GraphChanges, PreviewedChange } from "../../../server/contract/wire/imports.ts";
import { Few } from "../parts/Few.tsx";
import parts from "../parts/parts.module.css";
import { useWords, type Words } from "../parts/words.ts";
import imports from "./imports.module.css";
import styles from "./report.module.css";

/** What is there already and changes is named before what comes. */
const ORDER: readonly PreviewedChange["change"][] = ["changed", "removed", "added"];

/** What applying would do to the graph in place, kind by kind, and some of it in full. */
export function Changes({ changes: { nodes, edges, total, preview }, done }: { changes: GraphChanges; done: boolean }) {
  const words = useWords();
  const { t, number } = words;
  const title = t(done ? "imports.changes.titleDone" : "imports.changes.title");
  const rows = [
    ...nodes.map(({ label, ...counts }) => ({ id: label, name: t(`kind.${label}`), ...counts })),
    ...edges.map(({ type, ...counts }) => ({ id: type, name: kindName(type, words), ...counts })),
    { id: "all", name: t("imports.changes.all"), ...total },
  ];
  const nothing = total.added + total.changed + total.removed === 0;
  return (
    <section aria-label={title} data-changes={`${total.added} ${total.changed} ${total.removed} ${total.same}`}>
      <h2>{title}</h2>
      {nothing && <p>{t("imports.changes.none")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <caption className={parts.hidden}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("imports.changes.kind")}</th>
              {(["added", "changed", "removed", "same"] as const).map((column) => (
                <th key={column} scope="col" className={styles.numeric}>
                  {t(`imports.changes.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, added, changed, removed, same }) => (
              <tr key={id} data-kind={id}>
                <th scope="row">{name}</th>
                {[added, changed, removed, same].map((count, at) => (
                  <td key={["added", "changed", "removed", "same"][at]} className={styles.numeric} data-some={count > 0 || undefined}>
                    {number(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {preview.length > 0 && (
        <>
          <h3>{t("imports.changes.some")}</h3>
          <div className={styles.preview}>
            <Few
              of={preview.toSorted((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change))}
              first={8}
              keyOf={({ kind, id }) => `${kind} ${id}`}
              each={(change) => <Previewed change={change} />}
            />
          </div>
        </>
      )}
    </section>
  );
}

function Previewed({ change: { change, of, name, properties } }: { change: PreviewedChange }) {
  const words = useWords();
  const { t } = words;
  return (
    <li data-change={change}>
      <span className={styles.badge} data-change={change}>
        {t(`imports.changes.${change}`)}
      </span>{" "}
      {kindName(of, words)}: {name}
      {change === "changed" && (
        <ul>
          {properties.map(({ property, before, after }) => (
            <li key={property} className={imports.hint}>
              {t("imports.changes.was", {
                property,
                before: before ?? t("imports.changes.nothing"),
                after: after ?? t("imports.changes.nothing"),
              })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a label or a type of edge is called. */
function kindName(name: string, { t }: Words): string {
  const label = NODE_LABELS.find((one) => one === name);
  if (label) return t(`kind.${label}`);
  const type = EDGE_TYPES.find((one) => one === name);
  return type ? t(`relation.${type}.out`) : name;
}
