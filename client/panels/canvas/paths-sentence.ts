import type { ViewState } from "../../state/view.ts";
import { shownOf } from "../explore/draw-paths.ts";
import type { PathsState } from "../explore/use-paths.ts";
import type { Names } from "../parts/names.ts";
import { namesText } from "../parts/names-text.ts";
import { quoted } from "../parts/quoted.ts";
import type { Words } from "../parts/words.ts";

/** Which paths are seen, and through what the one that is shown leads. Nothing where none is. */
export function pathsSentence(words: Words, { paths }: ViewState, { answer }: PathsState, names: Names): string | undefined {
  const shown = paths && answer && answer.paths.length > 0 ? shownOf(answer, paths.shown) : [];
  const [first] = shown;
  if (!paths || !answer || !first) return undefined;
  const { t } = words;
  const between = first.nodes.slice(1, -1);
  const ends = { from: quoted(answer.from, names.short, words), to: quoted(answer.to, names.short, words) };
  const through =
    between.length === 0
      ? t("paths.lead.direct")
      : t("paths.lead.through", { names: namesText(between, (id) => quoted(id, names.short, words), words) });
  if (shown.length > 1) return t("paths.lead.together", { ...ends, count: shown.length, through });
  return t("paths.lead.one", { ...ends, number: Math.max(1, paths.shown), count: answer.paths.length, through });
}
