import { isId, type NodeId } from "../../server/contract/ids.ts";
import { isActorId } from "../../server/domain/pair.ts";
import { today } from "../../server/domain/time.ts";
import { dayOf } from "./compact.ts";
import { LAYOUTS_OF, type LayoutName, type Lens } from "./lenses.ts";
import { laidAsBefore } from "./seed.ts";
import { endsOf, type Selected } from "./selected.ts";
import { EXPANSION_CAP, LIMITS, type Pin, type ViewState } from "./view.ts";

/** Pure steps from one view to the next. A step that would change nothing returns the view itself. */

/**
 * The same nodes seen through another lens. A focus that the lens doesn't draw gives way to everybody's network;
 * a layout that makes no sense of it, to the first that does.
 */
export function seeThrough(view: ViewState, lens: Lens): ViewState {
  if (view.lens === lens) return view;
  const drawable = (id: NodeId): boolean => drawableIn(lens, id);
  const seen = view.focus !== undefined && !drawable(view.focus) ? focusOnEverybody(view) : view;
  return {
    ...seen,
    lens,
    layout: LAYOUTS_OF[lens].includes(view.layout) ? view.layout : "force",
    expanded: seen.expanded.filter(({ id }) => drawable(id)),
    added: seen.added.filter(drawable),
  };
}

/** Whether a lens draws such a node with its neighbours. */
export function drawableIn(lens: Lens, id: NodeId): boolean {
  return lens === "instruments" ? !isId("Corridor", id) : lens === "corridors" ? isId("State", id) : isActorId(id);
}

/** Which figure the corridors lens draws; another metric has editions and years of its own, another edition years. */
export function chooseFigure(
  view: ViewState,
  wish: { metric?: string | undefined; edition?: string | undefined; year?: number | undefined },
): ViewState {
  const { metric, edition, year, ...rest } = view;
  const chosen = "metric" in wish ? { metric: wish.metric } : { metric, edition, year, ...wish };
  return {
    ...rest,
    ...(chosen.metric !== undefined && { metric: chosen.metric }),
    ...("edition" in chosen && chosen.edition !== undefined && { edition: chosen.edition }),
    ...("year" in chosen && chosen.year !== undefined && { year: chosen.year }),
  };
}

/** Draws so many corridors of each direction. */
export function chooseTop(view: ViewState, top: number): ViewState {
  return { ...view, top: Math.max(1, Math.min(LIMITS.top, Math.round(top) || 1)) };
}

export function layOut(view: ViewState, layout: LayoutName): ViewState {
  return view.layout === layout || !LAYOUTS_OF[view.lens].includes(layout) ? view : { ...view, layout };
}

/** Another network: what was expanded, added and hidden belonged to the old one. Filters, date and pins stay. */
export function focusOn(view: ViewState, id: NodeId): ViewState {
  return { ...without(view, "near", "laid"), focus: id, expanded: [], added: [], hidden: [], selection: [] };
}

/** The network of everybody that the filters let through. */
export function focusOnEverybody(view: ViewState): ViewState {
  return { ...without(view, "near", "laid", "focus"), expanded: [], added: [], hidden: [], selection: [] };
}

export function add(view: ViewState, id: NodeId): ViewState {
  const shown = unhide(view, [id]);
  if (shown.focus === id || shown.added.includes(id) || shown.expanded.some((expansion) => expansion.id === id)) return shown;
  return shown.added.length >= LIMITS.added ? shown : { ...shown, added: [...shown.added, id] };
}

/** Takes back what search added, with the expansion it may have. */
export function remove(view: ViewState, id: NodeId): ViewState {
  const rest = collapse(view, id);
  return rest.added.includes(id) ? { ...rest, added: rest.added.filter((other) => other !== id), selection: untouched(rest, [id]) } : rest;
}

/** Draws an actor's partners too; on one already expanded (the focus is by nature) sets another cap. */
export function expand(view: ViewState, id: NodeId, cap: number = EXPANSION_CAP): ViewState {
  const bounded = Math.max(1, Math.min(LIMITS.cap, Math.round(cap)));
  const known = view.expanded.find((expansion) => expansion.id === id);
  if (known?.cap === bounded) return view;
  if (known) return { ...view, expanded: view.expanded.map((expansion) => (expansion === known ? { id, cap: bounded } : expansion)) };
  return view.expanded.length >= LIMITS.expanded ? view : { ...view, expanded: [...view.expanded, { id, cap: bounded }] };
}

