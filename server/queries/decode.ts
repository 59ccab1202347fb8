import { dateProperties } from "../contract/properties.ts";
import type { PartialDate } from "../contract/wire/common.ts";
import type { Provenance } from "../domain/facts.ts";
import type { Row } from "./query.ts";

/** Readers of what an engine hands over. Rows are unknown until they went through here. */
export class DecodeError extends Error {
  constructor(field: string, expected: string, found: unknown) {
    super(`the column ${field} holds ${JSON.stringify(found) ?? "nothing"} where ${expected} was expected`);
    this.name = "DecodeError";
  }
}

export function text(row: Row, field: string): string {
  const value = row[field];
  if (typeof value !== "string") throw new DecodeError(field, "a text", value);
  return value;
}

export function maybeText(row: Row, field: string): string | null {
  const value = row[field];
  if (value === null || value === undefined || value === "") return null;
  return text(row, field);
}

export function number(row: Row, field: string): number {
  const value = row[field];
  if (typeof value !== "number") throw new DecodeError(field, "a number", value);
  return value;
}

export function maybeNumber(row: Row, field: string): number | null {
  return row[field] === null || row[field] === undefined ? null : number(row, field);
}

export function flag(row: Row, field: string): boolean {
  return row[field] === true;
}

export function list(row: Row, field: string): string[] {
  const value = row[field];
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new DecodeError(field, "a list", value);
  return value.map(String);
}

/** One of a closed list of words. */
export function word<const V extends readonly string[]>(row: Row, field: string, values: V): V[number] {
  const value = text(row, field);
  const found = values.find((each) => each === value);
  if (found === undefined) throw new DecodeError(field, `one of ${values.join(", ")}`, value);
  return found;
}

/** A node or an edge: a flat object of its properties. */
export function bag(row: Row, field: string): Row {
  const value = row[field];
  if (!isRow(value)) throw new DecodeError(field, "a node or an edge", value);
  return value;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The three stored properties of a date as one; null where nothing is stated. */
export function date(properties: Row, name: string): PartialDate | null {
  const { raw, earliest, latest } = dateProperties(name);
  const found = { raw: maybeText(properties, raw), earliest: maybeText(properties, earliest), latest: maybeText(properties, latest) };
  return found.raw === null && found.earliest === null && found.latest === null ? null : found;
}

/** Provenance of an edge. Its precedence is its dataset's: filled in by who knows the datasets. */
export function provenance(edge: Row): Provenance {
  return {
    dataset: text(edge, "dataset"),
    precedence: 0,
    source: text(edge, "source"),
    locator: maybeText(edge, "locator"),
    confidence: word(edge, "confidence", ["high", "medium", "low"]),
    note: maybeText(edge, "note"),
    refPrinted: maybeText(edge, "refPrinted"),
    refResolved: maybeText(edge, "refResolved"),
    refConfidence: maybeText(edge, "refConfidence"),
    statedAsOf: date(edge, "statedAsOf"),
  };
}
