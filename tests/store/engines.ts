import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import { DEADLINES as EMBEDDED } from "../../server/store/embedded/limits.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { databaseFile } from "../../server/store/embedded/versions.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { DEADLINES as NEO4J, Neo4jStore } from "../../server/store/neo4j/store.ts";
import type { Deadlines, GraphStore } from "../../server/store/port.ts";

/** An engine with a graph in it, for the tests of a file. */
export type Opened = {
  store: GraphStore;
  /** The same graph, with some deadlines that are not those of readers. */
  within: (deadlines: Partial<Deadlines>) => GraphStore;
  discard: () => Promise<void>;
};

export async function openEmbedded(graph: Graph): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "entente-embedded-"));
  const { path } = await databaseFile({ folder, digest: "test", graph: async () => graph });
  return opened(
    (deadlines) => new EmbeddedStore(path, { ...EMBEDDED, ...deadlines }),
    () => rm(folder, { recursive: true, force: true }),
  );
}

export async function openNeo4j(graph: Graph): Promise<Opened> {
  const access = inject("neo4j");
  if ("skipped" in access) throw new Error(access.skipped);
  await loadNeo4j(access, graph);
  return opened((deadlines) => new Neo4jStore(access, { ...NEO4J, ...deadlines }));
}

/** Opens stores on one graph, and closes all of them at the end. */
function opened(open: (deadlines: Partial<Deadlines>) => GraphStore, remove: () => Promise<void> = async () => undefined): Opened {
  const stores: GraphStore[] = [];
  const within = (deadlines: Partial<Deadlines>): GraphStore => {
    const store = open(deadlines);
    stores.push(store);
    return store;
  };
  const discard = async (): Promise<void> => {
    for (const store of stores) await store.close();
    await remove();
  };
  return { store: within({}), within, discard };
}

const neo4j = inject("neo4j");
/** Why Neo4j is not tried on this machine; undefined where it is. */
export const noNeo4j: string | undefined = "skipped" in neo4j ? neo4j.skipped : undefined;

/** Both engines, with the reason where one of them can't be tried: for `describe.each`. */
export const ENGINES = [
  { name: "embedded", open: openEmbedded, skip: undefined },
  { name: noNeo4j === undefined ? "Neo4j" : `Neo4j (${noNeo4j})`, open: openNeo4j, skip: noNeo4j },
] as const;
