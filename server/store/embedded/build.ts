import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Connection, Database } from "@ladybugdb/core";
import { labelOf, NODE_LABELS, type NodeLabel } from "../../contract/ids.ts";
import { EDGE_TYPES, type EdgeType } from "../../contract/model.ts";
import type { FigureRows, GraphEdge, GraphNode, GraphRows, LeanRows } from "../../domain/graph.ts";
import type { Progress } from "../progress.ts";
import { tidy } from "../tidy.ts";
import { FIGURE_HEADER, type FigureSources, figureLine, figureSources } from "./figure-copies.ts";
import { LIMITS } from "./limits.ts";
import { RowFile, type Target, TextFile } from "./row-files.ts";
import { readAll } from "./rows.ts";
import { copyInto, countEdges, countNodes, createTables, edgeColumns, nodeColumns, rowsIn } from "./schema.ts";

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
    const { nodes, edges, figures } = graph.lean ?? { ...graph, figures: [] };
    const loading = new Loading(connection, scratch, graph, figures, progress);
    await loading.all(nodes, targetOfNode, ["observations"]);
    await loading.all(edges, targetOfEdge, ["measuredBy", "describedIn"]);
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
  readonly #tables: readonly FigureRows[];
  readonly #progress: Progress;
  readonly #sent = new Map<string, number>();
  readonly #done = { nodes: 0, edges: 0 };
  #figures: Promise<FigureFile[]> | undefined;
  #files = 0;
  #copying: Promise<void> = Promise.resolve();
  #waiting = 0;
  #uncommitted = 0;

  constructor(connection: Connection, scratch: string, { nodes, edges }: GraphRows, tables: readonly FigureRows[], progress: Progress) {
    this.#connection = connection;
    this.#scratch = scratch;
    this.#total = { nodes: nodes.length, edges: edges.length };
    this.#tables = tables.filter(({ figures }) => figures.length > 0);
    this.#progress = progress;
  }

  /**
   * Rows of one label or type follow on each other; when the next one begins, those before are handed over.
   * @param parts of figures, which go where rows of their kind go
   */
  async all<T extends GraphNode | GraphEdge>(
    rows: Iterable<T>,
    targetOf: (row: T) => Target,
    parts: readonly (keyof FigureSources)[],
  ): Promise<void> {
    let kind = "";
    const files = new Map<Target, RowFile>();
    const left = new Set(this.#tables.length > 0 ? parts : []);
    const hand = async (): Promise<void> => {
      for (const [target, file] of files) {
        const part = [...left].find((each) => isOneTable(OF_FIGURES[each], target));
        if (part) left.delete(part);
        await this.#hand(target, file, part);
      }
      files.clear();
    };
    for (const row of rows) {
      const target = targetOf(row);
      if (target.table !== kind) {
        await hand();
        kind = target.table;
      }
      let file = files.get(target);
      if (!file) {
        file = new RowFile(this.#newFile(), target);
        files.set(target, file);
      }
      file.add(row);
    }
    await hand();
    for (const part of left) await this.#hand(OF_FIGURES[part], undefined, part);
  }

  #newFile(): string {
    this.#files += 1;
    return join(this.#scratch, `${this.#files}.csv`);
  }

  /** Written when they are first needed, while the engine copies what came before. */
  async #figureFiles(): Promise<FigureFile[]> {
    const written: FigureFile[] = [];
    for (const table of this.#tables) {
      const path = this.#newFile();
      const file = new TextFile(path, FIGURE_HEADER);
      for (const figure of table.figures) file.add(figureLine(figure));
      file.close();
      written.push({ path, rows: table.figures.length, sources: figureSources(table, path) });
      await new Promise(setImmediate);
    }
    return written;
  }

  /** Waits for what is being copied. The engine may skip rows without an error (a repeated key): what came in must be what was sent. */
  async end(): Promise<void> {
    tidy();
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
  async #hand({ table, columns, ends }: Target, file: RowFile | undefined, part: keyof FigureSources | undefined): Promise<void> {
    file?.close();
    this.#figures ??= part && this.#figureFiles();
    const figures = part && this.#figures ? await this.#figures : [];
    const own = file ? [rowsIn(file.path, columns, ends !== undefined)] : [];
    const sources = [...own, ...figures.flatMap(({ sources }) => (part ? sources[part] : []))];
    const rows = figures.reduce((sum, one) => sum + one.rows, file?.rows ?? 0);
    // The edges to their sources are the last that is made of figures.
    const spent = [...(file ? [file.path] : []), ...(part === "describedIn" ? figures.map(({ path }) => path) : [])];
    this.#enqueue(table, ends ? "edges" : "nodes", rows, copyInto(table, sources, ends), spent);
    if (this.#waiting > LIMITS.filesWaiting) await this.#copying;
    else await new Promise(setImmediate);
  }

  /** @param spent the files that nobody needs once they are copied */
  #enqueue(table: string, phase: "nodes" | "edges", rows: number, statement: string, spent: readonly string[]): void {
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
      for (const path of spent) await rm(path);
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

type FigureFile = { path: string; rows: number; sources: FigureSources };

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

/** Where the rows go that figures stand for. */
const OF_FIGURES: Record<keyof FigureSources, Target> = {
  observations: { table: "Observation", columns: nodeColumns("Observation") },
  measuredBy: newTarget("MEASURED_BY", "Corridor", "Observation"),
  describedIn: newTarget("DESCRIBED_IN", "Observation", "Source"),
};

function isOneTable(a: Target, b: Target): boolean {
  return a.table === b.table && a.ends?.from === b.ends?.from && a.ends?.to === b.ends?.to;
}

async function execute(connection: Connection, statement: string): Promise<Readonly<Record<string, unknown>>[]> {
  const result = await connection.query(statement);
  return readAll(result);
}
