import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { Few } from "./Few.tsx";
import styles from "./facts.module.css";
import { useNames } from "./names-context.ts";

/** Where something was read. */
export function Sources({ sources, first = 2 }: { sources: readonly SourceRef[]; first?: number }) {
  if (sources.length === 0) return null;
  return (
    <div className={styles.sources}>
      <Few
        of={sources}
        first={first}
        keyOf={({ id, locator, dataset }) => `${id} ${locator} ${dataset}`}
        each={(source) => <Source source={source} />}
      />
    </div>
  );
}

function Source({ source }: { source: SourceRef }) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, citation, url, locator, dataset, confidence, stale, note } = source;
  return (
    <li className={styles.source}>
      <span className={styles.citation}>
        <Link to="/source/$id" params={{ id }} data-source={id}>
          {citation}
        </Link>
        {locator !== null && <span className={styles.locator}> {t("common.source.locator", { locator })}</span>}
        {stale && (
          <abbr className={styles.stale} title={t("common.source.staleMeans")}>
            {t("common.source.stale")}
          </abbr>
        )}
      </span>
      <span className={styles.provenance}>
        {url !== null && <ExternalLink address={url} label={`${t("common.source.open")}: ${citation}`} />}
        <span>{names.of(dataset)}</span>
        <span>{t("common.source.confidence", { confidence: t(`confidence.${confidence}`) })}</span>
      </span>
      <Printed source={source} />
      {note !== null && <span className={styles.note}>{note}</span>}
    </li>
  );
}

/** The number of the reference as printed, and where it really leads. */
function Printed({ source: { refPrinted, refResolved, refConfidence } }: { source: SourceRef }) {
  const { t } = useTranslation();
  const names = useNames();
  if (refPrinted === null) return null;
  const confidence = refConfidence ?? t("common.unknown");
  return (
    <span className={styles.note}>
      {refResolved === null
        ? t("common.source.printedOnly", { printed: refPrinted, confidence })
        : t("common.source.printed", { printed: refPrinted, resolved: names.of(refResolved), confidence })}
    </span>
  );
}
