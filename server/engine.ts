import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config, Neo4jConfig } from "./config.ts";
import { graphDigest, loadRows } from "./data/bundled.ts";
import { counted } from "./data/counted.ts";
import { Library } from "./data/library/library.ts";
import type { Manifest } from "./data/library/manifest.ts";
import type { LeanRows } from "./domain/graph.ts";
import { QUERIES } from "./queries/catalogue.ts";
import { datasetVersions } from "./queries/loaded.ts";
import { EmbeddedStore } from "./store/embedded/store.ts";
import { databaseFile, discardOthers, discardScrap } from "./store/embedded/versions.ts";
import { StoreError, storeEmpty, storeUnavailable } from "./store/errors.ts";
import type { Neo4jAccess } from "./store/neo4j/store.ts";
import type { GraphStore } from "./store/port.ts";
import type { Progress } from "./store/progress.ts";
import { SwitchingStore } from "./store/switching.ts";

/** Milliseconds after the program's own start by which the database must have answered: one who waits counts from there. */
const FOUND_BY = 3_300;
/** However long the start took, the database has so many milliseconds. */
const LEAST_PATIENCE = 1_000;

export type Report = (line: string) => void;

/** Opens the graph that the configuration asks for, and checks that it answers every query. @throws StoreError, DatasetRefused */
export async function openEngine({ folder, neo4j }: Config, report: Report): Promise<GraphStore> {
  const store = neo4j ? await connected(neo4j) : await openEmbedded(folder, report);
  try {
    if (neo4j) await expectDatasets(store, neo4j);
    await store.check(QUERIES);
    return store;
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
}

/** Loaded where it is used: the driver takes a third of a second. */
async function connected(neo4j: Neo4jConfig): Promise<GraphStore> {
  const { Neo4jStore } = await import("./store/neo4j/store.ts");
  return new Neo4jStore(neo4j);
}

/** Milliseconds that the database has to answer, when so many have passed since the program's own start. */
export function patienceAfter(elapsed: number): number {
  return Math.round(Math.max(LEAST_PATIENCE, FOUND_BY - elapsed));
}

async function expectDatasets(store: GraphStore, neo4j: Neo4jAccess): Promise<void> {
  const { uri } = neo4j;
  const patience = AbortSignal.timeout(patienceAfter(performance.now()));
  const loaded = await store.run(datasetVersions, {}, patience).catch((error: unknown) => {
    throw error instanceof StoreError && error.code === "store_aborted" ? storeUnavailable(uri, error) : error;
  });
  if (loaded.length > 0) return;
  const { refuseForeignAt } = await import("./store/neo4j/foreign.ts");
  await refuseForeignAt(neo4j);
  throw storeEmpty(uri);
}

/** All datasets that count, in a file that is built again only when they, the model or the loader changed. */
async function openEmbedded(folder: string, report: Report): Promise<SwitchingStore> {
  const started = performance.now();
  const library = new Library(folder);
  const opened = async () => {
    await makeFolder(folder);
    const manifest = await library.read();
    return { manifest, ...(await embeddedVersion(folder, library.folders(manifest), { report, progress: phases(report) })) };
  };
  const { manifest, path, built, digest } = await opened().catch((error: unknown) => {
    throw ofFolder(folder, error);
  });
  if (built) report(`Loaded them in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  const store = new SwitchingStore(new EmbeddedStore(path), manifest.revision);
  await tidy(library, manifest, async () => {
    await discardOthers(join(folder, EMBEDDED), digest);
    await discardScrap(join(folder, EMBEDDED));
  });
  return store;
}

/** Opens the graph of a manifest that was raised already. Building it here would keep readers waiting. @throws Error where it isn't there */
export async function openManifest(folder: string, library: Library, manifest: Manifest): Promise<GraphStore> {
  const digest = await graphDigest(library.folders(manifest));
  const graph = (): Promise<LeanRows> => Promise.reject(new Error("Their graph is not there: start Entente again."));
  const { path } = await databaseFile({ folder: join(folder, EMBEDDED), digest, graph, besideOthers: true });
  return new EmbeddedStore(path);
}

/** Removes what earlier changes left behind. Best effort: while somebody changes the datasets, it is theirs to tidy. */
export async function tidy(library: Library, { revision }: Manifest, discard: () => Promise<void>): Promise<void> {
  if (!existsSync(library.root)) return discard();
  const work = async (): Promise<void> => {
    const now = await library.read();
    if (now.revision !== revision) return;
    await library.clean(now);
    await discard();
  };
  await library.alone(work, 0).catch(() => undefined);
}

export type VersionOptions = { readonly report?: Report; readonly progress?: Progress };
const EMBEDDED = "embedded";

/** The embedded engine's file of these datasets, built beside the others where it isn't there. */
export async function embeddedVersion(
  folder: string,
  folders: readonly string[],
  { report = () => undefined, progress = () => undefined }: VersionOptions = {},
): Promise<{ path: string; built: boolean; digest: string }> {
  const digest = await graphDigest(folders);
  const graph = (): Promise<LeanRows> => {
    report(`Loading ${counted(folders.length, "dataset")} …`);
    return loadRows(folders);
  };
  return { digest, ...(await databaseFile({ folder: join(folder, EMBEDDED), digest, graph, progress, besideOthers: true })) };
}

/** Deletes the versions of the embedded engine's file but that of these datasets. */
export async function discardOtherVersions(folder: string, folders: readonly string[]): Promise<void> {
  await discardOthers(join(folder, EMBEDDED), await graphDigest(folders));
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

const FULL: readonly string[] = ["ENOSPC", "EDQUOT", "EFBIG"];
const UNUSABLE: readonly string[] = ["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EEXIST", "EIO", "ENAMETOOLONG", "ELOOP"];

/** Where the fault lies with the data folder: one line that says what would do. Else the error as it is. */
function ofFolder(folder: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const path = "path" in error && typeof error.path === "string" ? error.path : folder;
  if (!path.startsWith(folder) && !folder.startsWith(path)) return error;
  const full = FULL.includes(code) || /^IO exception.*(?:No space left|File too large|quota exceeded)/is.test(error.message);
  const problem = full
    ? `There is no room for the graph in the data folder ${folder}: free some 100 MB there, or set ENTENTE_DATA_DIR to another folder.`
    : UNUSABLE.includes(code)
      ? `The data folder ${folder} can't be used (${code}): set ENTENTE_DATA_DIR to one that can be written.`
      : undefined;
  return problem === undefined ? error : new Error(problem, { cause: error });
}

/** A line a phase: enough to see that it goes on, and fit for a log. */
export function phases(report: Report): Progress {
  const told = new Set<string>();
  return (phase, _, total) => {
    if (!told.has(phase)) report(`  ${counted(total, phase === "nodes" ? "node" : "edge")} …`);
    told.add(phase);
  };
}
