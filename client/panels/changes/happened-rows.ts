import type { Change, ChangesAnswer } from "../../../server/contract/wire/timeline.ts";
import { formatInterval } from "../../../server/domain/dates.ts";
import { PROVENANCE, provenance } from "../table/csv-rows.ts";

const HEAD = ["since", "asOf", "dated", "kind", "subject", "subjectName", "actor", "actorName", "role", "date", "datedBy", ...PROVENANCE];

/** What happened between two days as a file; what only may have follows, and says so. */
export function happenedRows({ since, asOf, items, perhaps }: Pick<ChangesAnswer, "since" | "asOf" | "items" | "perhaps">): string[][] {
  const line =
    (dated: string) =>
    ({ kind, subject, actor, role, date, datedBy, sources }: Change): string[] => [
      since,
      asOf,
      dated,
      kind,
      subject.id,
      subject.name,
      actor?.id ?? "",
      actor?.name ?? "",
      role ?? "",
      (date && (formatInterval(date) ?? date.raw)) ?? "",
      datedBy ?? "",
      ...provenance(sources),
    ];
  return [HEAD, ...items.map(line("yes")), ...perhaps.items.map(line("unknown"))];
}
