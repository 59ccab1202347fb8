import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { EntenteError } from "../contract/errors.ts";
import { type PagePath, pageOf } from "../contract/pages.ts";
import { QUESTION_SLUGS } from "../contract/wire/questions.ts";
import { isActorId } from "../domain/pair.ts";
import { send } from "./errors.ts";
import { isHolder } from "./places.ts";

/** An address that looks like a file's; one that isn't there must not be answered with a page. */
const FILE = /\.[a-z0-9]+$/i;
/** The client's pages whose last part is an id, which may have a dot in it. */
const OF_AN_ID = /^\/(?:node|source|brief)\/[^/]+$/;
/** What of the API tells whether there is what a page is about, and where in the answer it stands. */
const TOLD_BY: Partial<Record<PagePath, { address: string; member: string }>> = {
  "/node/$id": { address: "/api/nodes/", member: "node" },
  "/brief/$id": { address: "/api/nodes/", member: "node" },
  "/source/$id": { address: "/api/sources/", member: "source" },
};

/** The built client: its files, and its one page under every address that is not the API's; where there is no such page, as a 404. */
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
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== "GET" && request.method !== "HEAD") return send(reply, new EntenteError("method_not_allowed"));
    const [path = "/", query] = request.url.split("?", 2);
    const isPage = folder !== undefined && !path.startsWith("/api") && (OF_AN_ID.test(path) || !FILE.test(path));
    if (!isPage) return send(reply, new EntenteError("no_such_route", { what: path.slice(0, 100) }));
    const found = await pageThere(app, path);
    if (typeof found === "string") return reply.redirect(`${found}${query === undefined ? "" : `?${query}`}`);
    return reply
      .code(found ? 200 : 404)
      .header("cache-control", "no-cache")
      .sendFile("index.html");
  });
}

/** Whether there is such a page; where what it is about has another id in full, its address. A busy or missing store denies nothing. */
async function pageThere(app: FastifyInstance, path: string): Promise<boolean | string> {
  const asked = pageOf(path);
  if (!asked) return false;
  const { page, about } = asked;
  if (page === "/questions/$slug") return QUESTION_SLUGS.some((slug) => slug === about);
  const told = TOLD_BY[page];
  if (!told) return true;
  const answer = await app.inject({ url: `${told.address}${encodeURIComponent(about)}`, headers: { host: "127.0.0.1" } });
  if (answer.statusCode !== 200) return answer.statusCode !== 404 && answer.statusCode !== 400;
  const body: unknown = answer.json();
  const thing = isHolder(body) ? body[told.member] : undefined;
  const id = isHolder(thing) ? String(thing.id) : about;
  if (page === "/brief/$id" && !isActorId(id)) return false;
  return id === about || page.replace("$id", encodeURIComponent(id).replaceAll("%3A", ":"));
}
