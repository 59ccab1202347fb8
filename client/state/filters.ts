import { EMPTY_VIEW, LIMITS, type ViewState } from "./view.ts";

/** Filters by figures. */
export type FigureFilter = "minWeight" | "ranges";
/** The filters that are lists. Least weight and date have transitions of their own. */
export const LIST_FILTERS = ["issues", "levels", "strengths", "channels", "bodies", "regions", "actors", "datasets"] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];
export type FilterValue<F extends ListFilter> = ViewState[F][number];

/** These say which ties are drawn, and nothing of instruments or corridors: kept for the way back, they leave nothing out there. */
const OF_TIES: ReadonlySet<ListFilter | FigureFilter> = new Set([
  "strengths",
  "channels",
  "bodies",
  "regions",
  "actors",
  "minWeight",
] as const);

/** Whether the filter says anything of what this lens draws. */
export function applies(filter: ListFilter | FigureFilter, { lens }: Pick<ViewState, "lens">): boolean {
  return lens === "cooperation" || !OF_TIES.has(filter);
}

export function setFilter<F extends ListFilter>(view: ViewState, filter: F, values: readonly FilterValue<F>[]): ViewState {
  return { ...view, [filter]: [...new Set(values)].slice(0, LIMITS.list) };
}

export function toggleFilter<F extends ListFilter>(view: ViewState, filter: F, value: FilterValue<F>): ViewState {
  const current: readonly FilterValue<F>[] = view[filter];
  return setFilter(view, filter, current.includes(value) ? current.filter((other) => other !== value) : [...current, value]);
}

export function clearFilter(view: ViewState, filter: ListFilter | FigureFilter): ViewState {
  return { ...view, [filter]: EMPTY_VIEW[filter] };
}

/** All filters off, those that only another lens looks at too. The day is not a filter: it says of when the view speaks. */
export function clearFilters(view: ViewState): ViewState {
  return LIST_FILTERS.reduce<ViewState>((rest, filter) => clearFilter(rest, filter), clearFilter(clearFilter(view, "minWeight"), "ranges"));
}

export function filtersOn(view: ViewState): readonly (ListFilter | FigureFilter)[] {
  const on: (ListFilter | FigureFilter)[] = [
    ...LIST_FILTERS.filter((filter) => view[filter].length > 0),
    ...(view.minWeight === EMPTY_VIEW.minWeight ? [] : (["minWeight"] as const)),
    ...(view.ranges.length === 0 ? [] : (["ranges"] as const)),
  ];
  return on.filter((filter) => applies(filter, view));
}
