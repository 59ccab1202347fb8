import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { startNeo4j } from "../neo4j/server.ts";
import { run, type Settings, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-refused-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command that must fail printed, and how long it took. */
async function refused(settings: Settings, command = "serve", blocks?: number): Promise<{ lines: string[]; seconds: number }> {
  const started = performance.now();
  const program = run([command], { PORT: "0", ENTENTE_DATA_DIR: folder, ...settings }, blocks === undefined ? {} : { blocks });
  expect(await program.ended).toBe(1);
  return { lines: program.said().trim().split("\n"), seconds: (performance.now() - started) / 1000 };
}

describe("a value that can't be used ends the start with one line and status 1, before anything is loaded", () => {
  test.each([
    [{ PORT: "high" }, "PORT is “high”: give a number from 0 to 65535"],
    [{ PORT: "70000" }, "PORT is “70000”: give a number from 0 to 65535"],
    [{ HOST: "not a host" }, "HOST is “not a host”: give a host name or an IP address"],
    [{ HOST: "203.0.113.7" }, "HOST 203.0.113.7 is no address of this machine: set HOST to one of its own"],
    [{ HOST: "nowhere.invalid" }, "HOST nowhere.invalid is a name that leads nowhere: set HOST to an address"],
    [{ NEO4J_URI: "http://127.0.0.1" }, "NEO4J_URI is “http://127.0.0.1”: give an address such as bolt://"],
    [{ NEO4J_URI: "bolt://" }, "NEO4J_URI is “bolt://”: give an address such as bolt://"],
    [{ NEO4J_URI: "bolt://neo4j:secret@127.0.0.1" }, "NEO4J_URI carries a login: put it into NEO4J_USER and NEO4J_PASSWORD"],
    [{ NEO4J_PASSWORD: "secret" }, "NEO4J_PASSWORD is set and NEO4J_URI is not: set NEO4J_URI too, or neither"],
    [{ NEO4J_URI: "bolt://127.0.0.1:1" }, "bolt://127.0.0.1:1 does not answer. Start it, or correct NEO4J_URI"],
    [{ NEO4J_URI: "bolt://nowhere.invalid" }, "bolt://nowhere.invalid does not answer. Start it, or correct NEO4J_URI"],
  ])("%j", async (settings, line) => {
    const { lines, seconds } = await refused(settings);
    expect(lines).toEqual([expect.stringContaining(line)]);
    expect(lines.join()).not.toContain("secret");
    expect(seconds).toBeLessThan(4);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a Neo4j that takes the connection and says nothing", async () => {
    const silent = createServer(() => undefined);
    const { lines, seconds } = await refused({ NEO4J_URI: `bolt://127.0.0.1:${await listening(silent)}` });
    silent.close();
    expect(lines).toEqual([expect.stringContaining("does not answer")]);
    expect(seconds).toBeLessThan(4);
  });

  test("a Neo4j that wants a login, without a password and with a wrong one", { timeout: 120_000 }, async ({ skip }) => {
    const neo4j = await startNeo4j({ login: true });
    if ("skipped" in neo4j) return skip(neo4j.skipped);
    onTestFinished(neo4j.discard);
    for (const login of [{}, { NEO4J_PASSWORD: "wrong" }]) {
      for (const command of ["serve", "load"]) {
        const { lines } = await refused({ NEO4J_URI: neo4j.uri, ...login }, command);
        expect(lines.at(-1)).toContain("refused the login. Correct NEO4J_USER and NEO4J_PASSWORD.");
      }
    }
  });

  test("a port in use", async () => {
    const other = createServer();
    const port = await listening(other);
    const { lines } = await refused({ PORT: String(port) });
    other.close();
    expect(lines).toEqual([`Port ${port} on 127.0.0.1 is in use: set PORT to another one, or to 0 for any free one.`]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each(["serve", "load"])("a data folder that can't be used: %s says so in one line", (command) => {
  test("nothing can be made there", async () => {
    const { lines } = await refused({ ENTENTE_DATA_DIR: "/proc/nowhere/data" }, command);
    expect(lines).toEqual([expect.stringMatching(/^The data folder \/proc\/nowhere\/data can't be used.*: set ENTENTE_DATA_DIR/)]);
  });

  test("it, or what is in it, is a file", async () => {
    const own = mkdtempSync(join(folder, "files-"));
    const file = join(own, "embedded");
    writeFileSync(file, "");
    for (const used of [file, own]) {
      const { lines } = await refused({ ENTENTE_DATA_DIR: used }, command);
      expect(lines).toEqual([expect.stringContaining(`The data folder ${used} can't be used`)]);
    }
  });

  test.each([512, 4_096, 24_000])("the disk is full after %i blocks: the old graph stays, and nothing half-made", async (blocks) => {
    const own = mkdtempSync(join(folder, "full-"));
    const old = join(own, "embedded/graph-of-another-day");
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, "seal.json"), "{}");
    const { lines } = await refused({ ENTENTE_DATA_DIR: own }, command, blocks);
    expect(lines.at(-1)).toMatch(/^There is no room for the graph in the data folder .+: free some 100 MB there, or set ENTENTE_DATA_DIR/);
    expect(lines.slice(0, -1)).toEqual([expect.stringMatching(/^Loading \d+ datasets/)]);
    expect(readdirSync(join(own, "embedded"))).toEqual(["graph-of-another-day"]);
    expect(existsSync(join(old, "seal.json"))).toBe(true);
  });
});

test("on a full disk, a graph that was loaded before is served", async () => {
  const own = join(folder, "loaded");
  await (await startProgram({ ENTENTE_DATA_DIR: own })).stop();
  const again = await startProgram({ ENTENTE_DATA_DIR: own }, { blocks: 0 });
  expect((await fetch(`${again.url}/api/network?focus=state:UZB`)).status).toBe(200);
  await again.stop();

  // The datasets went another way and came back: the version of before is still the one that fits.
  const [version = ""] = readdirSync(join(own, "embedded"));
  renameSync(join(own, "embedded", version), join(own, "embedded/graph-before"));
  await refused({ ENTENTE_DATA_DIR: own }, "serve", 512);
  renameSync(join(own, "embedded/graph-before"), join(own, "embedded", version));
  const back = await startProgram({ ENTENTE_DATA_DIR: own }, { blocks: 0 });
  expect(back.said()).not.toContain("Loading");
  await back.stop();
});

/** Its port, once it listens on the loopback. */
function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    }),
  );
}
