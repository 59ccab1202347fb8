import { buildClient } from "./build.ts";
import type { Environment } from "./config.ts";
import type { Report } from "./engine.ts";
import { load } from "./load.ts";

/**
 * `entente prepare`: what a first start would have to make, made when the packages are installed: the client, and the built-in
 * engine's graph. It never fails: what couldn't be made here, the start makes, and says what stood in its way.
 */
export async function prepare(environment: Environment, report: Report): Promise<void> {
  // A Neo4j is loaded when somebody asks for it, never by an installation.
  const builtIn = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("NEO4J_")));
  try {
    await buildClient(report);
    await load(builtIn, report);
  } catch (error) {
    report(`Not prepared: ${error instanceof Error ? error.message : String(error)} “npm start” tries again.`);
  }
}
