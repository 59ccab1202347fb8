import { randomFillSync } from "node:crypto";
import { open, rm } from "node:fs/promises";
import type { GraphRows } from "../../domain/graph.ts";

const MEBIBYTE = 2 ** 20;
/** What the engine's file of an empty graph, its log and its lists take, and what a node or an edge adds to them; both rounded up. */
const SPACE = { empty: 32 * MEBIBYTE, each: 300 } as const;

/** Bytes that a build needs at its peak. */
export function roomFor({ nodes, edges }: GraphRows): number {
  return SPACE.empty + SPACE.each * (nodes.length + edges.length);
}

/**
 * Fails where so much can't be written there. Asked first, because the engine can end the whole process on
 * a full disk. Writing is the one way to know: quotas and limits don't show in what a disk says is free.
 * @throws Error of the system, such as ENOSPC
 */
export async function expectRoom(bytes: number, path: string): Promise<void> {
  const block = randomFillSync(Buffer.alloc(MEBIBYTE));
  const file = await open(path, "wx");
  try {
    for (let at = 0; at < bytes; at += MEBIBYTE) await file.write(block);
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
