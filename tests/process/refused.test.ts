import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { patienceAfter } from "../../server/engine.ts";
import { load } from "../../server/load.ts";
import { serve } from "../../server/main.ts";
import { fewDatasets } from "./few-datasets.ts";
import { run, type Settings, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-refused-"));
const few = fewDatasets();
/** Commands that run in the test's own process read where the datasets are from its environment. */
beforeAll(() => vi.stubEnv("ENTENTE_FIXTURES", few.folder));
afterAll(() => {
  vi.unstubAllEnvs();
  few.remove();
  rmSync(folder, { recursive: true, force: true });
});

const COMMANDS = { serve, load };

/** Why a command refused to do its work, in the test's own process, and what it had reported before. */
async function refusal(settings: Settings, command: keyof typeof COMMANDS = "serve"): Promise<{ error: unknown; reported: string[] }> {
  const reported: string[] = [];
  const environment = { PORT: "0", ENTENTE_DATA_DIR: folder, ...settings };
  const error = await COMMANDS[command](environment, (line) => reported.push(line)).catch((reason: unknown) => reason);
  return { error, reported };
}
const saying = (line: string) => expect.objectContaining({ message: expect.stringContaining(line) });

/** What a command printed that ended, as it must, with status 1. */
async function printed(settings: Settings, command: keyof typeof COMMANDS = "serve", blocks?: number): Promise<string[]> {
  const own = { PORT: "0", ENTENTE_DATA_DIR: folder, ENTENTE_FIXTURES: few.folder, ...settings };
  const program = run([command], own, blocks === undefined ? {} : { blocks });
  expect(await program.ended).toBe(1);
  return program.said().trim().split("\n");
}

describe("a value that can't be used", () => {
  test.each([
    ["a setting", { NEO4J_URI: "bolt://neo4j:secret@127.0.0.1", NEO4J_PASSWORD: "secret" }, "NEO4J_URI carries a login"],
    ["an address", { HOST: "203.0.113.7" }, "HOST 203.0.113.7 is no address of this machine: set HOST to one of its own"],
    [
      "a database",
      { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" },
      "bolt://127.0.0.1:1 does not answer. Start it, or correct",
    ],
    ["a data folder", { ENTENTE_DATA_DIR: "/proc/nowhere/data" }, "The data folder /proc/nowhere/data can't be used"],
  ])("%s ends the program with one line and status 1, no secret in it, and nothing written", async (_, settings, line) => {
    const lines = await printed(settings);
    expect(lines).toEqual([expect.stringContaining(line)]);
    expect(lines.join()).not.toContain("secret");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [{ PORT: "high" }, "PORT is “high”: give a number from 0 to 65535"],
    [{ HOST: "203.0.113.7" }, "HOST 203.0.113.7 is no address of this machine: set HOST to one of its own"],
    [{ HOST: "nowhere.invalid" }, "HOST nowhere.invalid is a name that leads nowhere: set HOST to an address"],
    [{ NEO4J_PASSWORD: "secret" }, "NEO4J_PASSWORD is set and NEO4J_URI is not: set NEO4J_URI too, or neither"],
    [{ NEO4J_URI: "bolt://127.0.0.1:1" }, "bolt://127.0.0.1:1 does not answer. Start it, or correct NEO4J_URI"],
    [{ NEO4J_URI: "bolt://nowhere.invalid" }, "bolt://nowhere.invalid does not answer. Start it, or correct NEO4J_URI"],
  ])("%j is told before anything is loaded", async (settings, line) => {
    expect(await refusal(settings)).toEqual({ error: saying(line), reported: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a Neo4j that takes the connection and says nothing is given up by the program's own deadline", async () => {
    const silent = createServer(() => undefined);
    const { error } = await refusal({ NEO4J_URI: `bolt://127.0.0.1:${await listening(silent)}` });
    silent.close();
    expect(error).toEqual(saying("does not answer"));
    expect(error).toHaveProperty("cause.code", "store_unavailable");
    expect(error).toHaveProperty("cause.cause.code", "store_aborted");
  });

  test("the deadline counts from the program's own start, and leaves the database a second however late that was", () => {
    expect([0, 300, 2_300, 2_301, 60_000].map(patienceAfter)).toEqual([3_300, 3_000, 1_000, 1_000, 1_000]);
  });

  test("a port in use", async () => {
    const other = createServer();
    const port = await listening(other);
    const { error, reported } = await refusal({ PORT: String(port) });
    other.close();
    expect(error).toHaveProperty("message", `Port ${port} on 127.0.0.1 is in use: set PORT to another one, or to 0 for any free one.`);
    expect(reported).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each(["serve", "load"] as const)("a data folder that can't be used: %s says so in one line", (command) => {
  test("nothing can be made there", async () => {
    const { error, reported } = await refusal({ ENTENTE_DATA_DIR: "/proc/nowhere/data" }, command);
    expect(error).toHaveProperty(
      "message",
      expect.stringMatching(/^The data folder \/proc\/nowhere\/data can't be used.*: set ENTENTE_DATA_DIR/),
    );
    expect(reported).toEqual([]);
  });

  test("it, or what is in it, is a file", async () => {
    const own = mkdtempSync(join(folder, "files-"));
    const file = join(own, "embedded");
    writeFileSync(file, "");
    for (const used of [file, own]) {
      const { error, reported } = await refusal({ ENTENTE_DATA_DIR: used }, command);
      expect(error).toEqual(saying(`The data folder ${used} can't be used`));
      expect(reported).toEqual([]);
    }
  });
});

describe("the disk is full", () => {
  const NO_ROOM = expect.stringMatching(
    /^There is no room for the graph in the data folder .+: free some 100 MB there, or set ENTENTE_DATA_DIR/,
  );
  const LOADING = expect.stringMatching(/^Loading \d+ datasets/);

  // A build asks for all of its room before it writes rows or the database: where that is granted, these fit.
  test.each([
    ["before the datasets are read", 0, "load", [NO_ROOM]],
    ["from the first byte of the graph", 1, "serve", [LOADING, NO_ROOM]],
    ["in the middle of the graph", 24_000, "load", [LOADING, NO_ROOM]],
  ] as const)("%s, after %i blocks: the old graph stays, and nothing half-made", async (_, blocks, command, lines) => {
    const own = mkdtempSync(join(folder, "full-"));
    const old = join(own, "embedded/graph-of-another-day");
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, "seal.json"), "{}");
    expect(await printed({ ENTENTE_DATA_DIR: own }, command, blocks)).toEqual(lines);
    expect(readdirSync(join(own, "embedded"))).toEqual(["graph-of-another-day"]);
    expect(existsSync(join(old, "seal.json"))).toBe(true);
  });

  test("a graph that was loaded before is served, though the datasets went another way in between and came back", async () => {
    const own = join(folder, "loaded");
    await load({ ENTENTE_DATA_DIR: own }, () => undefined);
    const [version = ""] = readdirSync(join(own, "embedded"));
    renameSync(join(own, "embedded", version), join(own, "embedded/graph-before"));
    expect(await printed({ ENTENTE_DATA_DIR: own }, "serve", 512)).toEqual([LOADING, NO_ROOM]);
    expect(readdirSync(join(own, "embedded"))).toEqual(["graph-before"]);
    renameSync(join(own, "embedded/graph-before"), join(own, "embedded", version));
    const back = await startProgram({ ENTENTE_DATA_DIR: own, ENTENTE_FIXTURES: few.folder }, { blocks: 0 });
    expect(back.said()).not.toContain("Loading");
    expect((await fetch(`${back.url}/api/network?focus=state:UZB`)).status).toBe(200);
    await back.stop();
  });
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
