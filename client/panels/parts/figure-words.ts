import type { CorridorObservation } from "../../../server/contract/wire/explore.ts";
import { metric as metrics } from "../../i18n/en/relations.ts";
import type { Words } from "./words.ts";

type Metric = keyof typeof metrics;
const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name);

/** What is measured, by its usual name; by the source's own where we have none. */
export function metricName(metric: string, { t }: Words): string {
  return isMetric(metric) ? t(`metric.${metric}`) : metric;
}

const QUALIFIERS = ["about", "more_than", "less_than"] as const;

/** A figure with its unit: a range as a range, and how exact it is as the source says. */
export function valueText(
  { value, valueLow, valueHigh, qualifier, unit }: Pick<CorridorObservation, "value" | "valueLow" | "valueHigh" | "qualifier" | "unit">,
  { t, number }: Words,
): string {
  const suffix = unit === "percent" || unit === "%" ? " %" : ` ${unit}`;
  if (value === null) {
    if (valueLow === null && valueHigh === null) return t("common.notStated");
    return `${t("inspector.node.range", { low: valueLow === null ? "" : number(valueLow), high: valueHigh === null ? "" : number(valueHigh) })}${suffix}`;
  }
  const known = QUALIFIERS.find((one) => one === qualifier);
  const text = `${number(value)}${suffix}`;
  return known ? t(`inspector.node.qualifier.${known}`, { value: text }) : text;
}

/** When it is of: as printed, or its year. */
export function periodText({ period, year }: Pick<CorridorObservation, "period" | "year">, { t }: Words): string {
  return period?.raw ?? (year === null ? t("common.notStated") : String(year));
}
