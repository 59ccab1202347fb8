import { readFileSync } from "node:fs";
import type { ManagedTransaction, Session } from "neo4j-driver";
import { NODE_LABELS } from "../../contract/ids.ts";
import { EDGE_TYPES } from "../../contract/model.ts";
import type { Graph } from "../../domain/graph.ts";
import { storeForeign } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { failure } from "./failures.ts";
import { constraints, createEdges, createNodes, edgeColumns, nodeColumns } from "./schema.ts";
import { type Neo4jAccess, openDriver } from "./store.ts";
import { stored } from "./values.ts";

const BATCH = 5_000;
/** A load may take longer than the server lets a query take. */
const LOAD_TIME = { timeout: 600_000 };
const text = (name: string): string => readFileSync(new URL(`../../../cypher/load/${name}.cypher`, import.meta.url), "utf8");

/**
 * Puts the graph in place of the one that is there, in one transaction: readers see the old or the new, never a mix.
 * Loading twice gives the same graph. @throws StoreError store_foreign where the database holds what is not Entente's.
 */
export async function loadNeo4j(access: Neo4jAccess, graph: Graph, progress: Progress = () => undefined): Promise<void> {
  const driver = openDriver(access);
  const session = driver.session(access.database ? { database: access.database } : {});
  try {
    await driver.verifyConnectivity(access.database ? { database: access.database } : {});
    await refuseForeign(session, access.uri);
    for (const statement of constraints()) await session.run(statement);
    await session.executeWrite(async (transaction) => {
      await transaction.run(text("remove_all"));
      const elements = await writeNodes(transaction, graph, progress);
      await writeEdges(transaction, graph, elements, progress);
    }, LOAD_TIME);
  } catch (error) {
    throw failure(error, "load", access.uri);
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}

async function refuseForeign(session: Session, where: string): Promise<void> {
  const found = await session.executeRead((transaction) => transaction.run(text("foreign_nodes")));
  const [record] = found.records;
  if (!record) return;
  const labels: unknown = record.get("labels");
  throw storeForeign(
    where,
    `${Number(record.get("count"))} nodes of label ${Array.isArray(labels) && labels.length > 0 ? labels.join(":") : "none"}`,
  );
}

/** Where each node is kept, by its id. */
type Elements = Map<string, string>;

async function writeNodes(transaction: ManagedTransaction, { nodes }: Graph, progress: Progress): Promise<Elements> {
  const elements: Elements = new Map();
  for (const label of NODE_LABELS) {
    const columns = nodeColumns(label);
    const rows = nodes.filter((node) => node.label === label).map(({ id, properties }) => ({ ...stored(properties, columns), id }));
    for (const batch of batches(rows)) {
      const { records } = await transaction.run(createNodes(label), { rows: batch });
      for (const record of records) elements.set(String(record.get("id")), String(record.get("element")));
      progress("nodes", elements.size, nodes.length);
    }
  }
  return elements;
}

async function writeEdges(transaction: ManagedTransaction, { edges }: Graph, elements: Elements, progress: Progress): Promise<void> {
  let done = 0;
  for (const type of EDGE_TYPES) {
    const columns = edgeColumns(type);
    for (const batch of batches(edges.filter((edge) => edge.type === type))) {
      const rows = batch.map(({ from, to, properties }) => ({
        from: elements.get(from) ?? "",
        to: elements.get(to) ?? "",
        properties: stored(properties, columns),
      }));
      const { records } = await transaction.run(createEdges(type), { rows });
      const count = Number(records[0]?.get("count"));
      if (count !== batch.length) throw new Error(`of ${batch.length} edges of type ${type}, ${count} were stored: an end is missing`);
      done += count;
      progress("edges", done, edges.length);
    }
  }
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
}
