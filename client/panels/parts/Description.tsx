import type { GraphNode } from "../../../server/contract/wire/common.ts";
import styles from "./facts.module.css";
import { useNames } from "./names-context.ts";
import { useWords } from "./words.ts";

/** What a dataset says that it is, under the name of that dataset: the words are written for what the dataset is about. */
export function Description({ node, className }: { node: GraphNode; className: string | undefined }) {
  const { t } = useWords();
  const names = useNames();
  const { description } = node.properties;
  if (typeof description !== "string" || description === node.name) return null;
  return (
    <div data-description={node.describedBy}>
      {node.describedBy && <p className={styles.note}>{t("inspector.node.describedBy", { dataset: names.of(node.describedBy) })}</p>}
      <p className={className}>{description}</p>
    </div>
  );
}
