import type { Statement } from "../../../server/contract/wire/explore.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { StatementCard } from "../parts/StatementCard.tsx";
import { useWords } from "../parts/words.ts";
import { ShowOnGraph } from "./ShowOnGraph.tsx";
import styles from "./statements.module.css";

/** A statement in full: also what it is about, and the way to where that can be seen. */
export function StatementItem({ statement }: { statement: Statement }) {
  const { t } = useWords();
  const { name, about, issues, supportedBy, contradictedBy } = statement;
  const on = [...issues, ...about.filter(({ label }) => label === "Issue")];
  const rows = [
    [t("inspector.statement.about"), about.filter(({ label }) => label !== "Issue")],
    [t("inspector.statement.proposes"), [...new Map(on.map((issue) => [issue.id, issue])).values()]],
  ] as const;
  return (
    <StatementCard {...statement} heading={name}>
      {supportedBy.length + contradictedBy.length === 0 && <p className={styles.bare}>{t("inspector.statement.uncontested")}</p>}
      <dl className={styles.named}>
        {rows.map(
          ([title, nodes]) =>
            nodes.length > 0 && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  {nodes.map(({ id, name: called }) => (
                    <span key={id}>
                      <NodeLink id={id} name={called} />
                    </span>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      <div className={styles.acts}>
        <ShowOnGraph statement={statement} />
      </div>
    </StatementCard>
  );
}
