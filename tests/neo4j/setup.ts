import type { TestProject } from "vitest/node";
import { startNeo4j } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Neo4j of this run listens, or why there is none. */
    neo4j: { uri: string; user: string; password: string } | { skipped: string };
  }
}

/** One Neo4j for all tests that only read and load; tests of faults start their own. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.ENTENTE_TEST_NEO4J_URI;
  if (given) {
    project.provide("neo4j", {
      uri: given,
      user: process.env.ENTENTE_TEST_NEO4J_USER ?? "neo4j",
      password: process.env.ENTENTE_TEST_NEO4J_PASSWORD ?? "",
    });
    return undefined;
  }
  const server = await startNeo4j();
  if ("skipped" in server) {
    project.provide("neo4j", server);
    return undefined;
  }
  project.provide("neo4j", { uri: server.uri, user: server.user, password: server.password });
  return server.discard;
}
