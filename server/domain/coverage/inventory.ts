import type { Inventory } from "../../contract/inventory.ts";
import type { Completeness, Level } from "../../contract/vocabulary.ts";
import { parseDate } from "../dates.ts";
import type { IssueTree } from "../issues.ts";
import { compare } from "../parallel.ts";

/** A dataset's claim to list what there is of a kind. */
export type InventoryClaim = {
  dataset: string;
  precedence: number;
  levels: readonly Level[];
  /** With those under them; null for all. */
  issues: ReadonlySet<string> | null;
  /** Null for everybody. */
  parties: ReadonlySet<string> | null;
  partners: "listed" | "any";
  /** The first day of which it speaks; null for the beginning. */
  from: string | null;
  /** The last day of which it speaks. */
  until: string;
  completeness: Completeness;
};

/** Where something is looked for and may not be found. */
export type Place = { level: Level; issue: string; origin: string; destination: string; t: string };

/** @param dataset whose claim it is; without a day of its own the claim ends with what the dataset speaks of */
export function inventoryClaim(
  { levels, issues, parties, partners, from, until, completeness }: Inventory,
  dataset: { id: string; precedence: number; asOf: string },
  tree: IssueTree,
): InventoryClaim {
  return {
    dataset: dataset.id,
    precedence: dataset.precedence,
    levels,
    issues: issues ? tree.closure(issues) : null,
    parties: parties ? new Set(parties) : null,
    partners: partners ?? "listed",
    // Of a year as the first only its last day is sure to be meant, as the last only its first.
    from: (from === undefined ? undefined : parseDate(from)?.latest) ?? null,
    until: (until === undefined ? undefined : parseDate(until)?.earliest) ?? dataset.asOf,
    completeness,
  };
}

/** Whether an instrument of that place would be listed if there were one. A claim about a part says nothing of the whole. */
export function claims(claim: InventoryClaim, { level, issue, origin, destination, t }: Place): boolean {
  if (!claim.levels.includes(level) || t > claim.until || (claim.from !== null && t < claim.from)) return false;
  if (claim.issues !== null && !claim.issues.has(issue)) return false;
  if (claim.parties === null) return true;
  const listed = Number(claim.parties.has(origin)) + Number(claim.parties.has(destination));
  return claim.partners === "any" ? listed > 0 : listed === 2;
}

/** Of the claims to a place the one to rest on: complete before partial, then what reaches furthest, then by precedence. */
export function inventoryFor(all: readonly InventoryClaim[], place: Place): InventoryClaim | undefined {
  return all.filter((claim) => claims(claim, place)).sort(byWorth)[0];
}

function byWorth(a: InventoryClaim, b: InventoryClaim): number {
  const complete = (claim: InventoryClaim) => Number(claim.completeness === "complete");
  return complete(b) - complete(a) || compare(b.until, a.until) || a.precedence - b.precedence || compare(a.dataset, b.dataset);
}
