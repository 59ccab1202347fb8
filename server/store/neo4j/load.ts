import type { ManagedTransaction } from "neo4j-driver";
import type { NodeLabel } from "../../contract/ids.ts";
import type { EdgeType } from "../../contract/model.ts";
import type { GraphEdge, GraphNode, GraphRows } from "../../domain/graph.ts";
import { storeTooMany, storeTooSmall } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { tidy } from "../tidy.ts";
import { failure, isOutOfMemory } from "./failures.ts";
import { refuseForeign } from "./foreign.ts";
import { expectMemory, memoryOf } from "./memory.ts";
import { type Difference, difference } from "./place.ts";
import { constraints, createEdges, createNodes, edgeColumns, nodeColumns } from "./schema.ts";
import { type Neo4jAccess, openDriver } from "./store.ts";
import { loadText } from "./text.ts";
import { sharedOf, stored } from "./values.ts";

const BATCH = 5_000;
/** A load may take longer than the server lets a query take. */
const LOAD_TIME = { timeout: 600_000 };
/** After so many batches what they left behind is given up. */
const TIDIED = 20;
/** Rows of the graph in place that are fetched in one go. */
const FETCHED = 10_000;

export type Loaded = { readonly made: number; readonly changed: number; readonly removed: number };
export type LoadOptions = {
  readonly progress?: Progress;
  /** Nodes and edges that may come, change and go in one transaction. */
  readonly maximum?: number;
};

/**
 * Turns the graph that is there into the wanted one, in one transaction: readers see the old or the new, never a mix.
 * Only what differs is written; what two loads at once write, the second compares with what the first has left.
 * @throws StoreError store_foreign where the database holds what is not Entente's, store_too_many where the maximum or the
 * database's memory is too small for one transaction
 */
export async function loadNeo4j(access: Neo4jAccess, graph: GraphRows, options: LoadOptions = {}): Promise<Loaded> {
  const { progress = () => undefined, maximum = Number.POSITIVE_INFINITY } = options;
  const driver = openDriver(access);
  let changes = 0;
  const session = driver.session({ fetchSize: FETCHED, ...(access.database ? { database: access.database } : {}) });
  try {
    await driver.verifyConnectivity(access.database ? { database: access.database } : {});
    await refuseForeign(session, access.uri);
    for (const statement of constraints()) await session.run(statement);
    const memory = await memoryOf(session);
    return await session.executeWrite(async (transaction) => {
      await transaction.run(loadText("one_at_a_time"));
      const differs = await difference(transaction, graph);
      const loaded = countsOf(differs, graph);
      changes = loaded.made + loaded.changed + loaded.removed;
      if (changes > maximum) throw storeTooMany(changes, maximum);
      expectMemory(loaded.made + loaded.changed, memory);
      await remove(transaction, differs);
      await writeNodes(transaction, graph, differs, progress);
      await writeEdges(transaction, graph, differs, progress);
      return loaded;
    }, LOAD_TIME);
  } catch (error) {
    throw isOutOfMemory(error) ? storeTooSmall(changes, undefined, error) : failure(error, "load", access.uri);
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}

function countsOf({ make, set, removeNodes, removeEdges }: Difference, { nodes, edges }: GraphRows): Loaded {
  return { made: make?.size ?? nodes.length + edges.length, changed: set.size, removed: removeNodes.length + removeEdges.length };
}

async function remove(transaction: ManagedTransaction, { removeEdges, removeNodes }: Difference): Promise<void> {
  for (const elements of batches(removeEdges)) await transaction.run(loadText("remove_edges"), { elements });
  for (const nodes of batches(removeNodes)) {
    for (const label of new Set(nodes.map((node) => node.label))) {
      const ids = nodes.flatMap((node) => (node.label === label ? [node.id] : []));
      await transaction.run(loadText("remove_nodes", label), { ids });
    }
  }
}

/** A batch is made ready while the server still works on the one before; more than one waiting would only take memory. */
class Ahead {
  #last: Promise<void> = Promise.resolve();
  #sent = 0;

  /** @throws what a batch before this one came to */
  async send(work: Promise<void>): Promise<void> {
    const before = this.#last;
    this.#last = work;
    // Heard when the next one is sent, or at the end.
    work.catch(() => undefined);
    await before;
    this.#sent += 1;
    if (this.#sent % TIDIED === 0) tidy();
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

async function writeNodes(transaction: ManagedTransaction, graph: GraphRows, differs: Difference, progress: Progress): Promise<void> {
  const { make, set, elements } = differs;
  const ahead = new Ahead();
  let walked = 0;
  for (const [label, nodes] of runs<GraphNode, NodeLabel>(graph.nodes, (node) => node.label)) {
    const columns = nodeColumns(label);
    const rowOf = ({ id, properties }: GraphNode) => ({ ...stored(properties, columns), id });
    const made = nodes.filter(({ id }) => make === undefined || make.has(id)).map(rowOf);
    const changed = nodes.filter(({ id }) => set.has(id)).map(rowOf);
    const write = async (): Promise<void> => {
      if (made.length > 0) {
        const { records } = await transaction.run(createNodes(label), { shared: sharedOf(made), rows: made });
        for (const record of records) elements.set(String(record.get("id")), String(record.get("element")));
        letGo(made, records);
      }
      if (changed.length > 0) await transaction.run(loadText("set_nodes", label), { rows: changed });
      letGo(changed);
      walked += nodes.length;
      progress("nodes", walked, graph.nodes.length);
    };
    await ahead.send(write());
  }
  await ahead.end();
}

async function writeEdges(transaction: ManagedTransaction, graph: GraphRows, differs: Difference, progress: Progress): Promise<void> {
  const { make, elements } = differs;
  const ahead = new Ahead();
  let walked = 0;
  for (const [type, edges] of runs<GraphEdge, EdgeType>(graph.edges, (edge) => edge.type)) {
    const columns = edgeColumns(type);
    const rows = edges
      .filter(({ id }) => make === undefined || make.has(id))
      .map(({ from, to, properties }) => ({
        from: elements.get(from) ?? "",
        to: elements.get(to) ?? "",
        properties: stored(properties, columns),
      }));
    const write = async (): Promise<void> => {
      if (rows.length > 0) {
        const shared = sharedOf(rows.map(({ properties }) => properties));
        const { records } = await transaction.run(createEdges(type), { shared, rows });
        const count = Number(records[0]?.get("count"));
        if (count !== rows.length) throw new Error(`of ${rows.length} edges of type ${type}, ${count} were stored: an end is missing`);
        letGo(rows);
      }
      walked += edges.length;
      progress("edges", walked, graph.edges.length);
    };
    await ahead.send(write());
  }
  await ahead.end();
}

/** The driver keeps what each query of a transaction was given, and what it gave, until the transaction ends: a world of rows. */
function letGo(...all: unknown[][]): void {
  for (const rows of all) rows.length = 0;
}

/** What comes one after the other and belongs to one group, in batches. */
function* runs<T, K>(rows: Iterable<T>, groupOf: (row: T) => K): Generator<[K, T[]]> {
  let batch: T[] = [];
  let group: K | undefined;
  for (const row of rows) {
    const next = groupOf(row);
    if (group !== undefined && (next !== group || batch.length === BATCH)) {
      yield [group, batch];
      batch = [];
    }
    group = next;
    batch.push(row);
  }
  if (group !== undefined) yield [group, batch];
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
}
