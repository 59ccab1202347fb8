import type { FastifyInstance, FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Refuses requests that a page of another site, or a name pointed at this machine, could make. */
export function guard(app: FastifyInstance, hosts: readonly string[]): void {
  const served = new Set([...LOOPBACK, ...hosts]);
  app.addHook("onRequest", async (request) => {
    const host = hostOf(`http://${request.headers.host ?? ""}`);
    if (host === undefined || !served.has(host)) throw new EntenteError("forbidden_host");
    if (isCrossSite(request, host)) throw new EntenteError("cross_site");
  });
}

/** A link from elsewhere to a page of ours is welcome; a script from elsewhere is not. */
function isCrossSite(request: FastifyRequest, host: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) return true;
  const site = request.headers["sec-fetch-site"];
  return site === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate";
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
