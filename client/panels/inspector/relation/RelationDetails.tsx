import { isNodeId, type RelationKey, relationParts } from "../../../state/selected.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { ConflictMark } from "../../parts/ConflictMark.tsx";
import { PropertyList } from "../../parts/PropertyList.tsx";
import { Section } from "../../parts/Section.tsx";
import { Sources } from "../../parts/Sources.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** One relation of the instruments lens: its ends, what is recorded of it, whether it holds on the day, and where that was read. */
export function RelationDetails({ id }: { id: RelationKey }) {
  const { t } = useWords();
  const { drawn, names, act } = useExplorer();
  const relation = drawn.relationOf(id);
  const ends = relationParts(id);
  if (!ends) return null;
  const type = relation?.type;
  return (
    <article data-relation={id}>
      <p className={styles.kicker}>{type ? t(`relation.${type}.out`) : t("instruments.edge.kind")}</p>
      <h2 className={styles.title}>
        {names.of(ends.source)} → {names.of(ends.target)}
      </h2>
      {relation?.live && (
        <p className={styles.sentence}>
          {t(type === "PARTY_TO" ? `instruments.edge.live.${relation.live}` : `instruments.edge.holds.${relation.live}`)}
        </p>
      )}
      {relation && (
        <div className={styles.recorded}>
          <PropertyList properties={relation.properties} />
        </div>
      )}
      {relation?.conflict && (
        <p className={styles.aside}>
          <ConflictMark about={id} />
        </p>
      )}
      <Section title={t("instruments.edge.ends")}>
        <div className={styles.lines}>
          {[ends.source, ends.target].filter(isNodeId).map((end) => (
            <button key={end} type="button" className={styles.flowLine} onClick={() => act.select(end)}>
              <span className={styles.lineName}>{names.of(end)}</span>
            </button>
          ))}
        </div>
      </Section>
      {relation && (
        <Section title={t("instruments.edge.sources")} count={t("instruments.edge.parallel", { count: relation.parallel })}>
          <Sources sources={relation.sources} first={4} />
        </Section>
      )}
    </article>
  );
}
