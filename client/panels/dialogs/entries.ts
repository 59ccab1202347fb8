import type { SearchResult } from "../../../server/contract/wire/explore.ts";
import type { Ground } from "../actions/action.ts";
import { fuzzy } from "../actions/fuzzy.ts";
import { keysText } from "../actions/keys.ts";
import { ON_ANY_PAGE, type PageGround } from "../actions/on-any-page.ts";
import { isAimed, listed } from "../actions/registry.ts";
import { namesText } from "../parts/names-text.ts";
import type { Words } from "../parts/words.ts";

/** A line of the palette: a command, a saved view or a name. */
export type Entry = { id: string; heading: string; text: string; detail?: string; keys?: string; run: () => void };
export type Saved = { name: string; open: () => void };

/** So many names are enough: the search box has the rest. */
const NAMES = 8;

/** The commands that answer what was typed, best first; all of them, in their groups, where nothing was. */
export function commandsFor(typed: string, ground: Ground, mac: boolean): readonly Entry[] {
  const { t } = ground.words;
  const { keys } = ground.aim;
  const aimed =
    keys.length > 1 ? t("actions.group.several", { count: keys.length }) : namesText(ground.aim.ends, ground.names.of, ground.words);
  const entries = listed(ground)
    .filter(({ sought }) => !sought || typed !== "")
    .map((action): Entry => {
      const [first] = action.keys ?? [];
      return {
        id: action.id,
        heading: isAimed(action) ? aimed : t(`actions.group.${action.group}`),
        text: action.label(ground),
        ...(first && { keys: keysText(first, mac) }),
        run: () => action.run(ground),
      };
    });
  return typed === "" ? byHeading(entries) : best(typed, entries);
}

/** The same on a page without a view. */
export function pageCommandsFor(typed: string, ground: PageGround, mac: boolean): readonly Entry[] {
  const entries = ON_ANY_PAGE.filter(({ unlisted }) => !unlisted).map((action): Entry => {
    const [first] = action.keys ?? [];
    return {
      id: action.id,
      heading: ground.words.t(`actions.group.${action.group}`),
      text: action.label(ground),
      ...(first && { keys: keysText(first, mac) }),
      run: () => action.run(ground),
    };
  });
  return typed === "" ? byHeading(entries) : best(typed, entries);
}

export function savedFor(typed: string, saved: readonly Saved[], heading: string): readonly Entry[] {
  const entries = saved.map(({ name, open }, index) => ({ id: `saved-${index}`, heading, text: name, run: open }));
  return typed === "" ? entries : best(typed, entries);
}

export function namesFor(results: readonly SearchResult[], { t }: Words, go: (result: SearchResult) => void): readonly Entry[] {
  return results.slice(0, NAMES).map((result) => ({
    id: result.id,
    heading: t("actions.finder.names"),
    text: result.name,
    detail: [t(`kind.${result.label}`), result.detail].filter((text) => text !== "").join(" · "),
    run: () => go(result),
  }));
}

function best(typed: string, entries: readonly Entry[]): readonly Entry[] {
  const scored = entries.flatMap((entry) => {
    const score = fuzzy(typed, entry.text);
    return score === undefined ? [] : [{ entry, score }];
  });
  return byHeading(scored.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry));
}

/** Under each heading once, headings in the order of their best line. */
function byHeading(entries: readonly Entry[]): readonly Entry[] {
  const headings = [...new Set(entries.map(({ heading }) => heading))];
  return headings.flatMap((heading) => entries.filter((entry) => entry.heading === heading));
}
