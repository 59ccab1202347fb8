import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LeanRows } from "../../server/domain/graph.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import type { GraphStore } from "../../server/store/port.ts";

export type Engine = { store: GraphStore; close: () => Promise<void> };

/** What is compared here is what the engines answer, not how soon: a machine that other tests share may be slower than readers are promised. */
export const PATIENT = { query: 60_000, deadline: 60_000, whole: 120_000 };

/** The graph in an embedded database of its own. */
export async function openEmbedded(graph: LeanRows): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "entente-conformance-"));
  const path = join(folder, "graph.lbug");
  await buildDatabase(graph, path, join(folder, "rows"));
  const store = new EmbeddedStore(path, PATIENT);
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
