import type { Blocs } from "./blocs.ts";
import type { PaintBy, SizeBy, ViewState } from "./view.ts";

/** What nodes are sized and painted by. As by default is nothing that an address need say. */
export const DEFAULT_SIZE: SizeBy = "weight";
export const DEFAULT_PAINT: PaintBy = "kind";

export function sizeBy(view: ViewState, size: SizeBy): ViewState {
  const { size: before = DEFAULT_SIZE, ...rest } = view;
  if (before === size) return view;
  return size === DEFAULT_SIZE ? rest : { ...rest, size };
}

export function paintBy(view: ViewState, paint: PaintBy): ViewState {
  const { paint: before = DEFAULT_PAINT, ...rest } = view;
  if (before === paint) return view;
  return paint === DEFAULT_PAINT ? rest : { ...rest, paint };
}

/** Asks for bridges between two blocs, or stops asking. */
export function askBetween(view: ViewState, blocs: Blocs | undefined): ViewState {
  const { blocs: _, ...rest } = view;
  return blocs ? { ...rest, blocs } : rest;
}
