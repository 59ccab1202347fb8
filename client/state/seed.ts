import { LIST_FILTERS } from "./filters.ts";
import { EMPTY_VIEW, type ViewState } from "./view.ts";

/**
 * The view whose nodes are placed first: the network of the focus on a day, without what a reader narrows or adds.
 * All views of one seed are laid out alike. So an address has one picture wherever it is opened, and what a filter, an
 * expansion or another day leaves stays where it is. Without a focus the filters say which network it is.
 */
export function seedOf(view: ViewState): ViewState {
  const { lens, focus, metric, edition, datasets, minWeight, laid, asOf } = view;
  const day = laid ?? asOf;
  return {
    ...EMPTY_VIEW,
    ...(focus === undefined ? { ...filtersOf(view), minWeight } : { focus, datasets }),
    lens,
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && { edition }),
    ...(day !== undefined && { asOf: day }),
  };
}

const filtersOf = (view: ViewState): Partial<ViewState> => Object.fromEntries(LIST_FILTERS.map((filter) => [filter, view[filter]]));

/** The same view on another day, built on the network of the day on which the reader opened it. */
export function laidAsBefore({ laid, asOf }: ViewState, { laid: _, ...after }: ViewState): ViewState {
  const day = laid ?? asOf;
  return day === undefined || day === after.asOf ? after : { ...after, laid: day };
}
