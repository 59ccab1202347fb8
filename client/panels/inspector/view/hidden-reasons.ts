import { clearFilter, clearFilters, filtersOn, setFilter } from "../../../state/filters.ts";
import { setMinWeight, showAll, unhide } from "../../../state/transitions.ts";
import type { ViewState } from "../../../state/view.ts";
import type { Explorer } from "../../explore/explorer.ts";
import { namesText } from "../../parts/names-text.ts";
import type { Words } from "../../parts/words.ts";

/** Something that is not drawn: why, in words, and the view that would draw it. */
export type Reason = { key: string; text: string; shown?: ViewState };

export function hiddenReasons({ view, network, drawn, unfiltered, names }: Explorer, words: Words): Reason[] {
  if (!network) return [];
  const { t } = words;
  const reasons: Reason[] = [];
  const without = unfiltered ? unfiltered.ties - network.ties.length : 0;
  if (filtersOn(view).length > 0 && without > 0) {
    reasons.push({ key: "filters", text: t("inspector.view.hiddenBy.filters", { count: without }), shown: clearFilters(view) });
  }
  if (view.hidden.length > 0) {
    reasons.push({ key: "hand", text: t("inspector.view.hiddenBy.hand", { count: view.hidden.length }), shown: unhide(view) });
  }
  const figured = [...(drawn.graph.getAttribute("figures")?.ties.keys() ?? [])];
  const apart = view.near ? 0 : figured.filter((id) => !drawn.graph.hasNode(id)).length;
  if (view.ranges.length > 0 && apart > 0) {
    reasons.push({ key: "ranges", text: t("filters.ranges.left", { count: apart }), shown: clearFilter(view, "ranges") });
  }
  if (view.near && drawn.nodes.length < network.nodes.length - view.hidden.length) {
    const { ids, depth } = view.near;
    reasons.push({
      key: "near",
      text: t("inspector.view.hiddenBy.near", { count: depth, name: namesText(ids, names.of, words) }),
      shown: showAll(view),
    });
  }
  for (const { id, hiddenByCap } of network.centres) {
    if (id && hiddenByCap.length > 0) {
      reasons.push({ key: `cap ${id}`, text: t("inspector.view.hiddenBy.cap", { count: hiddenByCap.length, name: names.of(id) }) });
    }
  }
  const leftOut = network.centres[0]?.leftOut;
  if (leftOut && leftOut.belowWeight > 0) {
    reasons.push({
      key: "weight",
      text: t("inspector.view.hiddenBy.belowWeight", { count: leftOut.belowWeight }),
      shown: clearFilter(view, "minWeight"),
    });
  }
  if (leftOut && leftOut.otherStrength > 0) {
    reasons.push({
      key: "strength",
      text: t("inspector.view.hiddenBy.otherStrength", { count: leftOut.otherStrength }),
      shown: clearFilter(view, "strengths"),
    });
  }
  if (leftOut?.universal) {
    const levels = [...(view.levels.length === 0 ? (["bilateral", "regional"] as const) : view.levels), "universal" as const];
    reasons.push({ key: "universal", text: t("inspector.view.hiddenBy.universal"), shown: setFilter(view, "levels", levels) });
  }
  return reasons;
}

/** What the datasets leave open of what is drawn or would be. */
export function unknowns({ view, network, drawn }: Explorer, { t }: Words): Reason[] {
  const leftOut = network?.centres[0]?.leftOut;
  const uncertain = drawn.ties.filter(({ uncertain }) => uncertain > 0).length;
  const force = drawn.facets.strengths.get("force_unknown") ?? 0;
  const all = setMinWeight(view, 0);
  return [
    ...(leftOut && leftOut.undated > 0
      ? [{ key: "undated", text: t("inspector.view.undated", { count: leftOut.undated }), shown: all }]
      : []),
    ...(leftOut && leftOut.lapsed > 0 ? [{ key: "lapsed", text: t("inspector.view.lapsed", { count: leftOut.lapsed }), shown: all }] : []),
    ...(force > 0
      ? [{ key: "force", text: t("inspector.view.force", { count: force }), shown: setFilter(view, "strengths", ["force_unknown"]) }]
      : []),
    ...(uncertain > 0 ? [{ key: "uncertain", text: t("inspector.view.uncertain", { count: uncertain }) }] : []),
    { key: "absence", text: t("inspector.view.absence") },
  ];
}
