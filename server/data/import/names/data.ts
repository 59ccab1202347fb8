import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A row of a table that belongs to the importers themselves. @throws where it hasn't that column. */
export type OwnRow = (column: string) => string;

export function readOwnTable(url: URL): OwnRow[] {
  const [header = [], ...rows] = parse(readFileSync(url), { bom: true }).map((cells: unknown) =>
    Array.isArray(cells) ? cells.map(String) : [],
  );
  return rows.map((cells) => (column) => {
    const cell = cells[header.indexOf(column)];
    if (cell === undefined) throw new Error(`${url.pathname} has no column ${column}`);
    return cell;
  });
}
