import { expect } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import type { AnyQueryDef, Params, QueryDef, Row } from "../../server/queries/query.ts";
import type { GraphStore } from "../../server/store/port.ts";
import type { Both } from "./engines.ts";
import { parameterSets } from "./parameters.ts";

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

/** Runs a query with every set of parameters on both engines and holds the rows equal; says how many there were. */
export async function rowsOnBoth(graph: Graph, { embedded, neo4j }: Both, query: AnyQueryDef): Promise<number> {
  let found = 0;
  for (const params of parameterSets(query, graph)) {
    const [ours, theirs] = await Promise.all([rawRows(embedded, query, params), rawRows(neo4j, query, params)]);
    expect(comparable(query, ours), `${query.name} ${JSON.stringify(params).slice(0, 300)}`).toEqual(comparable(query, theirs));
    found += ours.length;
  }
  return found;
}
