import { EventEmitter, once } from "node:events";
import Value from "typebox/value";
import { describe, expect, onTestFinished, test } from "vitest";
import { buildApp } from "../../server/app.ts";
import { ErrorBody } from "../../server/contract/wire/common.ts";
import * as failures from "../../server/store/errors.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { failing } from "./failing.ts";
import { NEVER_BUSY } from "./served.ts";

const SECRET = "MATCH (n) at bolt://inner:7687";
const ROUTES = ["/api/health", "/api/schema", "/api/network", "/api/search?q=a", "/api/nodes/state:UZB", "/api/datasets", "/api/corridors"];

async function served(store: GraphStore) {
  const app = await buildApp({ store, ...NEVER_BUSY });
  onTestFinished(() => app.close());
  return app;
}

describe("every failure of the store has a status, a code and a remedy, and tells nothing of the inside", () => {
  test.each([
    [503, failures.storeUnavailable(SECRET)],
    [503, failures.storeTimeout(SECRET)],
    [503, failures.storeRefused(SECRET)],
    [503, failures.storeEmpty(SECRET)],
    [503, failures.storeForeign(SECRET, SECRET)],
    [500, failures.storeQuery(SECRET, new Error(SECRET))],
    [499, failures.storeAborted(SECRET)],
  ])("%i for %s", async (status, error) => {
    const app = await served(failing(() => error));
    for (const url of ROUTES) {
      const answer = await app.inject({ url, headers: { host: "127.0.0.1" } });
      expect([url, answer.statusCode, answer.json().error.code]).toEqual([url, status, error.code]);
      expect([...Value.Errors(ErrorBody, answer.json())]).toEqual([]);
      expect(answer.body).not.toMatch(/inner|MATCH|\{\w*\}|“”/);
      expect(answer.headers["cache-control"]).toBe("no-store");
    }
  });

  test("a fault of the program names the request, so that it can be found in the log", async () => {
    for (const [code, error] of [
      ["store_query", failures.storeQuery("nodes", new Error(SECRET))],
      ["internal", new TypeError(SECRET)],
    ] as const) {
      const app = await served(failing(() => error));
      const { statusCode, body } = await app.inject({ url: "/api/network", headers: { host: "127.0.0.1" } });
      expect([statusCode, JSON.parse(body).error.code]).toEqual([500, code]);
      expect(JSON.parse(body).error.remedy).toMatch(/the request's id \S+\.$/);
      expect(body).not.toMatch(/inner|MATCH/);
    }
  });
});

test("a reader who leaves ends the question, and the next one is answered", async () => {
  const seen = new EventEmitter();
  const [asked, given] = [once(seen, "asked"), once(seen, "given up")];
  const app = await served(
    failing(async (name, signal) => {
      if (!signal) return failures.storeUnavailable("the end of the test");
      seen.emit("asked");
      await new Promise((left) => signal.addEventListener("abort", left, { once: true }));
      seen.emit("given up");
      return failures.storeAborted(name);
    }),
  );
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const leaving = new AbortController();
  const answer = fetch(`${url}/api/network`, { signal: leaving.signal }).catch((error: unknown) => error);
  await asked;
  leaving.abort();
  expect(await answer).toMatchObject({ name: "AbortError" });
  await given;
  expect((await fetch(`${url}/api/health`)).status).toBe(503);
});
