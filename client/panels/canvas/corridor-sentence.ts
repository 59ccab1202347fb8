import type { ViewState } from "../../state/view.ts";
import type { Drawn } from "../explore/explorer.ts";
import { capText, kindText } from "../parts/flow-words.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";

const NAMED = 2;

/** What is seen through the corridors lens, in one sentence. */
export function corridorSentence(words: Words, view: ViewState, { flows, kind }: Drawn, names: Names): string {
  const { t, list } = words;
  if (flows.length === 0)
    return view.focus === undefined ? t("corridors.lead.nothing") : t("corridors.lead.nobody", { name: names.of(view.focus) });
  const parts = {
    count: flows.length,
    measure: kind ? kindText(kind.measure, words) : "",
    cap: (kind?.sides ?? []).flatMap((side) => capText(side, words)?.text ?? []).join(" "),
    tied: flows.filter(({ tied }) => tied).length,
    issues:
      view.issues.length === 0 || view.issues.length > NAMED
        ? t("canvas.lead.migration")
        : list(view.issues.map((id) => names.of(id).toLowerCase())),
  };
  const asking = flows.some(({ tied }) => tied === undefined);
  if (view.focus === undefined) return t(asking ? "corridors.lead.everyoneAsking" : "corridors.lead.everyone", parts);
  return t(asking ? "corridors.lead.focusedAsking" : "corridors.lead.focused", { ...parts, name: names.of(view.focus) });
}
