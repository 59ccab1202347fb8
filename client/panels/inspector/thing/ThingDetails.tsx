import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isId, labelOf, type NodeId } from "../../../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../../../server/contract/model.ts";
import { nodeQuery } from "../../../data/queries.ts";
import { encodeNode } from "../../../state/node-view.ts";
import { canEnd } from "../../../state/paths.ts";
import { focusOn, isPinned, seeThrough } from "../../../state/transitions.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { useAskPaths } from "../../explore/use-ask-paths.ts";
import { Description } from "../../parts/Description.tsx";
import { Descriptions } from "../../parts/Descriptions.tsx";
import { Problem } from "../../parts/Problem.tsx";
import { disputedOf, PropertyList } from "../../parts/PropertyList.tsx";
import { Relations } from "../../parts/Relations.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { Sources } from "../../parts/Sources.tsx";
import { StatementCard } from "../../parts/StatementCard.tsx";
import { useWords } from "../../parts/words.ts";
import { SupposeLink } from "../../what-if/SupposeLink.tsx";
import styles from "../inspector.module.css";

/** All that is known of an agreement, an issue, an event or whatever else is no actor, as of the day and in the datasets of the view. */
export function ThingDetails({ id }: { id: NodeId }) {
  const { t } = useWords();
  const { view, names, act, change, stage, drawn } = useExplorer();
  const askPaths = useAskPaths();
  const { datasets, asOf } = view;
  const { data, error, refetch } = useQuery(
    nodeQuery(id, { ...(datasets.length > 0 && { datasets: [...datasets] }), ...(asOf !== undefined && { asOf }) }),
  );
  const label = labelOf(id);
  const { text } = data?.node.properties ?? {};
  return (
    <article data-node-details={id}>
      <p className={styles.kicker}>{label && t(`kind.${label}`)}</p>
      <h2 className={styles.title}>{data?.node.name ?? names.of(id)}</h2>
      {data && <Description node={data.node} className={styles.description} />}
      {typeof text === "string" && <p className={styles.description}>{text}</p>}
      <div className={styles.actions}>
        <div className={styles.actionRow}>
          {(view.lens !== "instruments" || view.focus !== id) && !isId("Corridor", id) && (
            <button type="button" className={styles.action} onClick={() => change(focusOn(seeThrough(view, "instruments"), id))}>
              {t(view.lens === "instruments" ? "inspector.node.focus" : "instruments.node.inLens")}
            </button>
          )}
          {canEnd(id) && (
            <button type="button" className={styles.action} data-paths-from onClick={() => askPaths({ from: id })}>
              {t("paths.action.fromIt")}
            </button>
          )}
          {drawn.graph.hasNode(id) && (
            <>
              <button type="button" className={styles.action} onClick={() => stage.current?.centreOn(id)}>
                {t("inspector.node.centre")}
              </button>
              <button type="button" className={styles.action} aria-pressed={isPinned(view, id)} onClick={() => act.pin([id])}>
                {t(isPinned(view, id) ? "inspector.node.unpin" : "inspector.node.pin")}
              </button>
              <button type="button" className={styles.action} disabled={view.focus === id} onClick={() => act.hide([id])}>
                {t("inspector.node.hide")}
              </button>
            </>
          )}
        </div>
        <Link to="/node/$id" params={{ id }} search={encodeNode(view)}>
          {t("instruments.node.page")}
        </Link>
        <SupposeLink id={id} />
      </div>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={7} />}
      {data && (
        <>
          <div className={styles.recorded}>
            <PropertyList properties={data.node.properties} without={["description", "text"]} disputed={disputedOf(data.node)} />
          </div>
          {EDGE_TYPES.filter((type) => type !== "DESCRIBED_IN" && type !== "ABOUT").flatMap((type) =>
            (["out", "in"] as const).map((direction) => {
              const expected = data.degree
                .filter((one) => one.type === type && one.direction === direction)
                .reduce((sum, { count }) => sum + count, 0);
              return expected === 0 ? null : (
                <Relations
                  key={`${type} ${direction}`}
                  id={id}
                  type={type}
                  direction={direction}
                  expected={expected}
                  datasets={datasets}
                  asOf={asOf}
                />
              );
            }),
          )}
          {data.claims.length > 0 && (
            <Section title={t("inspector.node.statements")} count={String(data.claims.length)}>
              <ul className={styles.cards}>
                {data.claims.slice(0, 6).map((claim) => (
                  <StatementCard key={claim.id} {...claim} />
                ))}
              </ul>
            </Section>
          )}
          <Descriptions node={data.node} descriptions={data.descriptions} conflicts={data.conflicts} />
          <Section title={t("inspector.node.sources")} count={String(data.node.sources.length)} folded>
            <Sources sources={data.node.sources} first={6} />
          </Section>
        </>
      )}
    </article>
  );
}
