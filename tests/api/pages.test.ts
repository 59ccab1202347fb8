import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { buildApp } from "../../server/app.ts";
import { PAGES } from "../../server/contract/pages.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { failing } from "./failing.ts";
import { NEVER_BUSY, regional, type Served, serveGraph } from "./served.ts";

const client = mkdtempSync(join(tmpdir(), "entente-pages-"));
let app: FastifyInstance;
beforeAll(async () => {
  mkdirSync(join(client, "assets"));
  writeFileSync(join(client, "index.html"), "<!doctype html><title>The page</title>");
  writeFileSync(join(client, "assets/index-1.js"), "export {};");
  app = await buildApp({ store: failing(() => new Error("the pages need no store")), client, ...NEVER_BUSY });
});
afterAll(async () => {
  await app.close();
  rmSync(client, { recursive: true, force: true });
});
const get = (url: string) => app.inject({ url, headers: { host: "127.0.0.1" } });

describe("an address of the client gives the page, a missing file doesn't", () => {
  test.each([
    "/",
    "/?focus=UZB&asOf=2026-01-01",
    "/methods",
    "/datasets",
    "/questions/lapsing-soon",
    "/import/abcdefgh",
    "/node/state:UZB",
    "/node/agreement:cis.1994",
    "/node/agreement%3Acis.1994",
    "/source/source:report.pdf",
    "/source/source:report.pdf?limit=1.5",
  ])("%s is the page", async (url) => {
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(body).toContain("The page");
  });

  test.each(["/nowhere", "/coverage/more", "/node", "/node/a/b", "/questions/who-is-best", "/brief/"])(
    "%s is the page that says that there is none",
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect([statusCode, headers["cache-control"]]).toEqual([404, "no-cache"]);
      expect(body).toContain("The page");
    },
  );

  test.each(["/assets/index-0.js", "/assets/index.css?v=1", "/favicon.ico", "/robots.txt", "/node/assets/index-1.js", "/api/node/a.b"])(
    "%s is not there",
    async (url) => {
      const { statusCode, headers } = await get(url);
      expect(statusCode).toBe(404);
      expect(headers["content-type"]).toContain("application/json");
    },
  );

  test("a file that is there comes as itself, to be kept", async () => {
    const { statusCode, headers } = await get("/assets/index-1.js");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toContain("javascript");
    expect(headers["cache-control"]).toContain("immutable");
  });
});

describe("a page about something", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveGraph(await loadGraph(regional()), { client });
  });
  afterAll(() => served.close());

  test.each([
    ["/node/state:UZB", 200, undefined],
    ["/node/state:NOPE", 404, undefined],
    ["/node/nothing-so-called", 404, undefined],
    ["/brief/state:UZB?issue=return", 200, undefined],
    ["/brief/state:NOPE", 404, undefined],
    ["/brief/issue:labour_mobility", 404, undefined],
    ["/source/source:kamilov-2025", 200, undefined],
    ["/source/source:nope", 404, undefined],
    ["/brief/UZB?issue=visa_mobility", 302, "/brief/state:UZB?issue=visa_mobility"],
    ["/node/uzb", 302, "/node/state:UZB"],
    ["/source/kamilov-2025", 302, "/source/source:kamilov-2025"],
  ])("%s is a %i", async (url, status, location) => {
    const answer = await served.get(url);
    expect([answer.statusCode, answer.headers.location]).toEqual([status, location]);
    if (status !== 302) expect(answer.body).toContain("The page");
  });
});

test("every page of the client is one that the server knows, and the other way round", () => {
  const routes = readFileSync(new URL("../../client/router.tsx", import.meta.url), "utf8");
  expect([...routes.matchAll(/path: "([^"]+)"/g)].map(([, path]) => path).sort()).toEqual([...PAGES].sort());
});

test("a server that can't keep up gives its answers up, with when to ask again, and still gives the page", async () => {
  // It looks every second how late its own turns come. Two looks without a turn between them are a second that it was held up for.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const held = await buildApp({ store: failing(() => new Error("the pages need no store")), client });
  onTestFinished(() => held.close());
  const ask = (url: string) => held.inject({ url, headers: { host: "127.0.0.1" } });
  expect((await ask("/api/health")).json().error.code).not.toBe("overloaded");
  vi.advanceTimersByTime(2_000);
  const [answered, page] = [await ask("/api/health"), await ask("/coverage")];
  expect([answered.statusCode, answered.json().error.code, answered.headers["retry-after"]]).toEqual([503, "overloaded", "2"]);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("The page");
});
