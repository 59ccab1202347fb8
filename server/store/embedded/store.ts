import { Database } from "@ladybugdb/core";
import type { AnyQueryDef, Params, QueryDef } from "../../queries/query.ts";
import { StoreError, storeAborted, storeQuery, storeTimeout } from "../errors.ts";
import type { GraphStore } from "../port.ts";
import { ConnectionPool } from "./connections.ts";
import { LIMITS } from "./limits.ts";
import { readAll } from "./rows.ts";

/** The graph in a file of this machine, read only. */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: Database;
  readonly #pool: ConnectionPool;

  /** @param path a database file that `databaseFile` has built or checked */
  constructor(path: string) {
    this.#database = new Database(path, LIMITS.bufferBytes, true, true, LIMITS.addressBytes);
    this.#pool = new ConnectionPool(this.#database);
  }

  async run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    if (signal?.aborted) throw storeAborted(query.name);
    // The engine can't be told to stop. An answer nobody waits for ends at the engine's own time limit, and its connection is free again.
    const rows = this.#pool.use(async (connection, signalled) => {
      if (signalled()) throw storeAborted(query.name);
      const statement = await connection.prepared(query.name, query.text.embedded);
      return readAll(await connection.execute(statement, params));
    }, signal);
    try {
      const answered = await beforeDeadline(rows, query.name, signal);
      return answered.map(query.decode);
    } catch (error) {
      throw asStoreError(query.name, error);
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
    await this.#database.close();
  }
}

async function beforeDeadline<T>(answer: Promise<T>, name: string, signal: AbortSignal | undefined): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let abandon: (() => void) | undefined;
  const given = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeTimeout(`The query ${name}`)), LIMITS.deadlineMilliseconds);
    abandon = () => reject(storeAborted(name));
    signal?.addEventListener("abort", abandon, { once: true });
  });
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
    if (abandon) signal?.removeEventListener("abort", abandon);
  }
}

function asStoreError(name: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : "";
  return /interrupted|timeout/i.test(message) ? storeTimeout(`The query ${name}`, error) : storeQuery(name, error);
}
