import type { SourceRef } from "../../../server/contract/wire/common.ts";
import type { Ground } from "../../../server/contract/wire/explore.ts";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { SourceLink } from "./SourceLink.tsx";
import { useWords } from "./words.ts";

type Props = {
  kind: "supported" | "contradicted";
  grounds: readonly Ground[];
  /** The sources of the statement itself: of a ground found in the same one, only the place is worth saying. */
  stated: readonly string[];
};

/** What in the graph speaks for a statement, or against it: each with the reason, and who gives it. */
export function Grounds({ kind, grounds, stated }: Props) {
  const { t } = useWords();
  if (grounds.length === 0) return null;
  return (
    <div className={styles.grounds} data-kind={kind}>
      <p className={styles.groundsTitle}>{t(`inspector.statement.${kind}`)}</p>
      <ul>
        {grounds.map(({ id, label, name, note, sources }) => (
          <li key={id} data-ground={id}>
            <span className={styles.kind}>{t(`kind.${label}`)}</span> <NodeLink id={id} name={name} />
            {note && <span className={styles.why}>{note}</span>}
            {sources.map((source) => (
              <Place key={`${source.id} ${source.locator} ${source.dataset}`} source={source} here={stated.includes(source.id)} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Place({ source: { id, citation, locator, confidence }, here }: { source: SourceRef; here: boolean }) {
  const { t } = useWords();
  const sure = t("common.source.confidence", { confidence: t(`confidence.${confidence}`) });
  if (here && locator === null) return null;
  return (
    <span className={styles.place}>
      {!here && (
        <>
          <SourceLink id={id}>{citation}</SourceLink>
          {" · "}
        </>
      )}
      {locator !== null && `${t("inspector.statement.at", { locator })} · `}
      {sure}
    </span>
  );
}
