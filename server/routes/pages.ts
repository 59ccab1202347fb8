import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { EntenteError } from "../contract/errors.ts";
import { send } from "./errors.ts";

/** An address that looks like a file's; one that isn't there must not be answered with a page. */
const FILE = /\.[a-z0-9]+$/i;
/** The client's pages whose last part is an id, which may have a dot in it. */
const OF_AN_ID = /^\/(?:node|source)\/[^/]+$/;

/** The built client: its files, and its one page under every address that is not the API's. */
export async function pages(app: FastifyInstance, { folder }: { folder: string | undefined }): Promise<void> {
  if (folder !== undefined && existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: "index.html",
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" && request.method !== "HEAD") return send(reply, new EntenteError("method_not_allowed"));
    const path = request.url.split("?")[0] ?? "/";
    const isPage = folder !== undefined && !path.startsWith("/api") && (OF_AN_ID.test(path) || !FILE.test(path));
    if (isPage) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return send(reply, new EntenteError("no_such_route", { what: path.slice(0, 100) }));
  });
}
