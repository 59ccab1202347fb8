import { Database } from "@ladybugdb/core";
import type { AnyQueryDef, Params, QueryDef, Row } from "../../queries/query.ts";
import { StoreError, storeAborted, storeQuery, storeTimeout } from "../errors.ts";
import type { Deadlines, GraphStore } from "../port.ts";
import { ConnectionPool } from "./connections.ts";
import { DEADLINES, LIMITS } from "./limits.ts";
import { narrowed } from "./narrowing.ts";
import { readAll } from "./rows.ts";

/** The graph in a file of this machine, read only. */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: Database;
  readonly #pool: ConnectionPool;
  /** Whole readings wait for each other, and never keep an answer waiting for a connection. */
  readonly #wholes: ConnectionPool;

  readonly #deadlines: Deadlines;

  /** @param path a database file that `databaseFile` has built or checked */
  constructor(path: string, deadlines = DEADLINES) {
    this.#deadlines = deadlines;
    this.#database = new Database(path, LIMITS.bufferBytes, true, true, LIMITS.addressBytes);
    this.#pool = new ConnectionPool(this.#database, LIMITS.connections);
    this.#wholes = new ConnectionPool(this.#database, LIMITS.wholesAtOnce);
  }

  async run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    if (signal?.aborted) throw storeAborted(query.name);
    const patience = new Patience(query, this.#deadlines, signal);
    // The engine can't be told to stop. What nobody waits for any more ends at its time limit if it runs, and never starts if it doesn't.
    const pool = query.whole ? this.#wholes : this.#pool;
    const rows = pool.use(async (connection) => {
      const found: Row[][] = [];
      for (const { name, text, params: own } of narrowed(query, params)) {
        const statement = await connection.prepared(name, text);
        found.push(await readAll(await connection.execute(statement, own, patience.remaining())));
      }
      return found.length === 1 && found[0] ? found[0] : found.flat();
    });
    try {
      const answered = await Promise.race([rows, patience.ended]);
      return answered.map(query.decode);
    } catch (error) {
      throw asStoreError(query.name, error);
    } finally {
      patience.end();
    }
  }

  async check(queries: readonly AnyQueryDef[]): Promise<void> {
    for (const { name, text } of queries) {
      await this.#pool
        .use((connection) => connection.prepared(name, text.embedded))
        .catch((error: unknown) => {
          throw asStoreError(name, error);
        });
    }
  }

  async close(): Promise<void> {
    await this.#pool.close();
    await this.#wholes.close();
    await this.#database.close();
  }
}

/** How long an answer is waited for: to the deadline, or until the reader leaves. */
class Patience {
  readonly ended: Promise<never>;
  readonly #query: string;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #most: number;
  readonly #deadline: number;
  #waiting = true;
  #lose: (error: StoreError) => void = () => undefined;
  readonly #leave = (): void => this.#lose(storeAborted(this.#query));

  constructor({ name, whole = false }: Pick<AnyQueryDef, "name" | "whole">, deadlines: Deadlines, signal: AbortSignal | undefined) {
    this.#query = name;
    this.#most = whole ? deadlines.whole : deadlines.query;
    const wait = whole ? deadlines.whole : deadlines.deadline;
    this.#deadline = performance.now() + wait;
    this.#signal = signal;
    this.ended = new Promise((_, reject) => {
      this.#lose = reject;
    });
    this.#timer = setTimeout(() => this.#lose(storeTimeout(`The query ${name}`)), wait);
    signal?.addEventListener("abort", this.#leave, { once: true });
  }

  /** Milliseconds that a query which starts now may take. @throws StoreError once nobody waits any more */
  remaining(): number {
    if (!this.#waiting) throw storeAborted(this.#query);
    return Math.max(1, Math.min(this.#most, Math.floor(this.#deadline - performance.now())));
  }

  end(): void {
    this.#waiting = false;
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener("abort", this.#leave);
  }
}

function asStoreError(name: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : "";
  return /interrupted|timeout/i.test(message) ? storeTimeout(`The query ${name}`, error) : storeQuery(name, error);
}
