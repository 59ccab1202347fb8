import type { FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";

/** Where the parser leaves the name that was given twice: the router has no way to refuse. */
const TWICE = Symbol("given twice");
type Query = Record<string, unknown> & { [TWICE]?: string };

/** A query string as flat texts. */
export function parseQuery(text: string): Query {
  const parsed: Query = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in parsed) parsed[TWICE] = name;
    parsed[name] = value;
  }
  return parsed;
}

/** A name that is given twice is refused: the two would silently become one. */
export async function refuseTwice(request: FastifyRequest): Promise<void> {
  const query = request.query;
  const name = isRecord(query) && TWICE in query ? query[TWICE] : undefined;
  if (typeof name === "string") {
    throw new EntenteError("bad_parameter", { detail: `The parameter ${shown(name)} is given twice; write its values with commas.` });
  }
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

function isRecord(value: unknown): value is Query {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function shown(text: string): string {
  return `“${text.replace(/\p{Cc}/gu, "").slice(0, 60)}”`;
}
