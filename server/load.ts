import { existsSync } from "node:fs";
import { configure, DEFAULT_MAX_CHANGES, type Environment } from "./config.ts";
import { loadRows } from "./data/bundled.ts";
import { counted } from "./data/counted.ts";
import { Library } from "./data/library/library.ts";
import { openEngine, phases, type Report } from "./engine.ts";
import { settled } from "./imports/apply.ts";

/** `entente load`: puts the datasets, bundled and imported, into the engine that the environment names. @throws Error whose message is for the reader */
export async function load(environment: Environment, report: Report): Promise<void> {
  const configured = configure(environment);
  if ("faults" in configured) throw new Error(configured.faults.join("\n"));
  const { config } = configured;
  if (!config.neo4j) {
    const store = await openEngine(config, report);
    await store.close();
    report(`The embedded engine holds the datasets, in ${config.folder}.`);
    return;
  }
  const { neo4j } = config;
  const library = new Library(config.folder);
  const put = async (): Promise<void> => {
    const folders = library.folders(await settled(config, library));
    report(`Reading ${counted(folders.length, "dataset")} …`);
    const graph = await loadRows(folders);
    const { loadNeo4j } = await import("./store/neo4j/load.ts");
    const { made, changed, removed } = await loadNeo4j(neo4j, graph, {
      progress: phases(report),
      maximum: config.maxChanges ?? DEFAULT_MAX_CHANGES,
    });
    report(
      `Neo4j at ${neo4j.uri} holds ${counted(graph.nodes.length, "node")} and ${counted(graph.edges.length, "edge")}: ${made} made, ${changed} changed, ${removed} removed.`,
    );
  };
  await (existsSync(library.root) ? library.alone(put) : put());
}
