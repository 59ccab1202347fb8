import { expect } from "vitest";
import type { AnyQueryDef, Params, QueryDef, Row } from "../../server/queries/query.ts";
import type { GraphStore } from "../../server/store/port.ts";
import type { Both } from "./engines.ts";

/** Rows as the engine hands them over, before anything decodes them: what the two engines must agree on. */
export function rawRows(store: GraphStore, query: AnyQueryDef, params: Params): Promise<Row[]> {
  const raw: QueryDef<Params, Row> = { ...query, decode: (row) => row };
  return store.run(raw, params);
}

/** Whether a query promises an order of its rows. */
export function isOrdered({ text }: AnyQueryDef): boolean {
  return /\bORDER BY\b/.test(text.neo4j);
}

/** A row as text, its columns and properties in the order of their names. */
export function written(row: Row): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What can be compared: in the promised order, or in any. */
export function comparable(query: AnyQueryDef, rows: readonly Row[]): string[] {
  const texts = rows.map(written);
  return isOrdered(query) ? texts : texts.sort();
}

/** A statement of a dataset that was not asked for: both engines could hand it over alike. */
function ofAnotherDataset({ edge }: Row, { datasets }: Params): boolean {
  if (!Array.isArray(datasets) || datasets.length === 0 || typeof edge !== "object" || edge === null) return false;
  return !("dataset" in edge && datasets.includes(String(edge.dataset)));
}

/** Runs a query with sets of parameters on both engines and holds the rows equal; says how many there were. */
export async function rowsOnBoth({ embedded, neo4j }: Both, query: AnyQueryDef, sets: readonly Params[]): Promise<number> {
  let found = 0;
  for (const params of sets) {
    const about = `${query.name} ${JSON.stringify(params).slice(0, 300)}`;
    const [ours, theirs] = await Promise.all([rawRows(embedded, query, params), rawRows(neo4j, query, params)]);
    expect(comparable(query, ours), about).toEqual(comparable(query, theirs));
    expect(
      ours.filter((row) => ofAnotherDataset(row, params)),
      about,
    ).toEqual([]);
    found += ours.length;
  }
  return found;
}