export function collapse(view: ViewState, id: NodeId): ViewState {
  return view.expanded.some((expansion) => expansion.id === id)
    ? { ...view, expanded: view.expanded.filter((expansion) => expansion.id !== id) }
    : view;
}

export function isExpanded(view: ViewState, id: NodeId): boolean {
  return view.expanded.some((expansion) => expansion.id === id);
}

export function hide(view: ViewState, ids: readonly NodeId[]): ViewState {
  const fresh = [...new Set(ids)]
    .filter((id) => id !== view.focus && !view.hidden.includes(id))
    .slice(0, LIMITS.hidden - view.hidden.length);
  if (fresh.length === 0) return view;
  return { ...view, hidden: [...view.hidden, ...fresh], selection: untouched(view, fresh) };
}

export function unhide(view: ViewState, ids: readonly NodeId[] = view.hidden): ViewState {
  const hidden = view.hidden.filter((id) => !ids.includes(id));
  return hidden.length === view.hidden.length ? view : { ...view, hidden };
}

/** Puts nodes where the reader dropped them, in whole units of the layout. */
export function pin(view: ViewState, pins: readonly Pin[]): ViewState {
  const placed = new Map(view.pinned.map((known) => [known.id, known]));
  for (const { id, x, y } of pins) {
    if (Number.isFinite(x) && Number.isFinite(y) && (placed.has(id) || placed.size < LIMITS.pinned))
      placed.set(id, { id, x: bounded(x), y: bounded(y) });
  }
  return { ...view, pinned: [...placed.values()] };
}

export function unpin(view: ViewState, ids: readonly NodeId[] = view.pinned.map(({ id }) => id)): ViewState {
  const pinned = view.pinned.filter(({ id }) => !ids.includes(id));
  return pinned.length === view.pinned.length ? view : { ...view, pinned };
}

export function isPinned(view: ViewState, id: NodeId): boolean {
  return view.pinned.some((known) => known.id === id);
}

export function select(view: ViewState, selection: readonly Selected[]): ViewState {
  return { ...view, selection: [...new Set(selection)].slice(0, LIMITS.selection) };
}

export function toggleSelect(view: ViewState, selected: Selected): ViewState {
  return view.selection.includes(selected)
    ? { ...view, selection: view.selection.filter((other) => other !== selected) }
    : select(view, [...view.selection, selected]);
}

export function clearSelection(view: ViewState): ViewState {
  return view.selection.length === 0 ? view : { ...view, selection: [] };
}

export function setMinWeight(view: ViewState, minWeight: number): ViewState {
  return { ...view, minWeight: Math.max(0, Math.min(LIMITS.minWeight, Math.round(minWeight) || 0)) };
}

/** @param day `YYYY-MM-DD`, or undefined for today; anything else changes nothing. */
export function setAsOf(view: ViewState, day: string | undefined): ViewState {
  if (day === undefined) return laidAsBefore(view, without(view, "asOf"));
  return dayOf(day) === undefined ? view : laidAsBefore(view, { ...view, asOf: day });
}

/** The view with a day of its own: that of today if it names none. */
export function onDay(view: ViewState, day: string = today()): ViewState {
  return view.asOf === undefined ? setAsOf(view, day) : view;
}

/** Draws only what is so many edges away from these, and the rest no more until {@link showAll}. */
export function showNear(view: ViewState, ids: readonly NodeId[], depth: number): ViewState {
  if (ids.length === 0) return view;
  const bounded = Math.max(0, Math.min(LIMITS.depth, Math.round(depth) || 0));
  return { ...view, near: { ids: [...new Set(ids)].slice(0, LIMITS.selection), depth: bounded } };
}

export function showAll(view: ViewState): ViewState {
  return without(view, "near");
}

export function showTable(view: ViewState, table: boolean): ViewState {
  return view.table === table ? view : { ...view, table };
}

/** Takes optional properties out; `{ ...view, focus: undefined }` is another thing than its absence. */
function without(view: ViewState, ...keys: ("focus" | "asOf" | "near" | "laid")[]): ViewState {
  const rest = { ...view };
  for (const key of keys) delete rest[key];
  return rest;
}

/** The selection without these actors and their ties. */
function untouched(view: ViewState, gone: readonly NodeId[]): readonly Selected[] {
  return view.selection.filter((selected) => !endsOf(selected).some((end) => gone.some((id) => id === end)));
}

function bounded(coordinate: number): number {
  return Math.max(-LIMITS.coordinate, Math.min(LIMITS.coordinate, Math.round(coordinate))) + 0;
}
