import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Connection, Database } from "@ladybugdb/core";
import { labelOf, NODE_LABELS, type NodeLabel } from "../../contract/ids.ts";
import { EDGE_TYPES } from "../../contract/model.ts";
import type { GraphProperty } from "../../contract/properties.ts";
import type { Graph, GraphEdge, GraphNode, PropertyValue } from "../../domain/graph.ts";
import { groupBy } from "../../domain/parallel.ts";
import type { Progress } from "../progress.ts";
import { LIMITS } from "./limits.ts";
import { readAll } from "./rows.ts";
import { copyInto, countEdges, countNodes, createTables, edgeColumns, LIST_SEPARATOR, nodeColumns } from "./schema.ts";

/** One `COPY`: the rows of one label, or of one edge type between two labels. */
type Load = {
  table: string;
  columns: readonly GraphProperty[];
  ends?: { from: NodeLabel; to: NodeLabel };
  rows: readonly (GraphNode | GraphEdge)[];
};

/** Builds the graph as a new database file; the folder must be the caller's own. On return the file is whole and on the disk. */
export async function buildDatabase(graph: Graph, path: string, scratch: string, progress: Progress = () => undefined): Promise<void> {
  await mkdir(scratch, { recursive: true });
  const database = new Database(path, LIMITS.bufferBytes, true, false, LIMITS.addressBytes);
  const connection = new Connection(database);
  try {
    for (const statement of createTables()) await execute(connection, statement);
    const loads = [...nodeLoads(graph.nodes), ...edgeLoads(graph.edges)];
    const done = { nodes: 0, edges: 0 };
    for (const load of loads) {
      const file = join(scratch, "rows.csv");
      await writeRows(file, load);
      await execute(connection, copyInto(load.table, load.columns, file, load.ends));
      const phase = load.ends ? "edges" : "nodes";
      done[phase] += load.rows.length;
      progress(phase, done[phase], graph[phase].length);
    }
    await countAgain(connection, graph);
    await execute(connection, "CHECKPOINT");
  } finally {
    await connection.close();
    await database.close();
    await rm(scratch, { recursive: true, force: true });
  }
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

function nodeLoads(nodes: readonly GraphNode[]): Load[] {
  const byLabel = groupBy(nodes, ({ label }) => label);
  return NODE_LABELS.flatMap((label) => {
    const rows = byLabel.get(label);
    return rows ? [{ table: label, columns: nodeColumns(label), rows }] : [];
  });
}

function edgeLoads(edges: readonly GraphEdge[]): Load[] {
  const byType = groupBy(edges, ({ type }) => type);
  return EDGE_TYPES.flatMap((type) => {
    const byPair = groupBy(byType.get(type) ?? [], ({ from, to }) => `${labelOf(from)} ${labelOf(to)}`);
    return [...byPair.values()].flatMap((rows): Load[] => {
      const from = labelOf(rows[0]?.from ?? "");
      const to = labelOf(rows[0]?.to ?? "");
      return from && to ? [{ table: type, columns: edgeColumns(type), ends: { from, to }, rows }] : [];
    });
  });
}

async function writeRows(path: string, { columns, ends, rows }: Load): Promise<void> {
  const out = createWriteStream(path);
  const header = [...(ends ? ["from", "to"] : []), ...columns.map(({ name }) => name)];
  out.write(`${header.map((name) => `"${name}"`).join(",")}\n`);
  for (const row of rows) {
    const own = columns.map(({ name }) => cell(name === "id" ? row.id : row.properties[name]));
    const cells = "from" in row ? [cell(row.from), cell(row.to), ...own] : own;
    if (!out.write(`${cells.join(",")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "object" ? value.join(LIST_SEPARATOR) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The engine may skip rows without an error (a repeated key): what came in must be what was sent. */
async function countAgain(connection: Connection, graph: Graph): Promise<void> {
  const count = async (text: string): Promise<number> => Number((await execute(connection, text))[0]?.count ?? 0);
  for (const label of NODE_LABELS) {
    const [sent, found] = [graph.nodes.filter((node) => node.label === label).length, await count(countNodes(label))];
    if (found !== sent) throw new Error(`of ${sent} nodes labelled ${label}, ${found} were stored`);
  }
  for (const type of EDGE_TYPES) {
    const [sent, found] = [graph.edges.filter((edge) => edge.type === type).length, await count(countEdges(type))];
    if (found !== sent) throw new Error(`of ${sent} edges of type ${type}, ${found} were stored`);
  }
}

async function execute(connection: Connection, statement: string): Promise<Readonly<Record<string, unknown>>[]> {
  const result = await connection.query(statement);
  return readAll(result);
}
