import { fileURLToPath } from "node:url";
import { graphDigest, loadRows } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { databaseFile } from "../../server/store/embedded/versions.ts";

const KEPT = fileURLToPath(new URL("../../node_modules/.cache/entente-graphs/", import.meta.url));

/** The bundled datasets' graph, built once for all the files of tests: a world of figures takes seconds. */
export async function bundledDatabase(): Promise<string> {
  const folders = datasetFolders();
  const digest = await graphDigest(folders);
  return (await databaseFile({ folder: KEPT, digest, graph: () => loadRows(folders) })).path;
}
