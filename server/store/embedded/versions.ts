import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Graph } from "../../domain/graph.ts";
import type { Progress } from "../progress.ts";
import { buildDatabase } from "./build.ts";
import { expectRoom, roomFor } from "./room.ts";

const PREFIX = "graph-";
const DRAFT = "draft-";
const DATABASE = "graph.lbug";
const SEAL = "seal.json";
const LOCK = "build.lock";
/** After this long a lock is taken to be forgotten, whoever holds it. */
const LOCK_MILLISECONDS = 120_000;

export type Wanted = { folder: string; digest: string; graph: () => Promise<Graph>; progress?: Progress };

/**
 * The database file of the wanted graph, built where it isn't there yet or isn't whole. Each version has a
 * folder of its own that appears by one rename, so a reader sees a whole version or none, and a build that
 * is killed leaves nothing but scrap. Versions no longer wanted are deleted once the new one is there; a
 * process that still reads one keeps its open file.
 */
export async function databaseFile({ folder, digest, graph, progress }: Wanted): Promise<{ path: string; built: boolean }> {
  const version = join(folder, PREFIX + digest);
  const path = join(version, DATABASE);
  if (await isWhole(version)) return { path, built: false };
  await mkdir(folder, { recursive: true });
  return withLock(join(folder, LOCK), async () => {
    if (await isWhole(version)) return { path, built: false };
    await removeAll(folder, (name) => name.startsWith(DRAFT));
    const draft = join(folder, `${DRAFT}${process.pid}-${randomBytes(4).toString("hex")}`);
    try {
      await mkdir(draft);
      const wanted = await graph();
      await expectRoom(roomFor(wanted), join(draft, "room"));
      await buildDatabase(wanted, join(draft, DATABASE), join(draft, "rows"), progress);
      await writeFile(join(draft, SEAL), JSON.stringify(await sealOf(join(draft, DATABASE))), { flush: true });
      // A version that is there and isn't whole stands in the way.
      await rm(version, { recursive: true, force: true });
      await rename(draft, version);
      await syncFolder(folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    await removeAll(folder, (name) => name.startsWith(PREFIX) && name !== PREFIX + digest);
    return { path, built: true };
  });
}

type Seal = { bytes: number; sha256: string };

/** Compared before the engine sees the file: a damaged one can end the process from within the engine. */
async function isWhole(version: string): Promise<boolean> {
  try {
    const sealed: unknown = JSON.parse(await readFile(join(version, SEAL), "utf8"));
    const path = join(version, DATABASE);
    if (typeof sealed !== "object" || sealed === null || !("bytes" in sealed) || (await stat(path)).size !== sealed.bytes) return false;
    return JSON.stringify(await sealOf(path)) === JSON.stringify(sealed);
  } catch {
    return false;
  }
}

async function sealOf(path: string): Promise<Seal> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function removeAll(folder: string, unwanted: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(folder)).filter(unwanted)) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** So that the rename itself survives a loss of power; some systems refuse to sync a folder, which is no reason to fail. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Locks that this process holds: after a restart in a container, a forgotten lock can bear our own process id. */
const held = new Set<string>();

/** Lets one process at a time build; the next ones find the version there. */
async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  while (!(await takeLock(path))) {
    if (Date.now() - started > LOCK_MILLISECONDS || !(await holderLives(path))) await unlink(path).catch(() => undefined);
    else await new Promise((done) => setTimeout(done, 100));
  }
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    await unlink(path).catch(() => undefined);
  }
}

async function takeLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function holderLives(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  if (pid === process.pid) return held.has(path);
  if (!(pid > 0)) {
    // Created but not yet filled, or just released: its holder has a moment to go on.
    const created = await stat(path).catch(() => undefined);
    return created === undefined || Date.now() - created.mtimeMs < 2_000;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
