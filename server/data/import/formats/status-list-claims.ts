import type { Inventory } from "../../../contract/inventory.ts";
import { parseDate } from "../../../domain/dates.ts";
import { compare, groupBy } from "../../../domain/parallel.ts";

type Entry = { readonly [cell: string]: string | undefined };
export type ListEnd = { convention: string; issue: string; until: string | undefined };

/** The day of the newest signature or consent in a status list; undefined in a list without dates. */
export function newestEntry(entries: Iterable<Entry>): string | undefined {
  let newest: string | undefined;
  for (const { signed, consentDate } of entries)
    for (const date of [signed, consentDate]) {
      const day = date === undefined ? undefined : parseDate(date)?.earliest;
      if (day && (newest === undefined || day > newest)) newest = day;
    }
  return newest;
}

/**
 * What status lists claim to list, issue by issue. A list is known to have been kept up to its newest entry only, whatever
 * the day of its file, and an issue is listed only as far as every list of its conventions reaches.
 */
export function statusListClaims(lists: readonly ListEnd[]): Inventory[] {
  return [...groupBy(lists, ({ issue }) => issue)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([issue, ofIssue]): Inventory[] => {
      const ends = [...groupBy(ofIssue, ({ convention }) => convention).values()].map((own) =>
        own
          .flatMap(({ until }) => until ?? [])
          .sort()
          .at(-1),
      );
      const [until] = ends.every((end) => end !== undefined) ? ends.flatMap((end) => end ?? []).sort() : [];
      return until === undefined ? [] : [{ levels: ["universal"], issues: [issue], until, completeness: "partial" }];
    });
}
