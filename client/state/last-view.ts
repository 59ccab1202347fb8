import type { ViewSearch } from "./search.ts";

let last: ViewSearch = {};

/** What the explorer shows, for the way back to it from another page of the same window. */
export function rememberView(search: ViewSearch): void {
  last = search;
}

/** The view that the explorer showed last in this window; before any, that of an address without parameters. */
export function lastView(): ViewSearch {
  return last;
}
