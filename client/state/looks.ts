import { type IssueId, idOf } from "../../server/contract/ids.ts";
import type { Level } from "../../server/contract/vocabulary.ts";
import { MIGRATION } from "../../server/domain/issues.ts";
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

/** Draws corridors by what covers them in a layer, or again by whether a tie is on record. */
export function coverBy(view: ViewState, layer: Level | undefined): ViewState {
  const { cover, ...rest } = view;
  if (cover === layer) return view;
  return layer === undefined ? rest : { ...rest, cover: layer };
}

/** On which issue: coverage is of one at a time, the first that is chosen; of migration as a whole where none is. */
export function coverIssue({ issues }: Pick<ViewState, "issues">): IssueId {
  return issues[0] ?? idOf("Issue", MIGRATION);
}

/** Asks for bridges between two blocs, or stops asking. */
export function askBetween(view: ViewState, blocs: Blocs | undefined): ViewState {
  const { blocs: _, ...rest } = view;
  return blocs ? { ...rest, blocs } : rest;
}
