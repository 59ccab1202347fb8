import type { FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";
import { lastDayOfSpan } from "../domain/dates.ts";
import { accepted } from "./accepted.ts";
import { type Place, placesOf } from "./places.ts";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads what is written before it is checked: a month or a year is its last day, and only finite numbers are numbers. */
export async function readWritten(request: FastifyRequest): Promise<void> {
  for (const place of placesOf(request)) {
    const { schema, value, put } = place;
    if (schema.type === "number" || schema.type === "integer") expectFinite(place);
    else if (schema.format === "date" && typeof value === "string") put(lastDayOfSpan(value) ?? value);
  }
}

/** The validator takes “Infinity” and 310 digits for a number, and then checks no bound of it. */
function expectFinite({ name, schema, value }: Place): void {
  const usable = typeof value === "string" ? DECIMAL.test(value) && Number.isFinite(Number(value)) : Number.isFinite(value);
  if (usable || (typeof value !== "string" && typeof value !== "number")) return;
  throw new EntenteError("bad_parameter", { detail: `The parameter “${name}” has an unusable value: it takes ${accepted(schema)}.` });
}
