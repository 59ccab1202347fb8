import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { load } from "../../server/load.ts";
import { serve } from "../../server/main.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { DEADLINES, Neo4jStore } from "../../server/store/neo4j/store.ts";
import { missing } from "../neo4j/jars.ts";
import { startNeo4j, type TestNeo4j } from "../neo4j/server.ts";
import { asked } from "../store/asked.ts";
import { everything } from "../store/everything.ts";
import { FEWEST, fewDatasets } from "./few-datasets.ts";
import { run } from "./program.ts";

const COUNT = asked("MATCH (n:State) RETURN count(*) AS count");
const SLOW = asked("MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = 'nothing' RETURN count(*) AS count");
const SLOW_RUNNING = asked("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'MATCH (a), (b)' RETURN count(*) AS count");
const NOWHERE = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" };
/** Deadlines of a reader in a hurry: that those which ship are kept to, and are short enough, `round-trip.test.ts` shows. */
const SHORT = { connect: 200, acquire: 300, retry: 200, query: 250, deadline: 500, whole: 1_000 };
/** Long enough that nothing here ends because its time is up. */
const LONG = { ...DEADLINES, query: 120_000, deadline: 120_000 };
const UNAVAILABLE = { code: "store_unavailable" };
const ANSWERED = { timeout: 60_000 };

describe("A Neo4j that isn't there", () => {
  test("refuses the connection", async () => {
    const store = new Neo4jStore(NOWHERE, { ...LONG, retry: SHORT.retry });
    await expect(store.run(COUNT, {})).rejects.toMatchObject(UNAVAILABLE);
    await store.close();
    await expect(loadNeo4j(NOWHERE, everything())).rejects.toMatchObject(UNAVAILABLE);
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

    test("is told by the deadline, for a query and for a load", async () => {
      const store = new Neo4jStore({ ...NOWHERE, uri }, SHORT);
      await expect(store.run(COUNT, {})).rejects.toMatchObject(UNAVAILABLE);
      void store.close();
      await expect(loadNeo4j({ ...NOWHERE, uri }, everything())).rejects.toMatchObject(UNAVAILABLE);
    });
  });
});

const reason = await missing();

describe.skipIf(reason !== undefined)(
  reason === undefined ? "A Neo4j that fails" : `A Neo4j that fails (${reason})`,
  { timeout: 90_000 },
  () => {
    let server: TestNeo4j;
    let access: { uri: string; user: string; password: string };
    let store: Neo4jStore;
    beforeAll(async () => {
      const started = await startNeo4j({ login: true });
      if ("skipped" in started) throw new Error(started.skipped);
      server = started;
      access = { uri: server.uri, user: server.user, password: "of the tests" };
      // A new one takes a first password, and nothing else before it is another.
      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, "neo4j"));
      const change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
      await driver.executeQuery(change, { password: access.password }, { database: "system" });
      await driver.close();
      await loadNeo4j(access, everything());
      store = new Neo4jStore(access);
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await server?.discard();
    });

    test("goes silent: told by the deadline, and answers again when it wakes", async () => {
      expect(await store.run(COUNT, {})).toEqual([{ count: 12 }]);
      const hurried = new Neo4jStore(access, SHORT);
      server.freeze();
      try {
        await expect(hurried.run(COUNT, {})).rejects.toMatchObject(UNAVAILABLE);
        const several = await Promise.allSettled(Array.from({ length: 5 }, () => hurried.run(COUNT, {})));
        for (const each of several) expect(each).toMatchObject({ status: "rejected", reason: UNAVAILABLE });
      } finally {
        server.thaw();
      }
      await expect.poll(() => hurried.run(COUNT, {}), ANSWERED).toEqual([{ count: 12 }]);
      await hurried.close();
    });

    test("dies in the middle of a query: told because it died, and not because time is up", async () => {
      const patient = new Neo4jStore(access, LONG);
      const failing = expect(patient.run(SLOW, {})).rejects.toMatchObject(UNAVAILABLE);
      await expect.poll(() => store.run(SLOW_RUNNING, {}), ANSWERED).toEqual([{ count: 1 }]);
      await server.kill();
      await failing;
      await expect(store.run(COUNT, {})).rejects.toMatchObject(UNAVAILABLE);
      await patient.close();
    });

    test("is started again: the same store answers by itself", async () => {
      await server.restart();
      await expect.poll(() => store.run(COUNT, {}), ANSWERED).toEqual([{ count: 12 }]);
    });

    // The last one: after a few wrong passwords it refuses the right one too, for a while.
    test("wants a login, without a password and with a wrong one", async () => {
      const few = fewDatasets(FEWEST);
      const folder = mkdtempSync(join(tmpdir(), "entente-login-"));
      vi.stubEnv("ENTENTE_FIXTURES", few.folder);
      onTestFinished(() => {
        vi.unstubAllEnvs();
        few.remove();
        rmSync(folder, { recursive: true, force: true });
      });
      const unused = () => undefined;
      const settings = { PORT: "0", ENTENTE_DATA_DIR: folder, ENTENTE_FIXTURES: few.folder, NEO4J_URI: access.uri };
      const line = /refused the login\. Correct NEO4J_USER and NEO4J_PASSWORD\.$/;
      for (const login of [{}, { NEO4J_PASSWORD: "wrong" }]) {
        await expect(serve({ ...settings, ...login }, unused)).rejects.toThrow(line);
        await expect(load({ ...settings, ...login }, unused)).rejects.toMatchObject({
          code: "store_auth",
          message: expect.stringMatching(/refused the login\.$/),
          remedy: "Correct NEO4J_USER and NEO4J_PASSWORD.",
        });
      }
      const command = run(["load"], { ...settings, NEO4J_PASSWORD: "wrong" });
      expect(await command.ended).toBe(1);
      expect(command.said().trim()).toMatch(line);
    });
  },
);
