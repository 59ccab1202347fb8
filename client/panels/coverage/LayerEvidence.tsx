import { Link } from "@tanstack/react-router";
import { idOf, isId, type NodeId } from "../../../server/contract/ids.ts";
import type { Level } from "../../../server/contract/vocabulary.ts";
import type { CoverageEvidence, CoverageItem } from "../../../server/contract/wire/coverage.ts";
import type { ViewSearch } from "../../state/search.ts";
import { PartyLine } from "../inspector/tie/PartyLine.tsx";
import tie from "../inspector/tie/tie.module.css";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { DateText } from "../parts/DateText.tsx";
import { ExternalLink } from "../parts/ExternalLink.tsx";
import { NodeLink } from "../parts/NodeLink.tsx";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { Sources } from "../parts/Sources.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./coverage.module.css";
import { layerText } from "./coverage-text.ts";

type Between = {
  ends: readonly [string, string];
  /** Where it is asked what would follow if an instrument were in force. */
  supposeForce: (id: NodeId) => ViewSearch;
};
type Layer = NonNullable<CoverageEvidence["layers"][Level]>;

/** One layer: its state in words, the inventory behind it, and each instrument with its part in it. */
export function LayerEvidence({ level, layer, ends, supposeForce }: { level: Level; layer: Layer } & Between) {
  const words = useWords();
  const { t, day } = words;
  const names = useNames();
  const { coverage, items } = layer;
  const { state, inventory, atLeast, confidence, conflict } = coverage;
  return (
    <section className={styles.layer} data-layer={level} data-state={state}>
      <h3>
        <span className={parts.label}>{t(`level.${level}`)}</span>
        <span className={styles.state}>
          <CoverageMark state={state} partial={inventory?.completeness === "partial"} /> {layerText(coverage, words)}
        </span>
      </h3>
      {atLeast !== null && <p className={parts.faint}>{t("coverage.evidence.atLeast", { state: t(`coverage.state.${atLeast}`) })}</p>}
      {inventory && (
        <p className={parts.faint}>
          {t("coverage.evidence.inventory", {
            dataset: names.of(inventory.dataset),
            day: day(inventory.until),
            completeness: t(`coverage.evidence.${inventory.completeness}`),
          })}
        </p>
      )}
      {confidence !== null && (
        <p className={parts.faint}>{t("coverage.evidence.confidence", { confidence: t(`confidence.${confidence}`) })}</p>
      )}
      {conflict && <p className={tie.conflict}>{t("coverage.evidence.conflict")}</p>}
      {level === "universal" && items.length > 0 && <p className={parts.faint}>{t("coverage.evidence.universal")}</p>}
      {items.length === 0 && <p className={parts.faint}>{t("coverage.evidence.none")}</p>}
      <ul className={parts.list}>
        {items.map((item) => (
          <Instrument key={item.id} item={item} ends={ends} supposeForce={supposeForce} />
        ))}
      </ul>
    </section>
  );
}

function Instrument({ item, ends, supposeForce }: { item: CoverageItem } & Between) {
  const { t } = useWords();
  const { id, title, bindingness, date, inForce, terminated, textUrl, part, live, parties, sources } = item;
  return (
    <li className={tie.card} data-part={part}>
      <h4 className={tie.cardTitle}>
        <NodeLink id={id} name={title} />
      </h4>
      <p className={tie.meta}>
        <span>{t(`bindingness.${bindingness}`)}</span>
        {date !== null && <DateText date={date} />}
        <span data-live={live}>{t(`live.${live}`)}</span>
        {inForce !== null && (
          <span>
            {t("inspector.tie.inForce")} <DateText date={inForce} />
          </span>
        )}
        <span className={styles.part}>{t(`coverage.evidence.${part}`)}</span>
      </p>
      <dl className={tie.parties}>
        <PartyLine actor={ends[0]} record={parties.origin} kind="agreement" to={id} />
        <PartyLine actor={ends[1]} record={parties.destination} kind="agreement" to={id} />
      </dl>
      {textUrl !== null && (
        <ExternalLink address={textUrl} label={`${t("inspector.tie.text")}: ${title}`}>
          {t("inspector.tie.text")}
        </ExternalLink>
      )}
      {live !== "yes" && terminated === null && bindingness === "binding" && isId("Agreement", id) && (
        <p className={parts.faint}>
          <Link to="/what-if" search={supposeForce(idOf("Agreement", id))} data-try={id}>
            {t("whatIf.tryIt.force")}
          </Link>
        </p>
      )}
      <Sources sources={sources} />
    </li>
  );
}
