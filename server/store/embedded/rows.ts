import type { QueryResult } from "@ladybugdb/core";
import type { Row } from "../../queries/query.ts";
import { LIMITS } from "./limits.ts";

/** Reads every row and closes the result: one left open would keep the file locked. */
export async function readAll(results: QueryResult | QueryResult[]): Promise<Row[]> {
  const all = Array.isArray(results) ? results : [results];
  try {
    const last = all.at(-1);
    if (!last) return [];
    const rows: Row[] = [];
    // Reading a row asynchronously costs 26 µs, reading it at once a twentieth; a pause now and then keeps the server answering.
    while (last.hasNext()) {
      const row = last.getNextSync();
      if (row) rows.push(plainRow(row));
      if (rows.length % LIMITS.rowsAtOnce === 0) await new Promise(setImmediate);
    }
    return rows;
  } finally {
    for (const result of all) result.close();
  }
}

/** A row is ours alone: its columns, named by our queries, are made plain in place. */
function plainRow(row: Record<string, unknown>): Row {
  for (const column of Object.keys(row)) row[column] = plain(row[column]);
  return row;
}

/** A value of the engine as the port promises it. */
export function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [String(key), plain(member)]));
  if ("_label" in value && "_id" in value) return propertyBag(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** A node or a relationship, flat. A column of another table that matched the same pattern comes as null and is left out. */
function propertyBag(value: object): Row {
  const { _label, _id, _src, _dst, ...properties } = { _label: null, _id: null, _src: null, _dst: null, ...value };
  const present = Object.entries(properties).filter(([, member]) => member !== null && member !== undefined);
  return { ...Object.fromEntries(present.map(([key, member]) => [key, plain(member)])), $label: String(_label) };
}
