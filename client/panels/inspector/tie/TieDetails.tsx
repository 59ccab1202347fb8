import { useQuery, useQueryClient } from "@tanstack/react-query";
import { nodeId } from "../../../../server/contract/ids.ts";
import type { EvidenceItem } from "../../../../server/contract/wire/network.ts";
import type { PairKey } from "../../../../server/domain/pair.ts";
import { evidenceParameters } from "../../../data/network-requests.ts";
import { evidenceQuery } from "../../../data/queries.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { AllStatements } from "../../parts/AllStatements.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { StatementCard } from "../../parts/StatementCard.tsx";
import { StrengthMark } from "../../parts/StrengthMark.tsx";
import { useWords } from "../../parts/words.ts";
import { CsvButton } from "../../table/CsvButton.tsx";
import { useDatasetNames } from "../../table/dataset-names.ts";
import { evidenceRows } from "../../table/fact-rows.ts";
import styles from "../inspector.module.css";
import { EvidenceCard } from "./EvidenceCard.tsx";
import { TieTitle } from "./TieTitle.tsx";
import { tieSentence } from "./tie-sentence.ts";

const KINDS = [
  ["agreement", "agreements"],
  ["organisation", "bodies"],
  ["event", "events"],
] as const;

/** The most that one answer carries. */
const EVERY_GROUND = 1000;

/** Everything behind one tie, by the same filters that drew it. */
export function TieDetails({ pair, ends }: { pair: PairKey; ends: readonly [string, string] }) {
  const words = useWords();
  const { t } = words;
  const { view, names, asOf } = useExplorer();
  const client = useQueryClient();
  const datasetOf = useDatasetNames();
  const parameters = evidenceParameters(view, pair) ?? { a: ends[0], b: ends[1] };
  const { data: evidence, error, refetch } = useQuery(evidenceQuery(parameters));
  return (
    <article data-tie={pair}>
      <p className={styles.kicker}>{t("inspector.tie.kind")}</p>
      <TieTitle ends={ends} />
      {error && !evidence && <Problem problem={error} onRetry={() => void refetch()} />}
      {!evidence && !error && <Skeleton lines={8} />}
      {evidence && (
        <>
          <p className={styles.sentence} data-sentence>
            {tieSentence(evidence, words, names)}
          </p>
          <p className={styles.facts}>
            {evidence.strongest !== null && (
              <span className={styles.strength}>
                <StrengthMark strength={evidence.strongest} /> {t(`strength.${evidence.strongest}`)}
              </span>
            )}
            <span>{t("inspector.tie.weight", { weight: evidence.weight })}</span>
            {evidence.uncertain > 0 && <span>{t("inspector.tie.uncertain", { count: evidence.uncertain })}</span>}
          </p>
          {evidence.items.length > 0 && (
            <div className={`${styles.actions} ${styles.actionRow}`}>
              <CsvButton
                what={t("taking.table.evidence")}
                name={["evidence", ...ends.map(names.short), asOf]}
                rows={async () => {
                  const { items } = await client.fetchQuery(evidenceQuery({ ...parameters, limit: EVERY_GROUND }));
                  return evidenceRows(items, ends, names.of, datasetOf);
                }}
              />
            </div>
          )}
          {KINDS.map(([kind, title]) => (
            <Grounds key={kind} title={t(`inspector.tie.${title}`)} items={evidence.items.filter((one) => one.kind === kind)} ends={ends} />
          ))}
          {evidence.claims.length > 0 && (
            <Section title={t("inspector.tie.statements")} count={String(evidence.claims.length)}>
              <p className={styles.aside}>{t("inspector.tie.statementsNote")}</p>
              <ul className={styles.cards}>
                {evidence.claims.map(({ grounds, supportedBy, contradictedBy, ...claim }) => (
                  <StatementCard
                    key={claim.id}
                    {...claim}
                    supportedBy={grounds.slice(0, supportedBy.length)}
                    contradictedBy={grounds.slice(supportedBy.length)}
                  />
                ))}
              </ul>
              <AllStatements about={ends.map(nodeId)} datasets={view.datasets} />
            </Section>
          )}
        </>
      )}
    </article>
  );
}

function Grounds({ title, items, ends }: { title: string; items: readonly EvidenceItem[]; ends: readonly [string, string] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title} count={String(items.length)}>
      <ul className={styles.cards}>
        {items.map((ground) => (
          <EvidenceCard key={ground.id} ground={ground} ends={ends} />
        ))}
      </ul>
    </Section>
  );
}
