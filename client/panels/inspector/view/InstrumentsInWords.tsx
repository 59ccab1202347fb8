import { expand } from "../../../state/transitions.ts";
import { EXPANSION_CAP } from "../../../state/view.ts";
import { instrumentsSentence } from "../../canvas/instruments-sentence.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Few } from "../../parts/Few.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** With nothing selected in the instruments lens: what is drawn, what a cap or a rule hides, what isn't known. */
export function InstrumentsInWords() {
  const words = useWords();
  const { t } = words;
  const { view, instruments, drawn, names, act, change } = useExplorer();
  if (!instruments) return <Skeleton lines={8} />;
  const parties = (id: string): number => drawn.graph.filterEdges(id, (key) => drawn.relationOf(key)?.type === "PARTY_TO").length;
  const central = drawn.graph
    .filterNodes((_, { kind }) => kind === "agreement")
    .map((id) => ({ id: drawn.graph.getNodeAttribute(id, "id"), count: parties(id) }))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const open = drawn.relations.filter(({ type, live }) => type === "PARTY_TO" && live === "unknown").length;
  const { universal } = instruments.leftOut;
  return (
    <article data-view-in-words>
      <p className={styles.kicker}>{t("instruments.words.kind")}</p>
      <p className={styles.sentence}>{instrumentsSentence(words, view, drawn, names)}</p>
      {central.length > 0 && (
        <Section title={t("instruments.words.central")}>
          <div className={styles.lines}>
            <Few
              of={central}
              first={8}
              keyOf={({ id }) => id}
              each={({ id, count }) => (
                <li>
                  <button type="button" className={styles.flowLine} data-node-line={id} onClick={() => act.select(id)}>
                    <span className={styles.lineName}>
                      {names.of(id)}
                      <span className={styles.lineDetail}>{t("instruments.words.parties", { count })}</span>
                    </span>
                  </button>
                </li>
              )}
            />
          </div>
        </Section>
      )}
      <Section title={t("instruments.words.hidden")}>
        {universal === 0 && instruments.capped.length === 0 && <p className={styles.aside}>{t("instruments.words.nothing")}</p>}
        {universal > 0 && <p className={styles.aside}>{t("instruments.words.universal", { count: universal })}</p>}
        {instruments.capped.map(({ id, shown, of, cap }) => (
          <p key={id ?? ""} className={styles.aside}>
            {id === undefined
              ? t("instruments.words.cappedAll", { shown, of })
              : t("instruments.words.capped", { name: names.of(id), shown, of })}{" "}
            {id !== undefined && (
              <button type="button" className={styles.action} onClick={() => change(expand(view, id, cap + EXPANSION_CAP))}>
                {t("instruments.words.more", { count: Math.min(EXPANSION_CAP, of - shown) })}
              </button>
            )}
          </p>
        ))}
      </Section>
      <Section title={t("instruments.words.unknown")}>
        {open > 0 && <p className={styles.aside}>{t("instruments.words.force", { count: open })}</p>}
        <p className={styles.aside}>{t("instruments.words.absent")}</p>
      </Section>
    </article>
  );
}
