import { changesOfView, coverageOfView } from "./coverage-links.ts";
import { encodeCoverage } from "./coverage-view.ts";
import { encodeGaps, GAPS_PRESET } from "./gaps-view.ts";
import type { ViewSearch } from "./search.ts";
import type { ViewState } from "./view.ts";

/** With what a page opens from the explorer, so that it goes on about what is seen there. */
export function searchOfPage(page: string, view: ViewState): ViewSearch {
  if (page === "/coverage") return encodeCoverage(coverageOfView(view));
  if (page === "/changes") return encodeCoverage(changesOfView(view));
  if (page === "/gaps") return encodeGaps({ ...GAPS_PRESET, coverage: coverageOfView(view) });
  return {};
}
