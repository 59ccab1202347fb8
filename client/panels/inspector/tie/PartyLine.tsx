import type { ReactNode } from "react";
import type { EvidenceItem, PartyRecord } from "../../../../server/contract/wire/network.ts";
import { ConflictMark } from "../../parts/ConflictMark.tsx";
import { DateText } from "../../parts/DateText.tsx";
import { useNames } from "../../parts/names-context.ts";
import { reportText } from "../../parts/relation-text.ts";
import { useWords } from "../../parts/words.ts";
import inspector from "../inspector.module.css";
import styles from "./tie.module.css";

type Props = { actor: string; record: PartyRecord | null; kind: EvidenceItem["kind"] /** The instrument or the body. */; to: string };

/** How one side stands to an instrument or a body. */
export function PartyLine({ actor, record, kind, to }: Props) {
  const { t } = useWords();
  const names = useNames();
  return (
    <div className={styles.party}>
      <dt>{names.short(actor)}</dt>
      <dd>
        {record === null ? (
          <span className={inspector.aside}>{t("inspector.tie.record.none")}</span>
        ) : kind === "agreement" ? (
          <OfAgreement record={record} />
        ) : (
          <OfBody record={record} />
        )}
        {record?.conflict && (
          <ConflictMark about={`${actor}~${kind === "agreement" ? "PARTY_TO" : "MEMBER_OF"}~${to}`} of={names.short(actor)} />
        )}
      </dd>
    </div>
  );
}

function OfAgreement({ record }: { record: PartyRecord }) {
  const { t } = useWords();
  const { status, signed, consent, consentDate, inForce, withdrawn, reservation, role } = record;
  const how = CONSENTS.find((known) => known === consent);
  return (
    <>
      <span className={styles.status} data-status={status}>
        {t(`status.${status}`)}
      </span>
      {role !== null && <span>{role}</span>}
      {signed && <Dated label={t("inspector.tie.record.signed", { day: "" })} date={<DateText date={signed} />} />}
      {consentDate && (
        <Dated
          label={
            how
              ? t("inspector.tie.record.consent", { how: t(`consent.${how}`), day: "" })
              : t("inspector.tie.record.consented", { day: "" })
          }
          date={<DateText date={consentDate} />}
        />
      )}
      {!consentDate && how && <span>{t(`consent.${how}`)}</span>}
      {inForce && <Dated label={t("inspector.tie.record.inForce", { day: "" })} date={<DateText date={inForce} />} />}
      {withdrawn && <Dated label={t("inspector.tie.record.withdrawn", { day: "" })} date={<DateText date={withdrawn} />} />}
      {reservation !== null && <span>{t("inspector.tie.reservation", { text: reservation })}</span>}
    </>
  );
}

const CONSENTS = ["ratification", "accession", "approval", "succession"] as const;
const ROLES = ["member", "chair", "associate", "observer", "partner", "guest"] as const;

function OfBody({ record: { role, since, until, report } }: { record: PartyRecord }) {
  const words = useWords();
  const { t } = words;
  const known = ROLES.find((one) => one === role);
  return (
    <>
      <span className={styles.status}>{known ? t(`role.${known}`) : t("inspector.tie.record.takesPart")}</span>
      {since && <Dated label={t("inspector.tie.record.since", { day: "" })} date={<DateText date={since} />} />}
      {until && <Dated label={t("inspector.tie.record.until", { day: "" })} date={<DateText date={until} />} />}
      {reportText(report ?? undefined, words).map((text) => (
        <span key={text}>{text}</span>
      ))}
    </>
  );
}

/** A date keeps its own mark-up inside its phrase. */
function Dated({ label, date }: { label: string; date: ReactNode }) {
  return (
    <span>
      {label.trim()} {date}
    </span>
  );
}
