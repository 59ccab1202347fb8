import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LeanRows } from "../../domain/graph.ts";
import { underLock } from "../lock.ts";
import type { Progress } from "../progress.ts";
import { buildDatabase } from "./build.ts";
import { expectRoom, roomFor } from "./room.ts";

const PREFIX = "graph-";
const DRAFT = "draft-";
const DATABASE = "graph.lbug";
const SEAL = "seal.json";
const LOCK = "build.lock";
/** However large a graph somebody else builds, after this long one gives up waiting for it. */
const LOCK_MILLISECONDS = 600_000;

export type Wanted = {
  folder: string;
  digest: string;
  graph: () => Promise<LeanRows>;
  progress?: Progress;
  /** Leaves the other versions where they are: which of them are no longer wanted is not known yet. */
  besideOthers?: boolean;
};

/**
 * The database file of the wanted graph, built where it isn't there yet or isn't whole. Each version has a
 * folder of its own that appears by one rename, so a reader sees a whole version or none, and a build that
 * is killed leaves nothing but scrap. Versions no longer wanted are deleted once the new one is there; a
 * process that still reads one keeps its open file.
 */
export async function databaseFile({
  folder,
  digest,
  graph,
  progress,
  besideOthers = false,
}: Wanted): Promise<{ path: string; built: boolean }> {
  const version = join(folder, PREFIX + digest);
  const path = join(version, DATABASE);
  if (await isWhole(version)) return { path, built: false };
  await mkdir(folder, { recursive: true });
  return underLock(join(folder, LOCK), LOCK_MILLISECONDS, async () => {
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
    if (!besideOthers) await discardOthers(folder, digest);
    return { path, built: true };
  });
}

/** Deletes all versions but one. A process that still reads one of them keeps its open file. */
export async function discardOthers(folder: string, digest: string): Promise<void> {
  await removeAll(folder, (name) => name.startsWith(PREFIX) && name !== PREFIX + digest);
}

/** Deletes what a build left that was killed, its lock too, unless somebody builds by now. Where nothing was left nothing is written: there may be no room. */
export async function discardScrap(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => name === LOCK || name.startsWith(DRAFT))) return;
  const scrap = () => removeAll(folder, (name) => name.startsWith(DRAFT));
  await underLock(join(folder, LOCK), 0, scrap).catch(() => undefined);
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
