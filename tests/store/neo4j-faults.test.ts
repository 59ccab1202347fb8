import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { Neo4jStore } from "../../server/store/neo4j/store.ts";
import { startNeo4j, type TestNeo4j } from "../neo4j/server.ts";
import { asked } from "./engines.ts";
import { everything } from "./everything.ts";

const COUNT = asked("MATCH (n:State) RETURN count(*) AS count");
const SLOW = asked("MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = 'nothing' RETURN count(*) AS count");
/** Milliseconds within which every failure is told. */
const DEADLINE = 3_500;

async function failure(work: Promise<unknown>): Promise<{ code: unknown; within: boolean }> {
  const started = performance.now();
  const code = await work.then(
    () => "none",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
  return { code, within: performance.now() - started < DEADLINE };
}

describe("A Neo4j that isn't there", () => {
  test("refuses the connection", async () => {
    const store = new Neo4jStore({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" });
    expect(await failure(store.run(COUNT, {}))).toEqual({ code: "store_unavailable", within: true });
    await store.close();
    expect(await failure(loadNeo4j({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" }, everything()))).toEqual({
      code: "store_unavailable",
      within: true,
    });
  });

  describe("but something that accepts and says nothing", () => {
    let silent: Server;
    let uri = "";
    beforeAll(async () => {
      silent = createServer((socket) => socket.on("error", () => undefined));
      await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
      const address = silent.address();
      uri = `bolt://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    });
    afterAll(() => void silent.close());

    test("is told in time, for a query and for a load", async () => {
      const store = new Neo4jStore({ uri, user: "neo4j", password: "x" });
      expect(await failure(store.run(COUNT, {}))).toEqual({ code: "store_unavailable", within: true });
      void store.close();
      expect(await failure(loadNeo4j({ uri, user: "neo4j", password: "x" }, everything()))).toEqual({
        code: "store_unavailable",
        within: true,
      });
    });
  });
});

const shared = inject("neo4j");
const reason = "skipped" in shared ? shared.skipped : undefined;

describe.skipIf(reason !== undefined)(
  reason === undefined ? "A Neo4j that fails" : `A Neo4j that fails (${reason})`,
  { timeout: 90_000 },
  () => {
    let server: TestNeo4j;
    let store: Neo4jStore;
    beforeAll(async () => {
      const started = await startNeo4j();
      if ("skipped" in started) throw new Error(started.skipped);
      server = started;
      await loadNeo4j(server, everything());
      store = new Neo4jStore(server);
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await server?.discard();
    });

    test("goes silent: told in time, and answers again when it wakes", async () => {
      expect(await store.run(COUNT, {})).toEqual([{ count: 12 }]);
      server.freeze();
      try {
        expect(await failure(store.run(COUNT, {}))).toEqual({ code: "store_unavailable", within: true });
        const several = await Promise.all(Array.from({ length: 5 }, () => failure(store.run(COUNT, {}))));
        for (const each of several) expect(each).toEqual({ code: "store_unavailable", within: true });
      } finally {
        server.thaw();
      }
      expect(await answered(store, 5_000)).toEqual([{ count: 12 }]);
    });

    test("dies in the middle of a query: told in time", async () => {
      const asking = failure(store.run(SLOW, {}));
      await new Promise((done) => setTimeout(done, 500));
      await server.stop();
      const { code, within } = await asking;
      expect(["store_unavailable", "store_timeout"]).toContain(code);
      expect(within).toBe(true);
      expect(await failure(store.run(COUNT, {}))).toEqual({ code: "store_unavailable", within: true });
    });

    test("is started again: the same store answers by itself", async () => {
      await server.restart();
      expect(await answered(store, 5_000)).toEqual([{ count: 12 }]);
    });
  },
);

/** The first answer within so many milliseconds, or the last failure. Five seconds are what a reader waits. */
async function answered(store: Neo4jStore, milliseconds: number): Promise<unknown> {
  const started = performance.now();
  for (;;) {
    const answer = await store.run(COUNT, {}).catch((error: unknown) => error);
    if (!(answer instanceof Error) || performance.now() - started > milliseconds) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
}
