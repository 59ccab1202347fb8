import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Connection, Database } from "@ladybugdb/core";
import { labelOf, NODE_LABELS, type NodeLabel } from "../../contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../contract/model.ts";
import type { FigureRows, GraphEdge, GraphNode, GraphRows, LeanRows } from "../../domain/graph.ts";
import type { Progress } from "../progress.ts";
import { copyFigures, FIGURE_HEADER, figureLine } from "./figure-copies.ts";
import { LIMITS } from "./limits.ts";
import { RowFile, type Target, TextFile } from "./row-files.ts";
import { readAll } from "./rows.ts";
import { copyInto, countEdges, countNodes, createTables, edgeColumns, nodeColumns } from "./schema.ts";
import { tidy } from "./tidy.ts";

/**
 * Builds the graph as a new database file; the folder must be the caller's own. On return the file is whole and on the disk.
 * @param room bytes that the engine may take; where they don't suffice it is built again with more
 */
export async function buildDatabase(
  graph: LeanRows,
  path: string,
  scratch: string,
  progress: Progress = () => undefined,
  room = Math.max(LIMITS.buildBytes, (graph.nodes.length + graph.edges.length) * LIMITS.buildBytesPerRow),
): Promise<void> {
  tidy();
  try {
    await build(graph, path, scratch, progress, room);
  } catch (error) {
    if (!isOutOfRoom(error) || room >= LIMITS.buildBytesAtMost) throw error;
    for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
    return buildDatabase(graph, path, scratch, progress, room * 4);
  }
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Buffer manager exception");
}

