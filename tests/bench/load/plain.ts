import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Connection, Database } from "@ladybugdb/core";
import { auth, driver as openDriver } from "neo4j-driver";
import { labelOf, type NodeLabel } from "../../../server/contract/ids.ts";
import type { GraphEdge, GraphNode, GraphRows } from "../../../server/domain/graph.ts";
import { LIMITS } from "../../../server/store/embedded/limits.ts";
import { RowFile, type Target } from "../../../server/store/embedded/row-files.ts";
import { copyInto, createTables, edgeColumns, nodeColumns, rowsIn } from "../../../server/store/embedded/schema.ts";
import { constraints, edgeColumns as storedEdgeColumns, nodeColumns as storedNodeColumns } from "../../../server/store/neo4j/schema.ts";
import { stored } from "../../../server/store/neo4j/values.ts";

/** What is ready to be loaded; what it resolves with are milliseconds. */
export type Ready = () => Promise<number>;

/** The embedded engine's own way: a file for each table, copied in one after the other. The files are written beforehand. */
export function plainCopies({ nodes, edges }: GraphRows, folder: string): Ready {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, RowFile>();
  const add = (row: GraphNode | GraphEdge, target: Target): void => {
    const key = `${target.table} ${target.ends?.from} ${target.ends?.to}`;
    const file = files.get(key) ?? new RowFile(join(folder, `${files.size}.csv`), target);
    files.set(key, file);
    file.add(row);
  };
  for (const node of nodes) add(node, { table: node.label, columns: nodeColumns(node.label) });
  for (const edge of edges) add(edge, { table: edge.type, columns: edgeColumns(edge.type), ends: endsOf(edge) });
  for (const file of files.values()) file.close();
  const copies = [...files.values()].map(({ target, path }) =>
    copyInto(target.table, [rowsIn(path, target.columns, target.ends !== undefined)], target.ends),
  );
  return async () => {
    const began = performance.now();
    const database = new Database(join(folder, "plain.lbug"), LIMITS.bufferBytes, true, false, LIMITS.addressBytes);
    const connection = new Connection(database);
    for (const statement of [...createTables(), ...copies, "CHECKPOINT"]) {
      const result = await connection.query(statement);
      for (const each of Array.isArray(result) ? result : [result]) each.close();
    }
    await connection.close();
    await database.close();
    return performance.now() - began;
  };
}

const BATCH = 5_000;

/** Neo4j's own way: batches of rows, each a transaction, with ends found by their ids. The rows are made beforehand. */
export function plainBatches({ nodes, edges }: GraphRows, uri: string): Ready {
  const batches = new Map<string, Record<string, unknown>[][]>();
  const add = (statement: string, row: Record<string, unknown>): void => {
    const all = batches.get(statement) ?? [[]];
    batches.set(statement, all);
    const last = all.at(-1);
    if (last && last.length < BATCH) last.push(row);
    else all.push([row]);
  };
  for (const { id, label, properties } of nodes)
    add(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, { ...stored(properties, storedNodeColumns(label)), id });
  for (const edge of edges) {
    const { from, to } = endsOf(edge);
    const statement = `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${edge.type}]->(b) SET r = row.properties`;
    add(statement, { from: edge.from, to: edge.to, properties: stored(edge.properties, storedEdgeColumns(edge.type)) });
  }
  return async () => {
    const began = performance.now();
    const driver = openDriver(uri, auth.basic("neo4j", ""));
    const session = driver.session();
    for (const statement of constraints()) await session.run(statement);
    for (const [statement, all] of batches)
      for (const rows of all) await session.executeWrite((transaction) => transaction.run(statement, { rows }).then(() => undefined));
    await session.close();
    await driver.close();
    return performance.now() - began;
  };
}

function endsOf({ from, to }: GraphEdge): { from: NodeLabel; to: NodeLabel } {
  const [a, b] = [labelOf(from), labelOf(to)];
  if (!a || !b) throw new RangeError(`${from} and ${to} are no ids`);
  return { from: a, to: b };
}
