import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GivenUp } from "../contract/wire/paths.ts";
import { compare } from "../domain/parallel.ts";
import type { Catalogue } from "../services/catalogue.ts";
import type { CatalogueKeeper } from "../services/keeper.ts";
import type { GraphStore } from "../store/port.ts";
import { fingerprint } from "./fingerprint.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { nameAsThere } from "./named.ts";

/** What a route hands to its service: both speak by the datasets chosen alone, where any are. */
export type Asked = { catalogue: Catalogue; store: GraphStore; signal: AbortSignal };

/** How often an answer is made anew because the data changed under it. */
const ANEW = 2;
/** Characters from which on an answer is worth keeping. */
const LARGE = 64 * 1024;

const zipped = promisify(gzip);
const KEPT = new WeakMap<CatalogueKeeper, KeptAnswers>();

/** Answers a GET from the data in place: 304 where the reader has the answer already, given up where the reader left. */
export async function answer<T>(
  keeper: CatalogueKeeper,
  request: FastifyRequest,
  reply: FastifyReply,
  serve: (asked: Asked) => Promise<T>,
): Promise<T | undefined> {
  const leaving = new AbortController();
  request.raw.once("close", () => {
    if (!reply.raw.writableEnded) leaving.abort();
  });
  const kept = KEPT.get(keeper) ?? new KeptAnswers();
  KEPT.set(keeper, kept);
  for (let again = 0; ; again++) {
    const catalogue = await keeper.current(leaving.signal);
    const choice = await nameAsThere(request, (chosen) => keeper.choices.of(catalogue, chosen), leaving.signal);
    // Today's answer is another one tomorrow, so the day is part of what was asked.
    const tag = `W/"${fingerprint(catalogue.version, askedIn(request), new Date().toISOString().slice(0, 10))}"`;
    reply.header("etag", tag).header("cache-control", "no-cache").header("vary", "accept-encoding");
    if (request.headers["if-none-match"]?.split(/,\s*/).includes(tag)) {
      await reply.code(304).send();
      return undefined;
    }
    const found = takesGzip(request) ? kept.get(catalogue.version, tag) : undefined;
    if (found) return send(reply, found);
    const body = await serve({ ...choice, signal: leaving.signal });
    const isCurrent = await keeper.isCurrent(catalogue, leaving.signal);
    // What was read while other data came into place may be of both.
    if (!isCurrent && again < ANEW) continue;
    const text = takesGzip(request) ? JSON.stringify(body) : "";
    if (text.length < LARGE) return body;
    const bytes = await zipped(text);
    if (isCurrent && reply.hasHeader("etag")) kept.put(catalogue.version, tag, bytes);
    return send(reply, bytes);
  }
}

function takesGzip({ headers }: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(headers["accept-encoding"] ?? "");
}

async function send(reply: FastifyReply, zipped: Buffer): Promise<undefined> {
  await reply.type("application/json; charset=utf-8").header("content-encoding", "gzip").send(zipped);
  return undefined;
}

/** What was asked, however it was written: in which order, with ids bare or whole, with what would be filled in or without. */
function askedIn({ routeOptions, params, query }: FastifyRequest): string {
  const asked = Object.entries(Object(query)).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return JSON.stringify([routeOptions.url, params, asked.sort(([a], [b]) => compare(a, b))]);
}

/** What only came too late is not to be kept: the next request may get the whole. */
export function keptIfDone<T extends { reason: GivenUp | null }>(reply: FastifyReply, answered: T): T {
  if (answered.reason === "reading" || answered.reason === "time") reply.removeHeader("etag").header("cache-control", "no-store");
  return answered;
}
