import { useQuery } from "@tanstack/react-query";
import type { FigureChoice } from "../../../server/contract/wire/corridors.ts";
import { corridorChoicesQuery } from "../../data/queries.ts";
import type { CoverageView } from "../../state/coverage-view.ts";
import { metricName } from "../parts/figure-words.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../parts/words.ts";
import type { FieldProps } from "./fields.tsx";
import { Pick } from "./Pick.tsx";
import { useFigures } from "./use-figures.ts";

/** Whose figures stand beside the pairs: of one metric, edition and year, each chosen among what is loaded. */
export function FiguresField({ view, change }: FieldProps) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(corridorChoicesQuery({ datasets: [...view.datasets] }));
  const { figured } = useFigures(view.datasets, view);
  const choices = data?.choices ?? [];
  if (choices.length === 0) return null;
  const metrics = [...new Set(choices.map(({ metric }) => metric))];
  const ofMetric = choices.filter(({ metric }) => metric === figured.metric);
  const chosen = ofMetric.find(({ edition }) => edition === (figured.edition ?? null)) ?? ofMetric[0];
  const years = yearsOf(chosen);
  const go = (metric: string, edition?: string | null, year?: number): void =>
    change(withFigures(view, metric, edition ?? undefined, year));
  return (
    <Section title={t("coverage.figures.title")} folded={view.metric === undefined}>
      <Pick
        label={t("corridors.metric")}
        value={figured.metric}
        options={metrics.map((metric) => ({ value: metric, name: metricName(metric, words) }))}
        onPick={(metric) => go(metric)}
        name="metric"
      />
      {chosen && ofMetric.length > 1 && (
        <Pick
          label={t("corridors.edition")}
          value={chosen.edition ?? ""}
          options={ofMetric.map(({ edition }) => ({ value: edition ?? "", name: edition ?? t("corridors.noEdition") }))}
          onPick={(edition) => go(chosen.metric, edition === "" ? undefined : edition)}
          name="edition"
        />
      )}
      {chosen && years.length > 1 && (
        <Pick
          label={t("corridors.year")}
          value={String(figured.year ?? years[0])}
          options={years.map((year) => ({ value: String(year), name: String(year) }))}
          onPick={(year) => go(chosen.metric, chosen.edition, Number(year))}
          name="year"
        />
      )}
    </Section>
  );
}

function yearsOf(choice: FigureChoice | undefined): number[] {
  return (choice?.years ?? []).flatMap(({ year }) => year ?? []);
}

function withFigures(
  { metric: _, edition: __, year: ___, ...rest }: CoverageView,
  metric: string,
  edition: string | undefined,
  year: number | undefined,
): CoverageView {
  return { ...rest, metric, ...(edition !== undefined && { edition }), ...(year !== undefined && { year }) };
}
