import { useQuery } from "@tanstack/react-query";
import { type ActorId, isId } from "../../../server/contract/ids.ts";
import type { InstrumentsAnswer } from "../../../server/contract/wire/instruments.ts";
import { briefInstruments } from "../../data/brief.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { ConflictMark } from "../parts/ConflictMark.tsx";
import { Few } from "../parts/Few.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import parts from "../parts/parts.module.css";
import { factsText } from "../parts/relation-text.ts";
import { Sources } from "../parts/Sources.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./brief.module.css";
import { NotPrinted } from "./OnPaper.tsx";
import { Part } from "./Part.tsx";
import { instrumentsOf, type Listed, STANDINGS } from "./standing.ts";

/** What binds it: in force, not documented, signed only, over; each with dates and sources. */
export function Instruments({ id, view }: { id: ActorId; view: BriefView }) {
  const { t } = useWords();
  const answer = useQuery(briefInstruments(id, view));
  return (
    <Part title={t("brief.instruments.title")} answer={answer} name="instruments">
      {(found) => (isId("State", id) ? <OfState id={id} found={found} /> : <OfBody id={id} found={found} />)}
    </Part>
  );
}

function OfState({ id, found }: { id: ActorId; found: InstrumentsAnswer }) {
  const { t } = useWords();
  const listed = instrumentsOf(id, found);
  if (listed.length === 0) return <p className={parts.faint}>{t("brief.instruments.none")}</p>;
  return STANDINGS.map((standing) => {
    const own = listed.filter((each) => each.standing === standing);
    return own.length === 0 ? null : (
      <div key={standing} data-standing={standing}>
        <h3>
          {t(`brief.instruments.standing.${standing}`)} <span className={styles.count}>{own.length}</span>
        </h3>
        <Few of={own} first={8} keyOf={(each) => each.id} each={(each) => <Line of={each} />} />
        <NotPrinted of={own.length} />
      </div>
    );
  });
}

function Line({ of: { id, name, level, bindingness, relation } }: { of: Listed }) {
  const words = useWords();
  const { t } = words;
  const kinds = [
    ...(isLevel(level) ? [t(`levelOf.${level}`)] : []),
    ...(isForce(bindingness) ? [t(`bindingness.${bindingness}`)] : []),
    factsText(relation, words),
  ];
  return (
    <li className={styles.instrument}>
      <NodeLink id={id} name={name} />
      <span className={parts.faint}> {kinds.filter((word) => word !== "").join(" · ")}</span>
      {relation.conflict && <ConflictMark about={relation.id} of={name} />}
      <Sources sources={relation.sources} first={1} />
    </li>
  );
}

/** A body is rarely party itself: its instruments are those made under it, with how many are on record as bound. */
function OfBody({ id, found: { nodes, edges } }: { id: ActorId; found: InstrumentsAnswer }) {
  const { t } = useWords();
  const under = new Set(edges.filter(({ type, target }) => type === "UNDER" && target === id).map(({ source }) => source));
  const own = nodes.filter((node) => under.has(node.id));
  if (own.length === 0) return <p className={parts.faint}>{t("brief.instruments.none")}</p>;
  return (
    <>
      <p className={parts.faint}>{t("brief.instruments.ofBody")}</p>
      <Few
        of={own}
        first={10}
        keyOf={(node) => node.id}
        each={(node) => {
          const parties = edges.filter(({ type, target }) => type === "PARTY_TO" && target === node.id);
          const bound = parties.filter(({ live }) => live === "yes").length;
          return (
            <li className={styles.instrument}>
              <NodeLink id={node.id} name={node.name} />
              <span className={parts.faint}> {t("brief.instruments.parties", { count: parties.length, bound })}</span>
              <Sources sources={node.sources} first={1} />
            </li>
          );
        }}
      />
      <NotPrinted of={own.length} />
    </>
  );
}

const LEVELS = ["bilateral", "regional", "universal"] as const;
const FORCES = ["binding", "soft", "practice"] as const;
const isLevel = (word: string): word is (typeof LEVELS)[number] => LEVELS.some((each) => each === word);
const isForce = (word: string): word is (typeof FORCES)[number] => FORCES.some((each) => each === word);
