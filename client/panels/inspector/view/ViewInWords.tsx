import { Link } from "@tanstack/react-router";
import { isActorId, pairKey } from "../../../../server/domain/pair.ts";
import { actorsText } from "../../explore/actors-text.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Few } from "../../parts/Few.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";
import { Reading } from "../reading/Reading.tsx";
import { TieLine } from "../TieLine.tsx";
import { hiddenReasons, unknowns } from "./hidden-reasons.ts";
import { Reasons } from "./Reasons.tsx";

/** With nothing selected: the view itself in words, what it hides, and what nobody told us. */
export function ViewInWords() {
  const words = useWords();
  const { t, day } = words;
  const explorer = useExplorer();
  const { view, network, drawn, names, asOf, schema } = explorer;
  if (!network) return <Skeleton lines={8} />;
  const parts = {
    actors: actorsText(drawn, words),
    ties: t("common.counts.ties", { count: drawn.ties.length }),
    day: day(asOf),
  };
  const heaviest = drawn.ties.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, 12);
  const hidden = hiddenReasons(explorer, words);
  return (
    <article data-view-in-words>
      <p className={styles.kicker}>{t("inspector.view.kind")}</p>
      <p className={styles.sentence}>
        {view.focus === undefined
          ? t("inspector.view.everyone", parts)
          : t("inspector.view.focused", { ...parts, name: names.of(view.focus) })}
      </p>
      <Section title={t("inspector.view.strongest")}>
        <div className={styles.lines}>
          <Few
            of={heaviest}
            first={5}
            keyOf={({ id }) => id}
            each={(tie) => {
              const { source, target } = tie;
              if (!isActorId(source) || !isActorId(target)) return null;
              return <TieLine pair={pairKey(source, target)} tie={tie} name={`${names.short(source)} – ${names.short(target)}`} />;
            }}
          />
        </div>
      </Section>
      <Reading />
      <Section title={t("inspector.view.hidden")}>
        {hidden.length === 0 ? <p className={styles.aside}>{t("inspector.view.hiddenBy.nothing")}</p> : <Reasons reasons={hidden} />}
      </Section>
      <Section title={t("inspector.view.unknown")}>
        <Reasons reasons={unknowns(explorer, words)} />
      </Section>
      {schema && (
        <Section title={t("inspector.view.datasets")}>
          <ul className={styles.datasets}>
            {schema.datasets.map(({ id, title, asOf: until }) => (
              <li key={id}>
                {title} <span className={styles.aside}>{t("inspector.view.speaksTo", { day: day(until) })}</span>
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            <Link to="/datasets">{t("pages.datasets.title")}</Link> · <Link to="/methods">{t("pages.methods.title")}</Link>
          </p>
        </Section>
      )}
    </article>
  );
}
