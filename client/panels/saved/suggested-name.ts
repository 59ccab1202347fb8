import { nameOf } from "../../state/saved-views.ts";
import type { ViewState } from "../../state/view.ts";
import { chipsOf } from "../chips/chips-of.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";

/** So many of the things that narrow a view tell it from the others. */
const TOLD = 4;

/** A name made of the view's own words: whose network, through which lens, narrowed by what, of which day. */
export function suggestedName(view: ViewState, words: Words, names: Names): string {
  const { t, day } = words;
  const narrowed = chipsOf(view, words, names).filter(({ key }) => key !== "asOf");
  const parts = [
    view.focus === undefined ? t("saved.everyone") : names.of(view.focus),
    ...(view.lens === "cooperation" ? [] : [t(`corridors.lens.${view.lens}`)]),
    ...(view.layout === "force" ? [] : [t(`canvas.layout.${view.layout}`)]),
    ...narrowed.slice(0, TOLD).map(({ text }) => text),
    ...(view.asOf === undefined ? [] : [day(view.asOf)]),
  ];
  return nameOf(parts.join(" · "));
}
