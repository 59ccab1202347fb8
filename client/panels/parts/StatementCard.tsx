import { IconArrowsLeftRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Stance } from "../../../server/contract/vocabulary.ts";
import type { PartialDate, SourceRef } from "../../../server/contract/wire/common.ts";
import type { Ground } from "../../../server/contract/wire/explore.ts";
import { encodeNode } from "../../state/node-view.ts";
import { useDatasetsHere } from "./conflict-scope.ts";
import { DateText } from "./DateText.tsx";
import styles from "./facts.module.css";
import { Grounds } from "./Grounds.tsx";
import { Sources } from "./Sources.tsx";
import { useWords } from "./words.ts";

type Props = {
  id: string;
  text: string;
  stance: Stance;
  supportedBy: readonly Ground[];
  contradictedBy: readonly Ground[];
  sources: readonly SourceRef[];
  section?: string | null;
  madeOn?: PartialDate | null;
  /** What the datasets remark on it. */
  notes: readonly string[];
  /** Stands above the text where the card is no mere note beside facts. */
  heading?: string;
  /** Stands below what it is about and where it was read. */
  children?: ReactNode;
};

/** What someone said: never in the dress of a fact, and with the facts that speak for and against it. */
export function StatementCard({
  id,
  text,
  stance,
  supportedBy,
  contradictedBy,
  sources,
  section,
  madeOn,
  notes,
  heading,
  children,
}: Props) {
  const { t } = useWords();
  const datasets = useDatasetsHere();
  const stated = sources.map(({ id: source }) => source);
  // The place in the source often names the section already.
  const part = section && !sources.some(({ locator }) => locator?.includes(section)) ? section : undefined;
  return (
    <li className={styles.statement} data-claim={id}>
      <p className={styles.stance} data-stance={stance}>
        {t(`stance.${stance}`)}
        {contradictedBy.length > 0 && (
          <span className={styles.contested} data-contested>
            <IconArrowsLeftRight size={12} stroke={2} aria-hidden />
            {t("inspector.statement.contested")}
          </span>
        )}
      </p>
      {heading !== undefined && (
        <h2 className={styles.heading}>
          <Link to="/node/$id" params={{ id }} search={encodeNode({ datasets })}>
            {heading}
          </Link>
        </h2>
      )}
      <blockquote className={styles.said}>{text}</blockquote>
      {(part || madeOn) && (
        <p className={styles.meta}>
          {part && <span>{t("inspector.statement.section", { section: part })}</span>}
          {madeOn && (
            <span>
              {t("inspector.statement.madeOn")} <DateText date={madeOn} />
            </span>
          )}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.remark}>
          <span>{t("inspector.statement.note")}</span> {note}
        </p>
      ))}
      <Sources sources={sources} first={1} />
      {contradictedBy.length + supportedBy.length > 0 && (
        <div className={styles.evidence}>
          <Grounds kind="contradicted" grounds={contradictedBy} stated={stated} />
          <Grounds kind="supported" grounds={supportedBy} stated={stated} />
        </div>
      )}
      {children}
    </li>
  );
}
