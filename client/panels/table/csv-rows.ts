import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { citedIn, joined, referencesIn } from "../../../server/domain/export/cited.ts";
import type { Column, TableRow } from "./columns.ts";

/** Heads of what every row ends with: the reference as printed and where it leads, where it was read, and in which datasets. */
export const PROVENANCE = ["refPrinted", "refResolved", "sources", "datasets"] as const;

/** The table as it is shown, row by row in the reader's order, and behind each row where it was read. */
export function csvRows(
  columns: readonly Column[],
  rows: readonly TableRow[],
  nameOf?: (dataset: string) => string,
): (string | number)[][] {
  const tells = rows.some(({ disputed }) => disputed !== undefined);
  return [
    ["id", ...columns.map(({ key }) => key), ...PROVENANCE, ...(tells ? ["disputed"] : [])],
    ...rows.map(({ id, cells, sources, disputed = "" }) => [
      id,
      ...cells.map(({ text, sort }) => (typeof sort === "number" && text === String(sort) ? sort : text)),
      ...provenance(sources, nameOf),
      ...(tells ? [disputed] : []),
    ]),
  ];
}

/** The cells under {@link PROVENANCE}. @param nameOf a dataset with its edition, where it is known */
export function provenance(sources: readonly SourceRef[], nameOf: (dataset: string) => string = (id) => id): string[] {
  return [...Object.values(referencesIn(sources)), citedIn(sources), joined(sources.map(({ dataset }) => nameOf(dataset)))];
}
