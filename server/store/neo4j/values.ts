import neo4j from "neo4j-driver";
import type { GraphProperty } from "../../contract/properties.ts";
import type { Properties } from "../../domain/graph.ts";
import type { Params, Row } from "../../queries/query.ts";

/** From the driver's values to the plain ones of the port: a day as text, a node or an edge as a flat object. */
export function plainRow(record: { keys: readonly PropertyKey[]; get(key: string): unknown }): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), plain(record.get(String(key)))]));
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isNode(value)) return { ...flat(value.properties), $label: value.labels[0] ?? "" };
  if (neo4j.isRelationship(value)) return { ...flat(value.properties), $label: value.type };
  return value;
}

function flat(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plain(value)]));
}

/** A whole number goes as an integer: SKIP and LIMIT take no float. */
export function parameters(params: Params): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : value]),
  );
}

/** Properties as they are stored: days as dates, whole numbers as integers. */
export function stored(properties: Properties, columns: ReadonlyMap<string, GraphProperty>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storedValue(value, columns.get(name))]));
}

function storedValue(value: Properties[string], column: GraphProperty | undefined): unknown {
  if (column?.type === "integer" && typeof value === "number") return neo4j.int(value);
  if (column?.type !== "day" || typeof value !== "string") return value;
  const known = DAYS.get(value) ?? dayOf(value);
  if (DAYS.size < DAYS_KEPT) DAYS.set(value, known);
  return known;
}

/** The driver's days are dear to make, and the same few come again and again. */
const DAYS = new Map<string, unknown>();
const DAYS_KEPT = 10_000;

function dayOf(value: string): unknown {
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day));
}

/**
 * Takes out of the rows what is the same in all of them: most of a batch of figures is, and would be sent thousands of times.
 * @returns what they share; the rows keep the rest
 */
export function sharedOf(rows: readonly Record<string, unknown>[]): Record<string, unknown> {
  const [first] = rows;
  if (!first || rows.length === 1) return {};
  const shared = Object.fromEntries(Object.entries(first).filter(([name, value]) => rows.every((row) => row[name] === value)));
  for (const row of rows) for (const name of Object.keys(shared)) delete row[name];
  return shared;
}
