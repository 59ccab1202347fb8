import type { NodeLabel } from "../../../server/contract/ids.ts";
import type { SearchResult } from "../../../server/contract/wire/explore.ts";

/** What search offers here: what can be focused, filtered by, or read on a page of its own. */
export const SEARCHED: readonly NodeLabel[] = [
  "State",
  "Organisation",
  "Issue",
  "Agreement",
  "Event",
  "Group",
  "Claim",
  "Observation",
  "Source",
];

export type Act = "focus" | "filter" | "open";

export function actOf({ label }: SearchResult): Act {
  if (label === "State" || label === "Organisation") return "focus";
  return label === "Issue" ? "filter" : "open";
}
