import { availableParallelism } from "node:os";
import { Connection, type Database, type PreparedStatement, type QueryResult } from "@ladybugdb/core";
import type { Params } from "../../queries/query.ts";

type EngineParams = NonNullable<Parameters<Connection["execute"]>[1]>;

/**
 * Rows sorted by more than one column. Each of the engine's threads sorts a part, and what merges the parts doesn't
 * look at the later columns where the first are equal texts: one thread has to sort these.
 */
const SORTED_BY_SEVERAL = /\bORDER BY\b.*,/s;

/** As many threads for a query as the engine itself would take. */
const THREADS = availableParallelism();

/** A statement that the engine has prepared, and how many threads may work on it. */
export type Prepared = { statement: PreparedStatement; threads: number };

/** A connection with the statements prepared on it. One query at a time runs on it. */
export class PreparingConnection {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: Database) {
    this.#connection = new Connection(database);
  }

  async prepared(name: string, text: string): Promise<Prepared> {
    const known = this.#prepared.get(name);
    if (known) return known;
    const statement = await this.#connection.prepare(text);
    if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
    if (!statement.isReadOnly()) throw new Error("it writes");
    const prepared = { statement, threads: SORTED_BY_SEVERAL.test(text) ? 1 : THREADS };
    this.#prepared.set(name, prepared);
    return prepared;
  }

  /** @param milliseconds after which the engine interrupts it */
  execute({ statement, threads }: Prepared, params: Params, milliseconds: number): Promise<QueryResult | QueryResult[]> {
    this.#connection.setMaxNumThreadForExec(threads);
    this.#connection.setQueryTimeout(milliseconds);
    const copied: EngineParams = {};
    for (const [name, value] of Object.entries(params)) copied[name] = typeof value === "object" ? [...value] : value;
    return this.#connection.execute(statement, copied);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

/** A few connections; who finds none free waits its turn. */
export class ConnectionPool {
  readonly #idle: PreparingConnection[];
  readonly #waiting: ((connection: PreparingConnection) => void)[] = [];
  readonly #all: readonly PreparingConnection[];
  readonly #running = new Set<Promise<unknown>>();
  #closing = false;

  constructor(database: Database, connections: number) {
    this.#all = Array.from({ length: connections }, () => new PreparingConnection(database));
    this.#idle = [...this.#all];
  }

  /** @throws once it is closed */
  async use<T>(work: (connection: PreparingConnection) => Promise<T>): Promise<T> {
    if (this.#closing) throw new Error("the database is closed");
    const connection = this.#idle.pop() ?? (await new Promise<PreparingConnection>((take) => this.#waiting.push(take)));
    const running = work(connection);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#idle.push(connection);
    }
  }

  /** Waits for what runs; the engine must not be closed under a query. */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    for (const connection of this.#all) await connection.close();
  }
}
