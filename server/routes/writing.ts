import type { FastifyInstance, FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";
import { readJson } from "../contract/json.ts";
import type { Imports } from "../services/imports.ts";

const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];
const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
/** What a proxy adds: behind one, everybody seems to sit at this machine. */
const FORWARDED: readonly string[] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];
/** Milliseconds for a body that is no upload, and characters of it. */
const BODY = { patience: 10_000, characters: 512 * 1024 } as const;

/** Lets only those change the datasets who may: whoever sits at this machine, or has the operator's token; and no page of another site. */
export function guardWrites(app: FastifyInstance, imports: Imports): void {
  app.addHook("onRequest", async (request) => {
    refuseOtherSites(request);
    // What may be done here, everybody may know; what is being done, only who may do it.
    if (request.method === "GET" && request.routeOptions.url?.endsWith("/imports")) return;
    expectWriter(request, imports);
  });
}

export function mayWrite(request: FastifyRequest, imports: Imports): boolean {
  try {
    expectWriter(request, imports);
    return true;
  } catch {
    return false;
  }
}

function expectWriter(request: FastifyRequest, imports: Imports): void {
  if (imports.writing === "off")
    throw new EntenteError("write_off", { why: "it is not the built-in engine on the loopback, and no token is set" });
  if (imports.writing === "token") {
    const [, token = ""] = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? "") ?? [];
    if (!imports.isToken(token)) throw new EntenteError("write_token");
    return;
  }
  const host = `http://${request.headers.host ?? ""}`;
  const local =
    LOOPBACK.includes(request.socket.remoteAddress ?? "") && URL.canParse(host) && LOOPBACK_NAMES.includes(new URL(host).hostname);
  if (!local || FORWARDED.some((name) => request.headers[name] !== undefined)) {
    throw new EntenteError("write_off", { why: "the request doesn't come from this machine, and no token is set" });
  }
}

/** Same origin, to the port: a page of another program on this machine is another site too. */
function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (foreign || (site !== undefined && site !== "same-origin")) throw new EntenteError("cross_site");
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") throw new EntenteError("unsupported_body");
}

/** Bodies of JSON: small, not deep, without a trick upon prototypes, and not kept waiting for. */
export function takeJson(app: FastifyInstance, { characters }: { characters: number } = BODY): void {
  app.addContentTypeParser("application/json", async (_: FastifyRequest, payload: AsyncIterable<Buffer> & { destroy(): void }) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const reading = (async () => {
      for await (const chunk of payload) {
        bytes += chunk.length;
        if (bytes > characters) throw new EntenteError("too_large");
        chunks.push(chunk);
      }
    })();
    await inTime(reading, BODY.patience);
    const text = Buffer.concat(chunks).toString("utf8");
    try {
      return text === "" ? {} : readJson(text);
    } catch (error) {
      throw new EntenteError("bad_body", { detail: `The body can't be read. ${error instanceof Error ? error.message : ""}` });
    }
  });
}

/** @throws EntenteError upload_stalled where it takes longer */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EntenteError("upload_stalled")), milliseconds);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
