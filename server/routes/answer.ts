import type { FastifyReply, FastifyRequest } from "fastify";
import type { GivenUp } from "../contract/wire/paths.ts";
import type { Catalogue, CatalogueKeeper } from "../services/catalogue.ts";
import { fingerprint } from "./fingerprint.ts";

/** What a route hands to its service. */
export type Asked = { catalogue: Catalogue; signal: AbortSignal };

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
  const catalogue = await keeper.current(leaving.signal);
  // Today's answer is another one tomorrow, so the day is part of what was asked.
  const tag = `W/"${fingerprint(catalogue.version, request.url, new Date().toISOString().slice(0, 10))}"`;
  reply.header("etag", tag).header("cache-control", "no-cache");
  if (request.headers["if-none-match"]?.split(/,\s*/).includes(tag)) {
    await reply.code(304).send();
    return undefined;
  }
  return serve({ catalogue, signal: leaving.signal });
}

/** What only came too late is not to be kept: the next request may get the whole. */
export function keptIfDone<T extends { reason: GivenUp | null }>(reply: FastifyReply, answered: T): T {
  if (answered.reason === "reading" || answered.reason === "time") reply.removeHeader("etag").header("cache-control", "no-store");
  return answered;
}
