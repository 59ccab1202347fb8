import type { FigureGroup } from "../../../server/contract/wire/explore.ts";
import { type Measure, percentOf } from "../../../server/domain/figures.ts";
import { figureOf } from "../../data/flows.ts";
import type { FlowSide } from "../../data/use-flows.ts";
import { metricName } from "./figure-words.ts";
import type { Words } from "./words.ts";

/** Which kind of figure is drawn: “Living there (stock), 2019, edition Rev. 2019”. */
export function kindText({ metric, edition, year }: Measure, words: Words): string {
  const { t } = words;
  return [
    metricName(metric, words),
    year === null ? t("corridors.noYear") : String(year),
    edition === null ? t("corridors.noEdition") : t("inspector.node.edition", { edition }),
  ].join(", ");
}

/** Whether a corridor's two ends have a tie on record, as far as that is known yet. */
export function tieText(tied: boolean | undefined, { t }: Words): string {
  return t(tied === undefined ? "corridors.words.asking" : tied ? "corridors.words.tied" : "corridors.words.untied");
}

/** A sum with its unit, or that the figures don't add up. */
export function sumText({ sum, unit }: Pick<FigureGroup, "sum" | "unit">, { t, number }: Words): string {
  return sum === null ? t("corridors.noSum") : `${number(sum)} ${unit}`;
}

/** How many of a direction's corridors are drawn, and how much of the whole they hold, with how that was computed. */
export function capText({ direction, group, drawn }: FlowSide, words: Words): { text: string; formula?: string } | undefined {
  const { t, number } = words;
  if (!group) return undefined;
  const shown = new Set(drawn.map(({ corridor }) => corridor)).size;
  const counts = { shown: number(shown), count: group.corridors, total: number(group.corridors) };
  const held = drawn.reduce((so, figure) => so + (figureOf(figure) ?? 0), 0);
  const percent = group.sum === null ? null : percentOf(held, group.sum);
  if (percent === null) return { text: t(`corridors.cap.${direction}.counted`, counts) };
  const holds = { ...counts, percent: number(percent), sum: sumText(group, words) };
  if (shown >= group.corridors) return { text: t(`corridors.cap.${direction}.whole`, holds) };
  return { text: t(`corridors.cap.${direction}.part`, holds), formula: `${number(held)} ÷ ${number(group.sum ?? 0)} × 100` };
}
