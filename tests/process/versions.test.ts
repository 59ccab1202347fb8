import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { databaseFile, type Wanted } from "../../server/store/embedded/versions.ts";
import { asked } from "../store/asked.ts";
import { small } from "../store/small.ts";
import type { BuildStepName } from "./steps.ts";

const COUNT = asked("MATCH (n) RETURN count(*) AS count");
const graph = small();

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "entente-versions-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function wanted(changes: Partial<Wanted> = {}): Promise<Wanted> {
  return { folder: await emptyFolder(), digest: "one", graph: async () => graph, ...changes };
}

/** Of a file that is there: its graph is not asked for. */
const unread = () => Promise.reject(new Error("not asked"));

async function nodesIn(path: string): Promise<unknown> {
  const store = new EmbeddedStore(path);
  const rows = await store.run(COUNT, {});
  await store.close();
  return rows[0]?.count;
}

describe("The embedded engine's file", () => {
  test("is built once, and again only for another digest; the old one goes", async () => {
    const first = await wanted();
    expect(await databaseFile(first)).toMatchObject({ built: true });
    expect(await databaseFile({ ...first, graph: unread })).toMatchObject({ built: false });
    const { path, built } = await databaseFile({ ...first, digest: "two" });
    expect(built).toBe(true);
    expect(await nodesIn(path)).toBe(graph.nodes.length);
    expect(await readdir(first.folder)).toEqual(["graph-two"]);
  });

  test("is still read by who has it open, after it is gone", async () => {
    const first = await wanted();
    const store = new EmbeddedStore((await databaseFile(first)).path);
    await store.run(asked("MATCH (n:Sector) RETURN count(*) AS count"), {});
    await databaseFile({ ...first, digest: "two" });
    expect(await store.run(COUNT, {})).toEqual([{ count: graph.nodes.length }]);
    expect(await store.run(asked("MATCH ()-[r]->() RETURN count(*) AS count"), {})).toEqual([{ count: graph.edges.length }]);
    await store.close();
  });

  test.each([
    ["truncated", (path: string, bytes: number) => truncate(path, Math.floor(bytes / 2))],
    ["emptied", (path: string) => truncate(path, 0)],
    ["overwritten", (path: string, bytes: number) => writeFile(path, Buffer.alloc(bytes, 7))],
    ["deleted", (path: string) => rm(path)],
    ["without its seal", (path: string) => rm(join(path, "../seal.json"))],
    ["with a seal that is no seal", (path: string) => writeFile(join(path, "../seal.json"), "null")],
  ])("%s, is built again", async (_, damage) => {
    const first = await wanted();
    const { path } = await databaseFile(first);
    await damage(path, (await stat(path)).size);
    expect(await databaseFile(first)).toEqual({ path, built: true });
    expect(await nodesIn(path)).toBe(graph.nodes.length);
  });

  test("two starts at once build it once", async () => {
    const first = await wanted();
    const both = await Promise.all([databaseFile(first), databaseFile(first)]);
    expect(both.map(({ built }) => built).sort()).toEqual([false, true]);
    expect(await nodesIn(both[0].path)).toBe(graph.nodes.length);
  });

  test("a build that fails leaves nothing, and the next one succeeds", async () => {
    const first = await wanted();
    const missing: Graph = { ...graph, nodes: [] };
    await expect(databaseFile({ ...first, graph: async () => missing })).rejects.toThrow();
    expect(await readdir(first.folder)).toEqual([]);
    expect(await databaseFile(first)).toMatchObject({ built: true });
  });

  test("a repeated id is an error, never a row less", async () => {
    const first = await wanted();
    const repeated: Graph = { ...graph, nodes: [...graph.nodes, graph.nodes[0]!] };
    await expect(databaseFile({ ...first, graph: async () => repeated })).rejects.toThrow();
  });

  /** The versions that are there once the process was killed at a step. */
  const SURVIVORS: Readonly<Record<BuildStepName, readonly string[]>> = {
    "before the first write": ["graph-old"],
    "in the middle of the rows": ["graph-old"],
    "before it is sealed": ["graph-old"],
    "before it is in its place": ["graph-old"],
    "before the old one is removed": ["graph-new", "graph-old"],
  };

  test("killed at any point of a build, it is the old one or the new one", { timeout: 120_000 }, async () => {
    const folder = await emptyFolder();
    const build = (digest: string) => databaseFile({ folder, digest, graph: async () => graph });
    await build("old");
    for (const [step, survivors] of Object.entries(SURVIVORS)) {
      // Each takes over the lock of the one before, which died with it.
      const child = fork(new URL("../store/builder.ts", import.meta.url), [folder, "new", step], { execArgv: ["--import", "tsx"] });
      await once(child, "exit");
      expect([step, child.signalCode]).toEqual([step, "SIGKILL"]);
      const versions = (await readdir(folder)).filter((name) => name.startsWith("graph-")).sort();
      expect([step, versions]).toEqual([step, survivors]);
      for (const name of versions) expect(existsSync(join(folder, name, "seal.json"))).toBe(true);
      expect([step, (await databaseFile({ folder, digest: "old", graph: unread, besideOthers: true })).built]).toEqual([step, false]);
    }
    const { path } = await build("after");
    expect(await nodesIn(path)).toBe(graph.nodes.length);
    expect(await readdir(folder)).toEqual(["graph-after"]);
  });

  test("a lock left behind by a process that is gone holds nobody up", async () => {
    const first = await wanted();
    await writeFile(join(first.folder, "build.lock"), "999999999");
    // A lock that somebody holds is waited for ten minutes, far longer than a test may take.
    expect(await databaseFile(first)).toMatchObject({ built: true });
    expect(await readdir(first.folder)).toEqual(["graph-one"]);
  });
});
