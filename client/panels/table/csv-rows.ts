import type { Column, TableRow } from "./columns.ts";

/** The table as it is shown, row by row in the reader's order, and behind each row where it was read. */
export function csvRows(columns: readonly Column[], rows: readonly TableRow[]): (string | number)[][] {
  return [
    ["id", ...columns.map(({ key }) => key), "sources"],
    ...rows.map(({ id, cells, sources }) => [
      id,
      ...cells.map(({ text, sort }) => (typeof sort === "number" && text === String(sort) ? sort : text)),
      cited(sources),
    ]),
  ];
}

function cited(sources: TableRow["sources"]): string {
  const texts = sources.map(({ citation, locator, url }) =>
    [citation, locator, url].filter((part) => part !== null && part !== "").join(", "),
  );
  return [...new Set(texts)].join("; ");
}
