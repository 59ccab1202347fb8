import type { Neo4jConfig } from "../config.ts";
import { datasetVersions } from "../queries/loaded.ts";
import { Neo4jStore } from "../store/neo4j/store.ts";

/** Which datasets the graph on Neo4j holds, and the digest of each. */
export async function graphVersions(access: Neo4jConfig): Promise<ReadonlyMap<string, string>> {
  const store = new Neo4jStore(access);
  try {
    return new Map((await store.run(datasetVersions, {})).map(({ id, version }) => [id, version]));
  } finally {
    await store.close();
  }
}
