import type { TFunction } from "i18next";
import type { EvidenceItem } from "../../../../server/contract/wire/network.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { ConflictMark } from "../../parts/ConflictMark.tsx";
import { DateText } from "../../parts/DateText.tsx";
import { ExternalLink } from "../../parts/ExternalLink.tsx";
import { IssueTags } from "../../parts/IssueTags.tsx";
import { NodeLink } from "../../parts/NodeLink.tsx";
import { Sources } from "../../parts/Sources.tsx";
import { StrengthMark } from "../../parts/StrengthMark.tsx";
import { useWords } from "../../parts/words.ts";
import inspector from "../inspector.module.css";
import { PartyLine } from "./PartyLine.tsx";
import styles from "./tie.module.css";
import { formText } from "./tie-sentence.ts";

/** One instrument, body or event: what it is, whether it counts, how both sides stand to it, and who says so. */
export function EvidenceCard({ ground, ends }: { ground: EvidenceItem; ends: readonly [string, string] }) {
  const { t } = useWords();
  const { schema } = useExplorer();
  const {
    id,
    kind,
    title,
    level,
    form,
    bindingness,
    date,
    inForce,
    textUrl,
    issues,
    parties,
    live,
    strength,
    counts,
    note,
    disputed,
    sources,
  } = ground;
  const isBody = ends.some((end) => end === id);
  return (
    <li className={styles.card} data-evidence={id} data-counts={counts}>
      <h4 className={styles.cardTitle}>
        <NodeLink id={id} name={title} />
        {disputed && <ConflictMark about={id} of={title} />}
      </h4>
      <p className={styles.meta}>
        {level !== null && <span>{t(`level.${level}`)}</span>}
        {kind === "agreement" && <span>{formText(form, t)}</span>}
        {bindingness !== null && <span>{t(`bindingness.${bindingness}`)}</span>}
        {date !== null && <DateText date={date} />}
      </p>
      <p className={styles.force}>
        <StrengthMark strength={strength} />
        {kind === "agreement" ? <span data-live={live}>{t(`live.${live}`)}</span> : <span>{t(`strength.${strength}`)}</span>}
        {inForce !== null && (
          <span>
            {t("inspector.tie.inForce")} <DateText date={inForce} />
          </span>
        )}
      </p>
      {!counts && <p className={styles.notCounted}>{whyNot(ground, t)}</p>}
      {kind !== "event" && !isBody && (
        <dl className={styles.parties}>
          <PartyLine actor={ends[0]} record={parties.a} kind={kind} to={id} />
          <PartyLine actor={ends[1]} record={parties.b} kind={kind} to={id} />
        </dl>
      )}
      {isBody && (
        <dl className={styles.parties}>
          {ends[0] !== id && <PartyLine actor={ends[0]} record={parties.a} kind={kind} to={id} />}
          {ends[1] !== id && <PartyLine actor={ends[1]} record={parties.b} kind={kind} to={id} />}
        </dl>
      )}
      <IssueTags ids={issues} issues={schema?.issues ?? []} />
      {note !== null && <p className={inspector.aside}>{note}</p>}
      {textUrl !== null && (
        <p className={inspector.text}>
          <ExternalLink address={textUrl} label={`${t("inspector.tie.text")}: ${title}`}>
            {t("inspector.tie.text")}
          </ExternalLink>
        </p>
      )}
      <Sources sources={sources} said={note} />
    </li>
  );
}

function whyNot({ lapsed }: EvidenceItem, t: TFunction): string {
  return t(lapsed ? "inspector.tie.note.lapsed" : "inspector.tie.note.undated");
}
