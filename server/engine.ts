import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "./config.ts";
import { graphDigest, loadGraph } from "./data/bundled.ts";
import { datasetFolders } from "./data/folders.ts";
import { QUERIES } from "./queries/catalogue.ts";
import { datasetVersions } from "./queries/loaded.ts";
import { EmbeddedStore } from "./store/embedded/store.ts";
import { databaseFile } from "./store/embedded/versions.ts";
import { StoreError, storeEmpty, storeUnavailable } from "./store/errors.ts";
import { Neo4jStore } from "./store/neo4j/store.ts";
import type { GraphStore } from "./store/port.ts";
import type { Progress } from "./store/progress.ts";

/** A start that finds no database says so sooner than a reader's question would be given up. */
const PATIENCE = 2_500;

export type Report = (line: string) => void;

/** Opens the graph that the configuration asks for, and checks that it answers every query. @throws StoreError, DatasetRefused */
export async function openEngine({ folder, neo4j }: Config, report: Report): Promise<GraphStore> {
  const store = neo4j ? new Neo4jStore(neo4j) : await openEmbedded(folder, report);
  try {
    if (neo4j) await expectDatasets(store, neo4j.uri);
    await store.check(QUERIES);
    return store;
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
}

async function expectDatasets(store: GraphStore, uri: string): Promise<void> {
  const loaded = await store.run(datasetVersions, {}, AbortSignal.timeout(PATIENCE)).catch((error: unknown) => {
    throw error instanceof StoreError && error.code === "store_aborted" ? storeUnavailable(uri, error) : error;
  });
  if (loaded.length === 0) throw storeEmpty(uri);
}

/** The bundled datasets, in a file that is built again only when they, the model or the loader changed. */
async function openEmbedded(folder: string, report: Report): Promise<GraphStore> {
  await makeFolder(folder);
  const folders = datasetFolders();
  const started = performance.now();
  const { path, built } = await databaseFile({
    folder: join(folder, "embedded"),
    digest: await graphDigest(folders),
    graph: () => {
      report(`Loading ${folders.length} datasets …`);
      return loadGraph(folders);
    },
    progress: phases(report),
  });
  if (built) report(`Loaded them in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return new EmbeddedStore(path);
}

/** Node's own recursive way never ends below /proc and its like. */
async function makeFolder(path: string): Promise<void> {
  const missing = await mkdir(path).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error)) throw error;
      if (error.code === "ENOENT" && dirname(path) !== path) return true;
      if (error.code !== "EEXIST" || !statSync(path).isDirectory()) throw error;
      return false;
    },
  );
  if (!missing) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

/** A line a phase: enough to see that it goes on, and fit for a log. */
export function phases(report: Report): Progress {
  const told = new Set<string>();
  return (phase, _, total) => {
    if (!told.has(phase)) report(`  ${total} ${phase} …`);
    told.add(phase);
  };
}
