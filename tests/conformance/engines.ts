import { inject } from "vitest";
import { datasetFolders, readDatasets } from "../../server/data/folders.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { merge } from "../../server/domain/merge.ts";
import type { DatasetStatements, ObservationTable } from "../../server/domain/statements.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { DEADLINES, type Neo4jAccess, Neo4jStore } from "../../server/store/neo4j/store.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { contradictingDataset } from "../data/contradicting.ts";
import { type Engine, openEmbedded, PATIENT } from "./embedded.ts";

export { type Engine, openEmbedded };

/** Where the Neo4j of this run listens; undefined where this machine can't run one. */
const access = inject("neo4j");
export const neo4jAccess = "uri" in access ? access : undefined;
/** Why the tests on both engines are skipped, where they are. */
export const skipped = "skipped" in access ? access.skipped : undefined;

/** The graph in the one Neo4j of this run, in place of what was there: files of this project run one at a time. */
export async function openNeo4j(graph: Graph): Promise<Engine> {
  if (!neo4jAccess) throw new Error(`there is no Neo4j: ${skipped}`);
  await loadNeo4j(neo4jAccess, graph);
  const store = patientNeo4j(neo4jAccess);
  return { store, close: () => store.close() };
}

export function patientNeo4j(to: Neo4jAccess): Neo4jStore {
  return new Neo4jStore(to, { ...DEADLINES, ...PATIENT, connect: 30_000, acquire: 60_000 });
}

export type Both = { embedded: GraphStore; neo4j: GraphStore; close: () => Promise<void> };

/** One graph on both engines. */
export async function openBoth(graph: Graph): Promise<Both> {
  const [embedded, neo4j] = await Promise.all([openEmbedded(graph), openNeo4j(graph)]);
  return {
    embedded: embedded.store,
    neo4j: neo4j.store,
    close: async () => {
      await Promise.all([embedded.close(), neo4j.close()]);
    },
  };
}

let bundled: Promise<Graph> | undefined;

/** Of a wide table, these corridors at least: those of some states that the questions ask about. */
const ASKED = /^state:(?:UZB|KAZ|RUS|KOR)$/;
/** Of the others, one in so many. */
const SHARE = 400;

/**
 * The merge of the bundled datasets, read once for each file of tests: every row that they have, and of the figures of
 * the world a slice. One file more or less of the same figures would show no other difference between the engines.
 */
export function bundledGraph(): Promise<Graph> {
  bundled ??= graphOf(datasetFolders());
  return bundled;
}

/** The same with a dataset that contradicts the bundled ones, which hold no figure of one edition twice. */
export async function contestedGraph(): Promise<Graph> {
  const { folder, remove } = await contradictingDataset();
  return graphOf([...datasetFolders(), folder]).finally(remove);
}

async function graphOf(folders: readonly string[]): Promise<Graph> {
  const datasets = await readDatasets(folders);
  return merge(datasets.flatMap(({ statements }) => (statements ? [sliced(statements)] : [])));
}

/** The graph of some bundled datasets with what they require: what a program that has nothing else would hold. All of it where none are chosen. */
export async function bundledGraphOf(chosen: readonly string[]): Promise<Graph> {
  if (chosen.length === 0) return bundledGraph();
  const datasets = await readDatasets(datasetFolders());
  const reached = new Set(chosen);
  // A set is walked to its end, what is added on the way included.
  for (const id of reached) {
    const found = datasets.find(({ statements }) => statements?.id === id);
    for (const name of found?.package?.entente.requires ?? []) reached.add(`dataset:${name}`);
  }
  return merge(datasets.flatMap(({ statements }) => (statements && reached.has(statements.id) ? [sliced(statements)] : [])));
}

function sliced(dataset: DatasetStatements): DatasetStatements {
  return dataset.tables ? { ...dataset, tables: dataset.tables.map(sliceOf) } : dataset;
}

function sliceOf(table: ObservationTable): ObservationTable {
  const width = table.years.length;
  const kept = [...table.origins.keys()].filter(
    (row) => row % SHARE === 0 || (ASKED.test(table.origins[row] ?? "") && ASKED.test(table.destinations[row] ?? "")),
  );
  return {
    ...table,
    origins: kept.flatMap((row) => table.origins[row] ?? []),
    destinations: kept.flatMap((row) => table.destinations[row] ?? []),
    values: Float64Array.from(kept.flatMap((row) => [...table.values.subarray(row * width, (row + 1) * width)])),
  };
}

/** The same random graphs in every run, unless another seed is asked for: `ENTENTE_TEST_SEED=7`. */
export const SEED = Number(process.env.ENTENTE_TEST_SEED ?? 20250304);
