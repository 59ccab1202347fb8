import { useQuery } from "@tanstack/react-query";
import { type CorridorId, idOf } from "../../../../server/contract/ids.ts";
import { isActorId, pairKey } from "../../../../server/domain/pair.ts";
import { chooseFigures } from "../../../data/flows.ts";
import { corridorsQuery } from "../../../data/queries.ts";
import { endsOf } from "../../../state/selected.ts";
import { add, focusOn, seeThrough, select } from "../../../state/transitions.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Figure } from "../../parts/Figure.tsx";
import facts from "../../parts/facts.module.css";
import { metricName, periodText, valueText } from "../../parts/figure-words.ts";
import { Problem } from "../../parts/Problem.tsx";
import { Section } from "../../parts/Section.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { useWords } from "../../parts/words.ts";
import { CsvButton } from "../../table/CsvButton.tsx";
import { useDatasetNames } from "../../table/dataset-names.ts";
import { figureRows } from "../../table/fact-rows.ts";
import styles from "../inspector.module.css";

/** One corridor: the figure drawn, every other figure known of it, and the cooperation beside it. */
export function CorridorDetails({ id }: { id: CorridorId }) {
  const words = useWords();
  const { t } = words;
  const { view, drawn, names, change, act, asOf } = useExplorer();
  const datasetOf = useDatasetNames();
  const [from = "", to = ""] = endsOf(id);
  const [origin, destination] = [idOf("State", from), idOf("State", to)];
  const datasets = view.datasets.length > 0 ? { datasets: [...view.datasets] } : {};
  const { data, error, refetch } = useQuery(corridorsQuery({ origin: [origin], destination: [destination], ...datasets }));
  const [flow] = chooseFigures(data?.corridors ?? [], { ...view, ...(drawn.metric && { metric: drawn.metric }) }).flows;
  const others = (data?.corridors ?? []).filter((figure) => figure !== flow?.figure);
  const ends = { origin: names.of(origin), destination: names.of(destination) };
  const back = idOf("Corridor", `corridor:${to.slice(6)}>${from.slice(6)}`);
  const tied = drawn.flowOf(id)?.tied;
  return (
    <article data-corridor={id}>
      <p className={styles.kicker}>{t("corridors.details.kind")}</p>
      <h2 className={styles.title}>{t("corridors.details.title", ends)}</h2>
      {error && !data && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <p className={styles.sentence}>
          {flow
            ? t("corridors.details.sentence", {
                ...ends,
                value: valueText(flow.figure, words),
                metric: metricName(flow.figure.metric, words).toLowerCase(),
                when: periodText(flow.figure, words),
              })
            : t("corridors.details.sentenceNone", ends)}
        </p>
      )}
      <Section title={t("corridors.details.beside")}>
        {tied !== undefined && (
          <p className={styles.aside}>
            {t(tied ? "corridors.words.tied" : "corridors.words.untied")}. {!tied && t("corridors.words.untiedMeans")}
          </p>
        )}
        <div className={styles.actionRow}>
          {isActorId(origin) && isActorId(destination) && (
            <button
              type="button"
              className={styles.action}
              data-open-tie
              onClick={() => change(select(seeThrough(add(add(view, origin), destination), "cooperation"), [pairKey(origin, destination)]))}
            >
              {t("corridors.details.tie", { a: names.short(origin), b: names.short(destination) })}
            </button>
          )}
          <button
            type="button"
            className={styles.action}
            onClick={() => change(seeThrough(add(focusOn(view, origin), destination), "instruments"))}
          >
            {t("corridors.details.instruments")}
          </button>
          {drawn.flowOf(back) && (
            <button type="button" className={styles.action} onClick={() => act.select(back)}>
              {t("corridors.details.reverse")}
            </button>
          )}
        </div>
      </Section>
      {data && data.corridors.length > 0 && (
        <div className={`${styles.actions} ${styles.actionRow}`}>
          <CsvButton
            what={t("taking.table.figures")}
            name={["figures", ends.origin, ends.destination, asOf]}
            rows={() => figureRows(data.corridors, datasetOf)}
          />
        </div>
      )}
      {flow && (
        <Section title={t("corridors.details.shown")}>
          <ul className={facts.figures}>
            <Figure figure={flow.figure} />
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t("corridors.details.others")} count={String(others.length)}>
          <ul className={facts.figures}>
            {others.map((figure) => (
              <Figure key={figure.id} figure={figure} />
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
