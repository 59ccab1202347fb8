import { fileURLToPath } from "node:url";
import { graphDigest, loadRows } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { databaseFile } from "../../server/store/embedded/versions.ts";

const CACHE = new URL("../../node_modules/.cache/", import.meta.url);

/** The bundled datasets' graph, built once for all the files of tests: a world of figures takes seconds. */
export function bundledDatabase(): Promise<string> {
  return databaseOf("entente-graphs", datasetFolders());
}

/** The graph of some datasets, built once until they change. @param folder of the cache, which holds one version */
export async function databaseOf(folder: string, datasets: readonly string[]): Promise<string> {
  const digest = await graphDigest(datasets);
  const graph = () => loadRows(datasets);
  return (await databaseFile({ folder: fileURLToPath(new URL(folder, CACHE)), digest, graph })).path;
}
