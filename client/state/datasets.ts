import type { DatasetId } from "../../server/contract/ids.ts";
import { setFilter } from "./filters.ts";
import type { ViewState } from "./view.ts";

/** Which of all the datasets a view rests on; without a choice all of them. */
export function datasetsOn(view: Pick<ViewState, "datasets">, all: readonly DatasetId[]): readonly DatasetId[] {
  return view.datasets.length === 0 ? all : all.filter((id) => view.datasets.includes(id));
}

/** Switches one dataset on or off. The last that is on stays on: a view rests on something. All on is no choice. */
export function switchDataset(view: ViewState, id: DatasetId, all: readonly DatasetId[]): ViewState {
  const on = datasetsOn(view, all);
  const next = on.includes(id) ? on.filter((other) => other !== id) : all.filter((other) => other === id || on.includes(other));
  if (next.length === 0) return view;
  return setFilter(view, "datasets", next.length === all.length ? [] : next);
}
