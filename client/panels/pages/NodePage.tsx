import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { isId, labelOf, type NodeId, nodeId } from "../../../server/contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../../server/contract/model.ts";
import type { NodeAnswer } from "../../../server/contract/wire/explore.ts";
import { isActorId } from "../../../server/domain/pair.ts";
import { nodeQuery } from "../../data/queries.ts";
import { encodeView } from "../../state/codec.ts";
import { focusOn } from "../../state/transitions.ts";
import { DEFAULT_VIEW } from "../../state/view.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import { citedThing } from "../citing/cited-of.ts";
import { AllStatements } from "../parts/AllStatements.tsx";
import { ConflictMark } from "../parts/ConflictMark.tsx";
import { Corridors } from "../parts/Corridors.tsx";
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
import { NotFound } from "./NotFound.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

const route = getRouteApi("/node/$id");
/** Shown in sections of their own. */
const APART: readonly EdgeType[] = ["DESCRIBED_IN", "ABOUT"];

/** All that the datasets hold of one thing, of whatever kind. */
export function NodePage() {
  const { id } = route.useParams();
  return labelOf(id) === undefined ? <NotFound /> : <Known key={id} id={nodeId(id)} />;
}

function Known({ id }: { id: NodeId }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(nodeQuery(id));
  const label = labelOf(id);
  return (
    <Page title={data?.node.name}>
      <p className={styles.kicker}>{label && t(`kind.${label}`)}</p>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && <Facts id={id} answer={data} />}
    </Page>
  );
}

function Facts({ id, answer: { node, degree, descriptions, conflicts, claims } }: { id: NodeId; answer: NodeAnswer }) {
  const words = useWords();
  const { t } = words;
  const { description, text } = node.properties;
  return (
    <>
      <h1>
        {node.name}
        {node.disputed?.includes("name") && <ConflictMark about={id} property="name" bare />}
      </h1>
      {[description, text].map(
        (words) =>
          typeof words === "string" &&
          words !== node.name && (
            <p key={words} className={styles.lead}>
              {words}
            </p>
          ),
      )}
      <p className={styles.read}>
        {isActorId(id) && (
          <>
            <Link to="/" search={encodeView(focusOn(DEFAULT_VIEW, id))}>
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
              <Relations key={`${type} ${direction}`} id={id} type={type} direction={direction} expected={expected} datasets={[]} />
            );
          }),
        )}
        {isId("State", id) && <Corridors id={id} datasets={[]} />}
        {isId("Claim", id) && <Relations id={id} type="ABOUT" direction="out" datasets={[]} />}
        {claims.length > 0 && (
          <Section title={t("inspector.node.statements")} count={String(claims.length)}>
            <Few of={claims} first={6} keyOf={(claim) => claim.id} each={(claim) => <StatementCard {...claim} />} />
            <AllStatements about={[id]} />
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
