import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startNeo4j } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Neo4j of this run listens, or why there is none. */
    neo4j: { uri: string; user: string; password: string } | { skipped: string };
    /** A folder of this run, gone at its end: what its files of tests share lies there. */
    folder: string;
  }
}

/**
 * One Neo4j for all files that read and load; tests of faults start their own. Files run one at a time, those that only
 * read first (`order.ts`), so that what they read is loaded once. `ENTENTE_TEST_NEO4J_URI` names an empty Neo4j in its place.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "entente-conformance-"));
  project.provide("folder", folder);
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const given = process.env.ENTENTE_TEST_NEO4J_URI;
  if (given) {
    project.provide("neo4j", {
      uri: given,
      user: process.env.ENTENTE_TEST_NEO4J_USER ?? "neo4j",
      password: process.env.ENTENTE_TEST_NEO4J_PASSWORD ?? "",
    });
    return removeFolder;
  }
  const server = await startNeo4j();
  if ("skipped" in server) {
    project.provide("neo4j", server);
    return removeFolder;
  }
  project.provide("neo4j", { uri: server.uri, user: server.user, password: server.password });
  return async () => {
    await Promise.all([server.discard(), removeFolder()]);
  };
}
