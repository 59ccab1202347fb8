import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import type { GapsAnswer } from "../../../server/contract/wire/gaps.ts";
import { GAP_PARTS } from "../../../server/domain/coverage/gaps.ts";
import { today } from "../../../server/domain/time.ts";
import type { Cited } from "../../data/citations/cited.ts";
import { encodeGaps, type GapsView } from "../../state/gaps-view.ts";
import { stringifySearch } from "../../state/search.ts";
import { citedDatasets } from "../citing/cited-of.ts";
import type { Words } from "../parts/words.ts";

/** The list by its address, with the day that it speaks of and the weights that rank it, and the datasets it rests on. */
export function citedGaps(
  { asOf, layer, weights }: GapsAnswer,
  view: GapsView,
  datasets: readonly DatasetEntry[],
  nameOf: (id: string) => string,
  words: Words,
): Cited[] {
  const { t, day, list } = words;
  const { cell: _, ...coverage } = view.coverage;
  const url = `${window.location.origin}/gaps${stringifySearch(encodeGaps({ ...view, coverage: { ...coverage, asOf } }))}`;
  const weighed = list(GAP_PARTS.map((part) => `${t(`gaps.part.${part}`)} ${weights[part]}`));
  const own: Cited = {
    id: "gaps",
    type: "webpage",
    title: t("gaps.cited", { layer: t(`levelOf.${layer}`), issues: list(coverage.issues.map(nameOf)) }),
    author: t("common.name"),
    url,
    accessed: today(),
    note: `${t("taking.cite.asOf", { day: day(asOf) })}. ${t("gaps.weighed", { weights: weighed })}`,
  };
  return [own, ...citedDatasets(datasets, coverage.datasets, words)];
}
