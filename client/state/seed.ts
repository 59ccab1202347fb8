import { LIST_FILTERS } from "./filters.ts";
import { EMPTY_VIEW, type ViewState } from "./view.ts";

/**
 * The view whose nodes are placed first: whose network it is and on which day, without what a reader narrows or adds.
 * All views of one seed lie alike. So an address has one picture wherever it is opened, and what a filter, an expansion
 * or another day leaves stays where it is. Everybody's network is what its filters make it.
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

/** The same view on other days, laid out as it was: by the network of the day on which the reader came to it. */
export function laidAsBefore({ laid, asOf }: ViewState, { laid: _, ...after }: ViewState): ViewState {
  const day = laid ?? asOf;
  return day === undefined || day === after.asOf ? after : { ...after, laid: day };
}