async function build(graph: LeanRows, path: string, scratch: string, progress: Progress, room: number): Promise<void> {
  await mkdir(scratch, { recursive: true });
  const database = new Database(path, room, true, false, LIMITS.addressBytes);
  const connection = new Connection(database);
  try {
    // Few transactions, each with its checkpoint: with its own, each COPY writes again what those before it stored. One alone
    // would have to hold all of a world in the engine's memory.
    await execute(connection, "CALL auto_checkpoint=false");
    for (const statement of createTables()) await execute(connection, statement);
    await execute(connection, "BEGIN TRANSACTION");
    const loading = new Loading(connection, scratch, graph, progress);
    const { nodes, edges, figures } = graph.lean ?? { ...graph, figures: [] };
    await loading.all(nodes, targetOfNode);
    const copies = await loading.figures(figures);
    await loading.all(edges, targetOfEdge);
    loading.edgesOf(copies);
    await loading.end();
    await commit(connection);
  } finally {
    await connection.close();
    await database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes rows into files while the engine copies the files before: it has threads of its own. */
class Loading {
  readonly #connection: Connection;
  readonly #scratch: string;
  readonly #total: { nodes: number; edges: number };
  readonly #progress: Progress;
  readonly #sent = new Map<string, number>();
  readonly #done = { nodes: 0, edges: 0 };
  #files = 0;
  #copying: Promise<void> = Promise.resolve();
  #waiting = 0;
  #uncommitted = 0;

  constructor(connection: Connection, scratch: string, { nodes, edges }: GraphRows, progress: Progress) {
    this.#connection = connection;
    this.#scratch = scratch;
    this.#total = { nodes: nodes.length, edges: edges.length };
    this.#progress = progress;
  }

  /** Rows of one label or type follow on each other; when the next one begins, those before are handed over. */
  async all<T extends GraphNode | GraphEdge>(rows: Iterable<T>, targetOf: (row: T) => Target): Promise<void> {
    let kind = "";
    const files = new Map<Target, RowFile>();
    for (const row of rows) {
      const target = targetOf(row);
      if (target.table !== kind) {
        for (const file of files.values()) await this.#hand(file);
        files.clear();
        kind = target.table;
      }
      let file = files.get(target);
      if (!file) {
        this.#files += 1;
        file = new RowFile(join(this.#scratch, `${this.#files}.csv`), target);
        files.set(target, file);
      }
      file.add(row);
    }
    for (const file of files.values()) await this.#hand(file);
  }

  /** The nodes of figures; the smallest table first, because a COPY rewrites what the one before it stored. */
  async figures(tables: readonly FigureRows[]): Promise<FigureCopies[]> {
    const copies: FigureCopies[] = [];
    for (const table of [...tables].sort((a, b) => a.figures.length - b.figures.length)) {
      if (table.figures.length === 0) continue;
      this.#files += 1;
      const path = join(this.#scratch, `${this.#files}.csv`);
      const file = new TextFile(path, FIGURE_HEADER);
      for (const figure of table.figures) file.add(figureLine(figure));
      file.close();
      const copy = { ...copyFigures(table, path), path, rows: table.figures.length };
      copies.push(copy);
      this.#enqueue("Observation", "nodes", copy.rows, copy.observations);
      await new Promise(setImmediate);
    }
    return copies;
  }

  edgesOf(copies: readonly FigureCopies[]): void {
    for (const { measuredBy, rows } of copies) this.#enqueue("MEASURED_BY", "edges", rows, measuredBy);
    for (const { describedIn, rows, path } of copies) this.#enqueue("DESCRIBED_IN", "edges", rows, describedIn, path);
  }

  /** Waits for what is being copied. The engine may skip rows without an error (a repeated key): what came in must be what was sent. */
  async end(): Promise<void> {
    await this.#copying;
    const count = async (text: string): Promise<number> => Number((await execute(this.#connection, text))[0]?.count ?? 0);
    for (const label of NODE_LABELS) {
      const [sent, found] = [this.#sent.get(label) ?? 0, await count(countNodes(label))];
      if (found !== sent) throw new Error(`of ${sent} nodes labelled ${label}, ${found} were stored`);
    }
    for (const type of EDGE_TYPES) {
      const [sent, found] = [this.#sent.get(type) ?? 0, await count(countEdges(type))];
      if (found !== sent) throw new Error(`of ${sent} edges of type ${type}, ${found} were stored`);
    }
  }

  /** Few files wait at a time: they take the disk's room, and a fault in one should end the writing of the next. */
  async #hand(file: RowFile): Promise<void> {
    file.close();
    const { target, rows, path } = file;
    this.#enqueue(target.table, target.ends ? "edges" : "nodes", rows, copyInto(target.table, target.columns, path, target.ends), path);
    if (this.#waiting > LIMITS.filesWaiting) await this.#copying;
    else await new Promise(setImmediate);
  }

  /** @param spent the file that nobody needs once it is copied */
  #enqueue(table: string, phase: "nodes" | "edges", rows: number, statement: string, spent?: string): void {
    this.#sent.set(table, (this.#sent.get(table) ?? 0) + rows);
    this.#waiting += 1;
    this.#copying = this.#copying.then(async () => {
      if (this.#uncommitted > 0 && this.#uncommitted + rows > LIMITS.rowsUncommitted) {
        await commit(this.#connection);
        await execute(this.#connection, "BEGIN TRANSACTION");
        this.#uncommitted = 0;
      }
      await execute(this.#connection, statement);
      this.#uncommitted += rows;
      if (spent) await rm(spent);
      this.#waiting -= 1;
      this.#done[phase] += rows;
      this.#progress(phase, this.#done[phase], this.#total[phase]);
    });
    // Heard where it is waited for; until then it must not end the process.
    this.#copying.catch(() => undefined);
  }
}

/** What was copied is written into the file, and leaves the engine's memory. */
async function commit(connection: Connection): Promise<void> {
  await execute(connection, "COMMIT");
  await execute(connection, "CHECKPOINT");
}

type FigureCopies = ReturnType<typeof copyFigures> & { path: string; rows: number };

const NODE_TARGETS = new Map<NodeLabel, Target>(NODE_LABELS.map((label) => [label, { table: label, columns: nodeColumns(label) }]));

function targetOfNode({ label }: GraphNode): Target {
  return NODE_TARGETS.get(label) ?? { table: label, columns: [] };
}

const EDGE_TARGETS = new Map<string, Target>();

/** The same object for the same type and pair of labels. */
function targetOfEdge({ type, from, to }: GraphEdge): Target {
  const key = `${type} ${from.slice(0, from.indexOf(":"))} ${to.slice(0, to.indexOf(":"))}`;
  const target = EDGE_TARGETS.get(key) ?? newTarget(type, labelOf(from), labelOf(to));
  EDGE_TARGETS.set(key, target);
  return target;
}

function newTarget(type: EdgeType, from: NodeLabel | undefined, to: NodeLabel | undefined): Target {
  if (!from || !to) throw new Error(`an edge of type ${type} has an end that is no id`);
  return { table: type, columns: edgeColumns(type), ends: { from, to } };
}

async function execute(connection: Connection, statement: string): Promise<Readonly<Record<string, unknown>>[]> {
  const result = await connection.query(statement);
  return readAll(result);
}
