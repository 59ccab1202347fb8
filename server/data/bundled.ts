import { createHash } from "node:crypto";
import { EDGES, NODES, PROVENANCE } from "../contract/model.ts";
import type { Graph, LeanRows } from "../domain/graph.ts";
import { merge, mergeRows } from "../domain/merge.ts";
import { csvFiles, digestOf } from "./dataset.ts";
import { readDatasets } from "./folders.ts";

/** Changes where the way from the files to the graph changes, so that graphs built the old way are rebuilt. */
const LOADER = "4";

/** The graph of these datasets. @throws DatasetRefused, with every fault, where one of them has any. */
export async function loadGraph(folders: readonly string[]): Promise<Graph> {
  const datasets = await readDatasets(folders);
  return merge(datasets.flatMap(({ statements }) => statements ?? []));
}

/** The same, to be walked and stored. @throws DatasetRefused */
export async function loadRows(folders: readonly string[]): Promise<LeanRows> {
  const datasets = await readDatasets(folders);
  return mergeRows(datasets.flatMap(({ statements }) => statements ?? []));
}

/** Digest of the datasets' files, the model and the loader: equal digests, equal graphs. */
export async function graphDigest(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256")
    .update(LOADER)
    .update(JSON.stringify([...NODES, ...EDGES, PROVENANCE]));
  for (const folder of [...folders].sort()) hash.update(await digestOf(folder, await csvFiles(folder)));
  return hash.digest("hex").slice(0, 32);
}
