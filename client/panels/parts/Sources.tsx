import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { Few } from "./Few.tsx";
import styles from "./facts.module.css";
import { useNames } from "./names-context.ts";
import { SourceLink } from "./SourceLink.tsx";
import { useWords } from "./words.ts";

/** Where something was read: each source once, with its places. `said` is a note that already stands beside. */
export function Sources({ sources, first = 2, said }: { sources: readonly SourceRef[]; first?: number; said?: string | null }) {
  if (sources.length === 0) return null;
  return (
    <div className={styles.sources}>
      <Few of={bySource(sources)} first={first} keyOf={([{ id }]) => id} each={(places) => <Source places={places} said={said} />} />
    </div>
  );
}

type Places = readonly [SourceRef, ...SourceRef[]];

function bySource(sources: readonly SourceRef[]): Places[] {
  const found = new Map<string, [SourceRef, ...SourceRef[]]>();
  for (const source of sources) {
    const known = found.get(source.id);
    if (known) known.push(source);
    else found.set(source.id, [source]);
  }
  return [...found.values()];
}

const distinct = <T,>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))];

function Source({ places, said }: { places: Places; said: string | null | undefined }) {
  const { t } = useWords();
  const names = useNames();
  const { id, citation, url, stale } = places[0];
  const locators = distinct(places.map(({ locator }) => locator));
  const confidences = distinct(places.map(({ confidence }) => confidence)).map((confidence) => t(`confidence.${confidence}`));
  const notes = distinct(places.map(({ note }) => note)).filter((note) => note !== said);
  return (
    <li className={styles.source}>
      <span className={styles.citation}>
        <SourceLink id={id}>{citation}</SourceLink>
        {locators.length > 0 && <span className={styles.locator}> {t("common.source.locator", { locator: locators.join("; ") })}</span>}
        {stale && (
          <abbr className={styles.stale} title={t("common.source.staleMeans")}>
            {t("common.source.stale")}
          </abbr>
        )}
      </span>
      <span className={styles.provenance}>
        {url !== null && <ExternalLink address={url} label={`${t("common.source.open")}: ${citation}`} />}
        <span>
          {distinct(places.map(({ dataset }) => dataset))
            .map(names.of)
            .join("; ")}
        </span>
        <span>{t("common.source.confidence", { confidence: confidences.join(", ") })}</span>
      </span>
      {distinct(places.map((place) => (place.refPrinted === null ? null : place.refPrinted))).map((printed) => (
        <Printed key={printed} source={places.find(({ refPrinted }) => refPrinted === printed) ?? places[0]} />
      ))}
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </li>
  );
}

/** The number of the reference as printed, and where it really leads. */
function Printed({ source: { refPrinted, refResolved, refConfidence } }: { source: SourceRef }) {
  const { t } = useWords();
  const names = useNames();
  const confidence = refConfidence ?? t("common.unknown");
  return (
    <span className={styles.note}>
      {refResolved === null
        ? t("common.source.printedOnly", { printed: refPrinted ?? "", confidence })
        : t("common.source.printed", { printed: refPrinted ?? "", resolved: names.of(refResolved), confidence })}
    </span>
  );
}
