import type { TFunction } from "i18next";
import { figureOf } from "../../data/flows.ts";
import { metric as metrics } from "../../i18n/en/relations.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import type { Cell, Column, TableRow, Tabular } from "./columns.ts";

const plain = (text: string): Cell => ({ sort: text.toLowerCase(), text });
type Metric = keyof typeof metrics;
const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name);

/** The flows that are drawn, a row each: the figure as stated, of when, of which edition, and whether we computed it. */
export function flowTable({ flows }: Drawn, names: Names, t: TFunction): Tabular {
  const covered = flows.some(({ coverage }) => coverage !== undefined);
  const columns: Column[] = [
    { key: "origin", name: t("corridors.table.origin"), wide: 2.4 },
    { key: "destination", name: t("corridors.table.destination"), wide: 1.8 },
    { key: "value", name: t("corridors.table.value"), numeric: true, amounts: true, wide: 1.5 },
    { key: "unit", name: t("corridors.table.unit"), wide: 1 },
    { key: "metric", name: t("corridors.table.metric"), wide: 1.4 },
    { key: "period", name: t("corridors.table.period"), wide: 2.2 },
    { key: "edition", name: t("corridors.table.edition"), wide: 1.2 },
    { key: "formula", name: t("corridors.table.derived"), wide: 1.8 },
    { key: "tie", name: t("corridors.table.tie"), wide: 1.5 },
    ...(covered ? [{ key: "coverage", name: t("corridors.cover.column"), wide: 1.6 }] : []),
  ];
  const rows = flows.map(({ key, origin, destination, figure, tied, coverage }): TableRow => {
    const { value, valueLow, valueHigh, unit, metric, period, year, edition, derived, formula, sources } = figure;
    return {
      id: key,
      cells: [
        plain(names.of(origin.id)),
        plain(names.of(destination.id)),
        { sort: figureOf(figure) ?? 0, text: value === null ? [valueLow, valueHigh].map((end) => end ?? "").join("–") : String(value) },
        plain(unit),
        plain(isMetric(metric) ? t(`metric.${metric}`) : metric),
        plain(period?.raw ?? (year === null ? "" : String(year))),
        plain(edition ?? ""),
        plain(derived ? (formula ?? t("inspector.node.derived")) : ""),
        plain(t(tied === undefined ? "corridors.table.asking" : tied ? "corridors.table.yes" : "corridors.table.no")),
        ...(covered ? [plain(coverage ? t(`coverage.state.${coverage.state}`) : "")] : []),
      ],
      sources,
    };
  });
  return { columns, rows };
}
