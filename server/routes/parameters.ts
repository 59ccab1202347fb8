import type { FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";

/** A query string as flat texts. A name that is given twice is refused: the two would silently become one. */
export function parseQuery(text: string): Record<string, string> {
  const parsed: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in parsed)
      throw new EntenteError("bad_parameter", { detail: `The parameter ${shown(name)} is given twice; write its values with commas.` });
    parsed[name] = value;
  }
  return parsed;
}

/** Splits what the route declares as a list. An empty text is an empty list. */
export async function splitLists(request: FastifyRequest): Promise<void> {
  const properties = listsOf(request.routeOptions.schema?.querystring);
  const query = request.query;
  if (!isRecord(query)) return;
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "string" && properties.has(name)) query[name] = value === "" ? [] : value.split(",");
  }
}

function listsOf(schema: unknown): Set<string> {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
  return new Set(Object.entries(properties).flatMap(([name, each]) => (isRecord(each) && each.type === "array" ? [name] : [])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function shown(text: string): string {
  return `“${text.replace(/\p{Cc}/gu, "").slice(0, 60)}”`;
}
