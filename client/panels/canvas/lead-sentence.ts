import { filtersOn } from "../../state/filters.ts";
import type { ViewState } from "../../state/view.ts";
import { actorsText } from "../explore/actors-text.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";

const NAMED = 2;

/** What is seen, in one sentence. */
export function leadSentence(words: Words, view: ViewState, drawn: Drawn, names: Names): string {
  const { t, list } = words;
  const { graph } = drawn;
  const issues =
    view.issues.length === 0 || view.issues.length > NAMED
      ? t("canvas.lead.migration")
      : list(view.issues.map((id) => names.of(id).toLowerCase()));
  const { focus } = view;
  const filtered = filtersOn(view).some((filter) => filter !== "issues");
  if (drawn.ties.length === 0 && focus === undefined) return filtered ? t("canvas.lead.nothing") : t("canvas.lead.unknown", { issues });
  if (focus === undefined || !graph.hasNode(focus)) {
    const actors = actorsText(drawn, words);
    return t("canvas.lead.everyone", { actors, ties: t("common.counts.ties", { count: drawn.ties.length }), issues });
  }
  const name = names.of(focus);
  const partners = graph.getNodeAttribute(focus, "degree");
  if (partners === 0) return filtered ? t("canvas.lead.nobody", { name }) : t("canvas.lead.unknownOf", { name, issues });
  const own = graph.mapEdges(focus, (key) => drawn.tieOf(key)).filter((tie) => tie !== undefined);
  const distinct = (pick: (tie: (typeof own)[number]) => readonly string[]) => new Set(own.flatMap(pick)).size;
  const counts = [
    ["agreements", distinct(({ agreements }) => agreements)],
    ["bodies", distinct(({ bodies }) => bodies)],
    ["events", distinct(({ events }) => events)],
  ] as const;
  const grounds = list(counts.flatMap(([what, count]) => (count > 0 ? [t(`common.counts.${what}`, { count })] : [])));
  return t("canvas.lead.focused", { name, partners: t("canvas.lead.partners", { count: partners }), issues, grounds });
}
