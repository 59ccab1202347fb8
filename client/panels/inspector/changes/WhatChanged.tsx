import { Link } from "@tanstack/react-router";
import type { Change as Happened } from "../../../../server/contract/wire/timeline.ts";
import { pairEnds, pairKey } from "../../../../server/domain/pair.ts";
import { useChanges } from "../../../data/timeline.ts";
import { CHANGES, type Change, SIGN_OF } from "../../../graph/lens-graph.ts";
import { changesOfView } from "../../../state/coverage-links.ts";
import { encodeCoverage } from "../../../state/coverage-view.ts";
import { type Range, rangeOf } from "../../../state/range.ts";
import { isNodeId, relationParts } from "../../../state/selected.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Few } from "../../parts/Few.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { Sources } from "../../parts/Sources.tsx";
import { useWords } from "../../parts/words.ts";
import { HAPPENING_GROUPS } from "../../timeline/happening-groups.ts";
import { happeningText } from "../../timeline/happening-text.ts";
import styles from "../inspector.module.css";
import { TieLine } from "../TieLine.tsx";
import own from "./changes.module.css";

/** What came and what went between the two days of the view, each with its sources; and what may have. */
export function WhatChanged() {
  const { view } = useExplorer();
  const range = rangeOf(view);
  return range ? <Between range={range} /> : null;
}

function Between({ range }: { range: Range }) {
  const { t, day } = useWords();
  const { view, drawn } = useExplorer();
  const { answer, problem } = useChanges(view, range);
  return (
    <article className={own.changes} data-what-changed>
      <p className={styles.kicker}>{t("timeline.changed.title")}</p>
      <p className={styles.sentence}>{t("timeline.changed.between", { since: day(range.since), asOf: day(range.asOf) })}</p>
      <p className={own.note}>
        <Link to="/changes" search={encodeCoverage({ ...changesOfView(view), ...range })} data-law-changed>
          {t("timeline.changed.inTheLaw")}
        </Link>
      </p>
      {drawn.changes && CHANGES.map((change) => <Edges key={change} change={change} keys={drawn.changes?.get(change) ?? []} />)}
      {view.lens === "corridors" && <p className={own.note}>{t("timeline.changed.figures")}</p>}
      {!answer && (problem ? <p className={own.note}>{problem.message}</p> : <Skeleton lines={3} />)}
      {answer &&
        HAPPENING_GROUPS.map(([title, kinds]) => ({ title, items: answer.items.filter(({ kind }) => kinds.includes(kind)) }))
          .filter(({ items }) => items.length > 0)
          .map(({ title, items }) => (
            <Section key={title} title={`${t(`timeline.changed.${title}`)} (${items.length})`}>
              <Few
                of={items}
                first={5}
                keyOf={({ kind, id, date }) => `${kind} ${id} ${date?.earliest}`}
                each={(item) => <Item item={item} />}
              />
            </Section>
          ))}
      {answer?.truncated && (
        <p className={own.note}>{t("timeline.changed.truncated", { count: answer.items.length, total: answer.total })}</p>
      )}
      {answer && answer.perhaps.total > 0 && (
        <Section title={t("timeline.changed.perhaps", { count: answer.perhaps.total })}>
          <Few
            of={answer.perhaps.items}
            first={3}
            keyOf={({ kind, id, date }) => `${kind} ${id} ${date?.earliest} ${date?.latest}`}
            each={(item) => <Item item={item} />}
          />
        </Section>
      )}
    </article>
  );
}

function Edges({ change, keys }: { change: Change; keys: readonly string[] }) {
  const { t } = useWords();
  const { view, drawn, names, act } = useExplorer();
  if (keys.length === 0) return null;
  return (
    <Section
      title={`${SIGN_OF[change]} ${t(view.lens === "instruments" ? "timeline.changed.relations" : "timeline.changed.ties")}: ${t(`timeline.changed.${change}`, { count: keys.length })}`}
    >
      <div className={styles.lines} data-changed={change}>
        <Few
          of={keys}
          first={5}
          keyOf={(key) => key}
          each={(key) => {
            const [tie, ends, relation] = [drawn.tieOf(key), pairEnds(key), relationParts(key)];
            if (tie && ends) return <TieLine pair={pairKey(...ends)} tie={tie} name={ends.map(names.short).join(" – ")} />;
            if (!relation) return null;
            return (
              <li>
                <button type="button" className={own.item} onClick={() => isNodeId(relation.target) && act.select(relation.target)}>
                  {names.short(relation.source)} – {names.short(relation.target)}
                </button>
              </li>
            );
          }}
        />
      </div>
    </Section>
  );
}

function Item({ item }: { item: Happened }) {
  const words = useWords();
  const { act } = useExplorer();
  const { subject, date, sources } = item;
  return (
    <li data-happened={item.kind}>
      <button type="button" className={own.item} onClick={() => isNodeId(subject.id) && act.select(subject.id)}>
        {happeningText(item, words)}
        <span className={own.when}>{date ? words.date(date) : words.t("common.dates.none")}</span>
      </button>
      {sources.length > 0 && (
        <details className={own.sources}>
          <summary>{words.t("timeline.changed.sources")}</summary>
          <Sources sources={sources} />
        </details>
      )}
    </li>
  );
}
