import { encodeView } from "./codec.ts";
import { stringifySearch } from "./search.ts";
import type { ViewState } from "./view.ts";

/**
 * Undo is the browser's own “back”, redo its “forward”: there is one history, not two that drift apart.
 * What changes the view pushes an entry; what only changes the selection replaces the current one, so that
 * undo never steps through clicks. This record says only whether the entry before or after is a view
 * of this page, so that undo never leaves it.
 */
export type Trail = { at: number; views: ReadonlyMap<number, string> };
export type Move = "PUSH" | "REPLACE" | "BACK" | "FORWARD" | "GO";

export function startTrail(at: number, search: string): Trail {
  return { at, views: new Map([[at, search]]) };
}

/** @param at index of the entry in the browser's history; @param search its view's URL parameters, absent on another page */
export function moved(trail: Trail, move: Move, at: number, search: string | undefined): Trail {
  const views = new Map(trail.views);
  if (move === "PUSH") for (const index of trail.views.keys()) if (index >= at) views.delete(index);
  if (search === undefined) views.delete(at);
  else views.set(at, search);
  return { at, views };
}

export function canUndo(trail: Trail): boolean {
  return trail.views.has(trail.at - 1);
}

export function canRedo(trail: Trail): boolean {
  return trail.views.has(trail.at + 1);
}

/** How the step from one view to the next is written to the browser's history. */
export function commitOf(before: ViewState, after: ViewState): "push" | "replace" | "none" {
  if (urlOf(before) === urlOf(after)) return "none";
  return urlOf({ ...before, selection: [] }) === urlOf({ ...after, selection: [] }) ? "replace" : "push";
}

/** Characters of an address that every server between two readers takes. */
export const LONGEST_ADDRESS = 8_000;

/** The address of a view as it is handed on; undefined where it is too long to arrive. */
export function sharedAddress(origin: string, view: ViewState): string | undefined {
  const address = `${origin}/${urlOf(view)}`;
  return address.length > LONGEST_ADDRESS ? undefined : address;
}

/** A view's parameters as they stand in the address, with the question mark. */
export function urlOf(view: ViewState): string {
  return stringifySearch(encodeView(view));
}
