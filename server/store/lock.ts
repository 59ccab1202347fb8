import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, open, readFile, rm, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A lock that somebody else holds, for longer than one was ready to wait. */
export class LockHeld extends Error {
  override readonly name = "LockHeld";
}

const POLL = 50;
/** After this long, whoever was taking a dead holder's lock away is taken to be dead too. */
const STEALING = 5_000;

/**
 * Does the work while no other process does work under this lock. A holder that lives is never robbed; the lock of
 * one that is gone is taken over. @throws LockHeld after so many milliseconds of waiting
 */
export async function underLock<T>(path: string, patience: number, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const token = `${myself()} ${randomBytes(6).toString("hex")}`;
  const started = Date.now();
  while (!(await created(path, token))) {
    if (await takeAway(path)) continue;
    if (Date.now() - started >= patience) throw new LockHeld(path);
    await setTimeout(POLL);
  }
  try {
    return await work();
  } finally {
    await unlink(path).catch(() => undefined);
  }
}

/** Names a process for as long as the machine runs: a number of a process comes again, with another time of its start. */
export function myself(): string {
  return `${process.pid} ${startOf(process.pid)}`;
}

/** Whether the process of that name still runs. */
export function lives(name: string): boolean {
  const [pid = 0, start = ""] = name.split(" ").map((part, at) => (at === 0 ? Number(part) : part));
  if (typeof pid !== "number" || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return now === "-" || start === "-" || now === start;
}

/** When it started, in ticks since the machine did; “-” where the system doesn't tell. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ");
    return fields?.[19] ?? "-";
  } catch {
    return "-";
  }
}

async function created(path: string, token: string): Promise<boolean> {
  const file = await open(path, "wx").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(token);
    return true;
  } catch (error) {
    // On a full disk the file is there and empty: nobody would hold that lock, and others would wait for it.
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Removes the lock if its holder is gone. One process at a time does: else the second would remove the lock that the first has just taken. */
async function takeAway(path: string): Promise<boolean> {
  const holder = await readFile(path, "utf8").catch(() => undefined);
  if (holder === undefined) return true;
  if (holder === "" ? !(await isOlder(path, STEALING)) : lives(holder)) return false;
  const stealing = `${path}.stealing`;
  if (!(await created(stealing, myself()))) {
    if (await isOlder(stealing, STEALING)) await rm(stealing, { force: true });
    return false;
  }
  try {
    if ((await readFile(path, "utf8").catch(() => undefined)) === holder) await unlink(path).catch(() => undefined);
  } finally {
    await rm(stealing, { force: true });
  }
  return true;
}

async function isOlder(path: string, milliseconds: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > milliseconds;
}
