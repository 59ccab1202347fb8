import { useQuery } from "@tanstack/react-query";
import { type ActorId, isId } from "../../../../server/contract/ids.ts";
import { nodeQuery } from "../../../data/queries.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { AllStatements } from "../../parts/AllStatements.tsx";
import { Corridors } from "../../parts/Corridors.tsx";
import { Descriptions } from "../../parts/Descriptions.tsx";
import { Few } from "../../parts/Few.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { Relations } from "../../parts/Relations.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { Sources } from "../../parts/Sources.tsx";
import { StatementCard } from "../../parts/StatementCard.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";
import { NodeActions } from "./NodeActions.tsx";
import { NodeNames } from "./NodeNames.tsx";
import { NodeSentence } from "./NodeSentence.tsx";
import { NodeTies } from "./NodeTies.tsx";

/** What an actor's own relations are, in the order in which they are shown. */
const RELATIONS = [
  ["PARTY_TO", "out"],
  ["MEMBER_OF", "out"],
  ["MEMBER_OF", "in"],
  ["UNDER", "in"],
  ["GUIDED_BY", "out"],
  ["IMPLEMENTS", "out"],
  ["TOOK_PART_IN", "out"],
  ["HELD_BY", "in"],
  ["DISCUSSED", "out"],
  ["PART_OF", "out"],
  ["PART_OF", "in"],
] as const;

/** All that is known of one actor, as of the day and in the datasets of the view. */
export function NodeDetails({ id }: { id: ActorId }) {
  const { t } = useWords();
  const { view, names } = useExplorer();
  const { datasets, asOf } = view;
  const { data, error, refetch } = useQuery(
    nodeQuery(id, { ...(datasets.length > 0 && { datasets: [...datasets] }), ...(asOf !== undefined && { asOf }) }),
  );
  const degreeOf = (type: string, direction: "in" | "out") =>
    data?.degree.filter((one) => one.type === type && one.direction === direction).reduce((sum, { count }) => sum + count, 0);
  return (
    <article data-node-details={id}>
      <p className={styles.kicker}>{t(isId("State", id) ? "kind.State" : "kind.Organisation")}</p>
      <h2 className={styles.title}>{names.of(id)}</h2>
      {data && <NodeNames node={data.node} />}
      <NodeSentence id={id} node={data?.node} />
      <NodeActions id={id} />
      <NodeTies id={id} />
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={7} />}
      {data && (
        <>
          {RELATIONS.map(([type, direction]) => (
            <Relations
              key={`${type} ${direction}`}
              id={id}
              type={type}
              direction={direction}
              expected={degreeOf(type, direction) ?? 0}
              datasets={datasets}
              asOf={asOf}
            />
          ))}
          {isId("State", id) && <Corridors id={id} datasets={datasets} />}
          {data.claims.length > 0 && (
            <Section title={t("inspector.node.statements")} count={String(data.claims.length)}>
              <p className={styles.aside}>{t("inspector.tie.statementsNote")}</p>
              <Few of={data.claims} first={4} keyOf={(claim) => claim.id} each={(claim) => <StatementCard {...claim} />} />
              <AllStatements about={[id]} datasets={datasets} />
            </Section>
          )}
          <Descriptions node={data.node} descriptions={data.descriptions} conflicts={data.conflicts} />
          <Section title={t("inspector.node.sources")} count={String(data.node.sources.length)} folded>
            <Sources sources={data.node.sources} first={6} />
          </Section>
        </>
      )}
      {isId("State", id) && <p className={styles.foot}>{t("inspector.node.status")}</p>}
    </article>
  );
}
