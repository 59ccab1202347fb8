import { useMemo } from "react";
import { useTranslation } from "react-i18next";
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

/** What a reader can do to the view, each with the words that say it was done. Keys, menus and buttons share them. */
export type Actions = {
  select: (id: Selected, additive?: boolean) => void;
  /** Selects what a marquee encloses. */
  enclose: (ids: readonly NodeId[]) => void;
  clear: () => void;
  /** Shows an actor's partners, or folds them away. */
  expand: (id: NodeId) => void;
  focus: (id: NodeId) => void;
  add: (id: NodeId, name?: string) => void;
  remove: (id: NodeId) => void;
  hide: (ids: readonly NodeId[]) => void;
  unhide: () => void;
  /** Pins an actor where it lies, or lets it go. */
  pin: (id: NodeId) => void;
  unpinAll: () => void;
  near: (id: NodeId, depth: number) => void;
  all: () => void;
};

type Context = {
  view: ViewState;
  change: (next: ViewState, said?: string) => void;
  names: Names;
  /** Where the nodes lie, in the layout's units. */
  places: Places;
};

export function useActions({ view, change, names, places }: Context): Actions {
  const { t } = useTranslation();
  return useMemo((): Actions => {
    const nameOf = (id: Selected): string => endsOf(id).map(names.of).join(" – ");
    const known = (id: NodeId) => ({ name: names.of(id) });
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
      expand: (id) =>
        isExpanded(view, id)
          ? change(collapse(view, id), t("canvas.said.collapsed", known(id)))
          : change(expand(view, id), t("canvas.said.expanded", known(id))),
      focus: (id) => change(select(focusOn(view, id), [id]), t("canvas.said.focused", known(id))),
      add: (id, name = names.of(id)) => change(select(add(view, id), [id]), t("canvas.said.added", { name })),
      remove: (id) => change(remove(view, id), t("canvas.said.hidden", known(id))),
      hide: (ids) => change(hide(view, ids), t("canvas.said.hidden", { name: ids.map(names.of).join(", ") })),
      unhide: () => change(unhide(view), t("filters.chips.unhide")),
      pin: (id) => {
        if (isPinned(view, id)) return change(unpin(view, [id]), t("canvas.said.unpinned", known(id)));
        const place = places.get(id);
        if (place) change(pin(view, [{ id, x: place.x, y: place.y }]), t("canvas.said.pinned", known(id)));
      },
      unpinAll: () => change(unpin(view)),
      near: (id, depth) => change(showNear(view, id, depth), t("canvas.said.near", { depth, ...known(id) })),
      all: () => change(showAll(view), t("canvas.said.all")),
    };
  }, [view, change, names, places, t]);
}
