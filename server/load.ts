import { configure, type Environment } from "./config.ts";
import { loadGraph } from "./data/bundled.ts";
import { counted } from "./data/counted.ts";
import { datasetFolders } from "./data/folders.ts";
import { openEngine, phases, type Report } from "./engine.ts";
import { loadNeo4j } from "./store/neo4j/load.ts";

/** `entente load`: puts the bundled datasets into the engine that the environment names. @throws Error whose message is for the reader */
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
  const folders = datasetFolders();
  report(`Reading ${counted(folders.length, "dataset")} …`);
  const graph = await loadGraph(folders);
  await loadNeo4j(config.neo4j, graph, { progress: phases(report) });
  report(`Neo4j at ${config.neo4j.uri} holds ${counted(graph.nodes.length, "node")} and ${counted(graph.edges.length, "edge")}.`);
}
