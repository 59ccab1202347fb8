import { corridorSentence } from "../../canvas/corridor-sentence.ts";
import { layerText } from "../../coverage/coverage-text.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Few } from "../../parts/Few.tsx";
import { periodText, valueText } from "../../parts/figure-words.ts";
import { tieText } from "../../parts/flow-words.ts";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { StaleMark } from "../../parts/StaleMark.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";
import { CoverInWords } from "./CoverInWords.tsx";
import { HowMuch } from "./HowMuch.tsx";

/** With nothing selected in the corridors lens: what is drawn, how far it can be trusted, and what it doesn't say. */
export function CorridorsInWords() {
  const words = useWords();
  const { t } = words;
  const { view, corridors, drawn, names, act, coverage } = useExplorer();
  if (!corridors) return <Skeleton lines={8} />;
  const derived = drawn.flows.filter(({ figure }) => figure.derived).length;
  const stale = drawn.flows.some(({ figure }) => figure.sources.some((source) => source.stale));
  const zeros = corridors.sides.reduce((sum, { group }) => sum + (group?.zeros ?? 0), 0);
  return (
    <article data-view-in-words>
      <p className={styles.kicker}>{t("corridors.words.kind")}</p>
      <p className={styles.sentence}>{corridorSentence(words, view, drawn, names)}</p>
      {drawn.flows.length > 0 && (
        <>
          <Section title={t("corridors.words.howMuch")}>
            <HowMuch sides={corridors.sides} />
          </Section>
          {coverage && <CoverInWords coverage={coverage} />}
          <Section title={t("corridors.words.largest")}>
            <div className={styles.lines}>
              <Few
                of={drawn.flows}
                first={8}
                keyOf={({ key }) => key}
                each={({ key, origin, destination, figure, tied, coverage: own }) => (
                  <li>
                    <button type="button" className={styles.flowLine} data-flow-line={key} onClick={() => act.select(key)}>
                      <span className={styles.lineName}>
                        {names.short(origin.id)} → {names.short(destination.id)}
                        <span className={styles.lineDetail}>
                          {periodText(figure, words)}
                          <StaleMark sources={figure.sources} /> · {own ? layerText(own, words) : tieText(tied, words)}
                        </span>
                      </span>
                      <span>{valueText(figure, words)}</span>
                    </button>
                  </li>
                )}
              />
            </div>
            <p className={styles.aside}>{t("corridors.words.whole")}</p>
            {derived > 0 && <p className={styles.aside}>{t("corridors.words.derived", { count: derived })}</p>}
            {stale && <p className={styles.aside}>{t("corridors.words.stale")}</p>}
          </Section>
        </>
      )}
      <Section title={t("inspector.view.unknown")}>
        <p className={styles.aside}>
          {t("corridors.words.unknown")} {zeros > 0 && t("corridors.words.zeros", { count: zeros })}
        </p>
        <p className={styles.aside}>
          {t("corridors.words.untied")}: {t("corridors.words.untiedMeans")}
        </p>
      </Section>
    </article>
  );
}
