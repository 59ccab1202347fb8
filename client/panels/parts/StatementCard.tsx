import { useTranslation } from "react-i18next";
import type { Stance } from "../../../server/contract/vocabulary.ts";
import type { PartialDate, SourceRef } from "../../../server/contract/wire/common.ts";
import { DateText } from "./DateText.tsx";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { Sources } from "./Sources.tsx";

type Ground = { id: string; name?: string; note?: string | null };
type Props = {
  id: string;
  text: string;
  stance: Stance;
  supportedBy: readonly Ground[];
  contradictedBy: readonly Ground[];
  sources: readonly SourceRef[];
  section?: string | null;
  madeOn?: PartialDate | null;
};

/** What someone said: never in the dress of a fact, and with the facts that speak for and against it. */
export function StatementCard({ id, text, stance, supportedBy, contradictedBy, sources, section, madeOn }: Props) {
  const { t } = useTranslation();
  return (
    <li className={styles.statement} data-claim={id}>
      <p className={styles.stance} data-stance={stance}>
        {t(`stance.${stance}`)}
      </p>
      <blockquote className={styles.said}>{text}</blockquote>
      {(section || madeOn) && (
        <p className={styles.meta}>
          {section && <span>{t("inspector.statement.section", { section })}</span>}
          {madeOn && <DateText date={madeOn} />}
        </p>
      )}
      <Grounds kind="contradicted" grounds={contradictedBy} />
      <Grounds kind="supported" grounds={supportedBy} />
      <Sources sources={sources} first={1} />
    </li>
  );
}

function Grounds({ kind, grounds }: { kind: "supported" | "contradicted"; grounds: readonly Ground[] }) {
  const { t } = useTranslation();
  if (grounds.length === 0) return null;
  return (
    <div className={styles.grounds} data-kind={kind}>
      <p className={styles.groundsTitle}>{t(`inspector.statement.${kind}`)}</p>
      <ul>
        {grounds.map(({ id, name, note }) => (
          <li key={id}>
            <NodeLink id={id} {...(name !== undefined && { name })} />
            {note && <span className={styles.note}> {note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
