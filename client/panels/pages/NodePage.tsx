import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type DatasetId, isId, labelOf, type NodeId, nodeId } from "../../../server/contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../../server/contract/model.ts";
import type { NodeAnswer } from "../../../server/contract/wire/explore.ts";
import { isActorId } from "../../../server/domain/pair.ts";
import { nodeQuery } from "../../data/queries.ts";
import { encodeView } from "../../state/codec.ts";
import { decodeNode, encodeNode } from "../../state/node-view.ts";
import { focusOn } from "../../state/transitions.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import { citedThing } from "../citing/cited-of.ts";
import { AllStatements } from "../parts/AllStatements.tsx";
import { ConflictMark } from "../parts/ConflictMark.tsx";
import { Corridors } from "../parts/Corridors.tsx";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { Description } from "../parts/Description.tsx";
import { Descriptions } from "../parts/Descriptions.tsx";
import { Few } from "../parts/Few.tsx";
import { Problem } from "../parts/Problem.tsx";
import { disputedOf, PropertyList } from "../parts/PropertyList.tsx";
import { Relations } from "../parts/Relations.tsx";
import { Section } from "../parts/Section.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Sources } from "../parts/Sources.tsx";
import { StatementCard } from "../parts/StatementCard.tsx";
import { useWords } from "../parts/words.ts";
import { SupposeLink } from "../what-if/SupposeLink.tsx";
import { DatasetChips } from "./DatasetChips.tsx";
import { NotFound } from "./NotFound.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

const route = getRouteApi("/node/$id");
/** Shown in sections of their own. */
const APART: readonly EdgeType[] = ["DESCRIBED_IN", "ABOUT"];

/** All that the datasets hold of one thing, of whatever kind. */
export function NodePage() {
  const { id } = route.useParams();
  return labelOf(id) === undefined ? <NotFound about={id} /> : <Known key={id} id={nodeId(id)} />;
}

function Known({ id }: { id: NodeId }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { view, dropped } = useMemo(() => decodeNode(search), [search]);
  const { datasets } = view;
  const { data, error, refetch } = useQuery(nodeQuery(id, datasets.length > 0 ? { datasets: [...datasets] } : {}));
  const choose = (next: readonly DatasetId[]): void =>
    void navigate({ to: "/node/$id", params: { id }, search: encodeNode({ datasets: next }), resetScroll: false });
  const label = labelOf(id);
  return (
    <Page title={data?.node.name}>
      <p className={styles.kicker}>{label && t(`kind.${label}`)}</p>
      <div className={styles.chosen}>
        <DatasetChips datasets={datasets} dropped={dropped} change={choose} />
      </div>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && (
        <ConflictScopeContext value={view}>
          <Facts id={id} answer={data} datasets={datasets} />
        </ConflictScopeContext>
      )}
    </Page>
  );
}

type FactsProps = { id: NodeId; answer: NodeAnswer; datasets: readonly DatasetId[] };

function Facts({ id, answer: { node, degree, descriptions, conflicts, claims }, datasets }: FactsProps) {
  const words = useWords();
  const { t } = words;
  const { text } = node.properties;
  return (
    <>
      <h1>
        {node.name}
        {node.disputed?.includes("name") && <ConflictMark about={id} property="name" bare />}
      </h1>
      <Description node={node} className={styles.lead} />
      {typeof text === "string" && text !== node.name && <p className={styles.lead}>{text}</p>}
      <p className={styles.read}>
        {isActorId(id) && (
          <>
            <Link to="/" search={encodeView({ ...focusOn(DEFAULT_VIEW, id), datasets })}>
              {t("pages.node.back")}
            </Link>{" "}
            <Link to="/brief/$id" params={{ id }} search={{}}>
              {t("coverage.brief.of", { name: node.name })}
            </Link>{" "}
          </>
        )}
        <SupposeLink id={id} />
      </p>
      <div className={styles.taking}>
        <CiteButtons
          what={node.name}
          cited={() => citedThing(id, node.name, node.sources, { words, origin: window.location.origin })}
          files
        />
      </div>
      <PropertyList properties={node.properties} without={["description", "text"]} disputed={disputedOf(node)} />
      <div className={styles.sections}>
        {EDGE_TYPES.filter((type) => !APART.includes(type)).flatMap((type) =>
          (["out", "in"] as const).map((direction) => {
            const expected = degree
              .filter((one) => one.type === type && one.direction === direction)
              .reduce((sum, { count }) => sum + count, 0);
            return expected === 0 ? null : (
              <Relations key={`${type} ${direction}`} id={id} type={type} direction={direction} expected={expected} datasets={datasets} />
            );
          }),
        )}
        {isId("State", id) && <Corridors id={id} datasets={datasets} />}
        {isId("Claim", id) && <Relations id={id} type="ABOUT" direction="out" datasets={datasets} />}
        {claims.length > 0 && (
          <Section title={t("inspector.node.statements")} count={String(claims.length)}>
            <Few of={claims} first={6} keyOf={(claim) => claim.id} each={(claim) => <StatementCard {...claim} />} />
            <AllStatements about={[id]} datasets={datasets} />
          </Section>
        )}
        <Descriptions node={node} descriptions={descriptions} conflicts={conflicts} />
        <Section title={t("inspector.node.sources")} count={String(node.sources.length)}>
          <Sources sources={node.sources} first={6} />
        </Section>
      </div>
    </>
  );
}
