import { filtersOn } from "../../state/filters.ts";
import type { ViewState } from "../../state/view.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";

/** What is seen through the instruments lens, in one sentence. */
export function instrumentsSentence({ t }: Words, view: ViewState, { nodes }: Drawn, names: Names): string {
  const count = (label: string): number => nodes.filter((node) => node.label === label).length;
  if (nodes.length === 0) return t(filtersOn(view).length > 0 ? "instruments.lead.nothing" : "instruments.lead.unknown");
  const parts = {
    agreements: t("instruments.agreements", { count: count("Agreement") }),
    states: t("common.counts.states", { count: count("State") }),
    organisations: t("common.counts.organisations", { count: count("Organisation") }),
    issues: t("instruments.issues", { count: count("Issue") }),
  };
  return view.focus === undefined
    ? t("instruments.lead.everyone", parts)
    : t("instruments.lead.focused", { ...parts, name: names.of(view.focus) });
}
