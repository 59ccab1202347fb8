import { inject } from "vitest";
import type { Graph } from "../../server/domain/graph.ts";
import { datasetVersions } from "../../server/queries/loaded.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { databaseFile } from "../../server/store/embedded/versions.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { asked } from "../store/asked.ts";
import { type Asker, openApi } from "./api.ts";
import { PATIENT } from "./embedded.ts";
import { bundledGraph, neo4jAccess, patientNeo4j, skipped } from "./engines.ts";

/** An engine that holds the bundled graph, and the server over it. */
export type Served = { store: GraphStore; api: Asker };

/**
 * What files that only read share: the files of this project run one after another in one process, so that the graph is
 * stored once and each server reads it once. Nobody closes them: they end with the process, and their folder with the run.
 */
let embedded: Promise<Served> | undefined;
let neo4j: Promise<Served> | undefined;
/** Whether this process has put the bundled graph into Neo4j; another graph may have taken its place since. */
let loaded = false;

export function servedEmbedded(): Promise<Served> {
  embedded ??= serveEmbedded();
  return embedded;
}

async function serveEmbedded(): Promise<Served> {
  const { path } = await databaseFile({ folder: inject("folder"), digest: "bundled", graph: bundledGraph });
  return serve(new EmbeddedStore(path, PATIENT));
}

export async function servedNeo4j(): Promise<Served> {
  if (!neo4jAccess) throw new Error(`there is no Neo4j: ${skipped}`);
  const graph = await bundledGraph();
  if (!loaded || !(await holds(neo4jAccess, graph))) await loadNeo4j(neo4jAccess, graph);
  loaded = true;
  neo4j ??= serve(patientNeo4j(neo4jAccess));
  return neo4j;
}

/** Both, of the same graph. */
export async function servedBoth(): Promise<{ embedded: Served; neo4j: Served }> {
  const [ours, theirs] = await Promise.all([servedEmbedded(), servedNeo4j()]);
  return { embedded: ours, neo4j: theirs };
}

async function serve(store: GraphStore): Promise<Served> {
  return { store, api: await openApi(store) };
}

const NODES = asked("MATCH (n) RETURN count(n) AS count");
const EDGES = asked("MATCH ()-[r]->() RETURN count(r) AS count");

/** Whether the graph that this process loaded is still the one in place: the other graphs of the tests have other datasets and counts. */
async function holds(access: NonNullable<typeof neo4jAccess>, { nodes, edges }: Graph): Promise<boolean> {
  const store = patientNeo4j(access);
  try {
    const [[nodeCount], [edgeCount], versions] = await Promise.all([
      store.run(NODES, {}),
      store.run(EDGES, {}),
      store.run(datasetVersions, {}),
    ]);
    const datasets = nodes.filter(({ label }) => label === "Dataset").map(({ id, properties }) => `${id} ${properties.version}`);
    const found = versions.map(({ id, version }) => `${id} ${version}`);
    return nodeCount?.count === nodes.length && edgeCount?.count === edges.length && found.sort().join() === datasets.sort().join();
  } finally {
    await store.close();
  }
}
