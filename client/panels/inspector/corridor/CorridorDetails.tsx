import { useQuery } from "@tanstack/react-query";
import { type CorridorId, idOf } from "../../../../server/contract/ids.ts";
import { flowsOf } from "../../../data/flows.ts";
import { corridorQuery } from "../../../data/queries.ts";
import { endsOf } from "../../../state/selected.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { ConflictMark } from "../../parts/ConflictMark.tsx";
import { Few } from "../../parts/Few.tsx";
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
import { Beside } from "./Beside.tsx";
import { Covered } from "./Covered.tsx";
import { FlowShares } from "./FlowShares.tsx";
import { SeriesList } from "./SeriesList.tsx";

/** One corridor: the figure drawn with its shares, its years in each edition, every other figure, and the cooperation beside it. */
export function CorridorDetails({ id }: { id: CorridorId }) {
  const words = useWords();
  const { t } = words;
  const { view, corridors, names, asOf } = useExplorer();
  const datasetOf = useDatasetNames();
  const [from = "", to = ""] = endsOf(id);
  const [origin, destination] = [idOf("State", from), idOf("State", to)];
  const { data, error, refetch } = useQuery(corridorQuery(id, view.datasets.length > 0 ? { datasets: [...view.datasets] } : {}));
  const unknown = error !== null && "code" in error && error.code === "not_found";
  const measure = corridors?.measure;
  const [flow] = data && measure ? flowsOf(data.figures, measure) : [];
  const others = (data?.figures ?? []).filter((figure) => figure !== flow?.figure);
  const ends = { origin: names.of(origin), destination: names.of(destination) };
  const point = data?.series
    .find(({ metric, unit, edition }) => metric === measure?.metric && unit === measure.unit && edition === measure.edition)
    ?.points.find(({ year }) => year === measure?.year);
  return (
    <article data-corridor={id}>
      <p className={styles.kicker}>{t("corridors.details.kind")}</p>
      <h2 className={styles.title}>{t("corridors.details.title", ends)}</h2>
      {error && !data && !unknown && <Problem problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {unknown && <p className={styles.sentence}>{t("corridors.details.sentenceNone", ends)}</p>}
      {data && (
        <p className={styles.sentence}>
          {flow
            ? t("corridors.details.sentence", {
                ...ends,
                value: valueText(flow.figure, words),
                metric: metricName(flow.figure.metric, words).toLowerCase(),
                when: periodText(flow.figure, words),
              })
            : t("corridors.details.sentenceOther", ends)}
        </p>
      )}
      {flow && (
        <Section title={t("corridors.details.shown")}>
          <ul className={facts.figures}>
            <Figure figure={flow.figure} />
          </ul>
          {point?.conflict && (
            <p className={facts.note}>
              {t("corridors.details.conflict", { count: point.figures })} <ConflictMark about={id} property="value" />
            </p>
          )}
          {point && <FlowShares point={point} unit={flow.figure.unit} {...ends} />}
        </Section>
      )}
      {data && data.series.length > 0 && (
        <Section title={t("corridors.details.years")}>
          <SeriesList corridor={id} series={data.series} figures={data.figures} measure={measure} />
        </Section>
      )}
      <Covered id={id} origin={origin} destination={destination} />
      <Beside id={id} origin={origin} destination={destination} />
      {data && (
        <div className={`${styles.actions} ${styles.actionRow}`}>
          <CsvButton
            what={t("taking.table.figures")}
            name={["figures", ends.origin, ends.destination, asOf]}
            rows={() => figureRows(data.figures, datasetOf)}
          />
        </div>
      )}
      {others.length > 0 && (
        <Section title={t("corridors.details.others")} count={String(others.length)}>
          <div className={facts.figures}>
            <Few of={others} first={3} keyOf={({ id: figure }) => figure} each={(figure) => <Figure figure={figure} />} />
          </div>
        </Section>
      )}
    </article>
  );
}
