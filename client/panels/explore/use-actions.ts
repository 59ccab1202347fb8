import { useMemo } from "react";
import type { NodeId } from "../../../server/contract/ids.ts";
import type { Places } from "../../render/arrange.ts";
import { endsOf, type Selected } from "../../state/selected.ts";
import {
  add,
  clearSelection,
  collapse,
  expand,
  focusOn,
  hide,
  isExpanded,
  isPinned,
  pin,
  remove,
  select,
  showAll,
  showNear,
  toggleSelect,
  unhide,
  unpin,
} from "../../state/transitions.ts";
import { LIMITS, type ViewState } from "../../state/view.ts";
import type { Names } from "../parts/names.ts";
import { namesText } from "../parts/names-text.ts";
import type { Words } from "../parts/words.ts";

/** What a reader can do to the view, each with the words that say it was done. Keys, menus and buttons share them. */
export type Actions = {
  select: (id: Selected, additive?: boolean) => void;
  /** Selects what a marquee encloses. */
  enclose: (ids: readonly NodeId[]) => void;
  clear: () => void;
  /** Shows the partners of these, or folds them away if all of them are shown. */
  expand: (ids: readonly NodeId[]) => void;
  focus: (id: NodeId) => void;
  add: (id: NodeId, name?: string) => void;
  remove: (id: NodeId) => void;
  hide: (ids: readonly NodeId[]) => void;
  unhide: () => void;
  /** Pins these where they lie, or lets them go if all of them are pinned. */
  pin: (ids: readonly NodeId[]) => void;
  unpinAll: () => void;
  /** Shows only what is so many edges away from these; 0 shows these alone. */
  near: (ids: readonly NodeId[], depth: number) => void;
  all: () => void;
};

type Context = {
  view: ViewState;
  change: (next: ViewState, said?: string) => void;
  names: Names;
  /** Where the nodes lie, in the layout's units. */
  places: Places;
  words: Words;
};

export function useActions({ view, change, names, places, words }: Context): Actions {
  return useMemo((): Actions => {
    const { t } = words;
    const nameOf = (id: Selected): string => endsOf(id).map(names.of).join(" – ");
    const known = (...ids: NodeId[]) => ({ name: namesText(ids, names.of, words) });
    return {
      select: (id, additive = false) =>
        change(additive ? toggleSelect(view, id) : select(view, [id]), t("canvas.said.selected", { name: nameOf(id) })),
      enclose: (ids) =>
        change(
          select(view, ids),
          ids.length > LIMITS.selection
            ? t("canvas.said.enclosedSome", { some: LIMITS.selection, all: ids.length })
            : t("inspector.several", { count: ids.length }),
        ),
      clear: () => change(clearSelection(view), t("canvas.said.cleared")),
      expand: (ids) => {
        const folded = ids.filter((id) => !isExpanded(view, id));
        if (folded.length === 0) change(ids.reduce(collapse, view), t("canvas.said.collapsed", known(...ids)));
        else
          change(
            folded.reduce((next, id) => expand(next, id), view),
            t("canvas.said.expanded", known(...folded)),
          );
      },
      focus: (id) => change(select(focusOn(view, id), [id]), t("canvas.said.focused", known(id))),
      add: (id, name = names.of(id)) => change(select(add(view, id), [id]), t("canvas.said.added", { name })),
      remove: (id) => change(remove(view, id), t("canvas.said.hidden", known(id))),
      hide: (ids) => change(hide(view, ids), t("canvas.said.hidden", known(...ids))),
      unhide: () => change(unhide(view), t("filters.chips.unhide")),
      pin: (ids) => {
        const loose = ids.filter((id) => !isPinned(view, id));
        if (loose.length === 0) return change(unpin(view, ids), t("canvas.said.unpinned", known(...ids)));
        const pins = loose.flatMap((id) => {
          const place = places.at.get(id);
          return place ? [{ id, x: place.x, y: place.y }] : [];
        });
        change(pin(view, pins), t("canvas.said.pinned", known(...loose)));
      },
      unpinAll: () => change(unpin(view), t("canvas.said.unpinnedAll")),
      near: (ids, depth) =>
        change(
          showNear(view, ids, depth),
          t(depth === 0 ? "canvas.said.alone" : "canvas.said.near", { back: t("canvas.said.nearBack"), count: depth, ...known(...ids) }),
        ),
      all: () => change(showAll(view), t("canvas.said.all")),
    };
  }, [view, change, names, places, words]);
}
