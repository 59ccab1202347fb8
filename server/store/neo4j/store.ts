import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import type { AnyQueryDef, Params, QueryDef } from "../../queries/query.ts";
import { storeAborted, storeTimeout, storeUnavailable } from "../errors.ts";
import type { Deadlines, GraphStore } from "../port.ts";
import { failure } from "./failures.ts";
import { parameters, plainRow } from "./values.ts";

export type Neo4jAccess = { uri: string; user: string; password: string; database?: string };

/** Beneath the 5 s that a reader waits. The server ends a slow query first; what is later than the deadline is silence. */
export const DEADLINES = { connect: 2_000, acquire: 3_000, retry: 2_000, query: 2_500, deadline: 3_400, whole: 30_000 };

export function openDriver({ uri, user, password }: Neo4jAccess, { connect, acquire, retry } = DEADLINES): Driver {
  return neo4j.driver(uri, password === "" ? undefined : neo4j.auth.basic(user, password), {
    connectionTimeout: connect,
    connectionAcquisitionTimeout: acquire,
    maxTransactionRetryTime: retry,
    maxConnectionPoolSize: 20,
    disableLosslessIntegers: true,
    userAgent: "entente/0.1",
  });
}

/** Neo4j over Bolt: one server, Aura or a cluster. Reads only. */
export class Neo4jStore implements GraphStore {
  readonly engine = "neo4j";
  readonly #driver: Driver;
  readonly #access: Neo4jAccess;

  readonly #deadlines: Deadlines;

  constructor(access: Neo4jAccess, deadlines = DEADLINES) {
    this.#access = access;
    this.#deadlines = deadlines;
    this.#driver = openDriver(access, deadlines);
  }

  async run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    const rows = await this.#read(query, signal, async (transaction, heard) => {
      const result = transaction.run(query.text.neo4j, parameters(params));
      result.keys().then(heard, () => undefined);
      return (await result).records.map(plainRow);
    });
    return rows.map(query.decode);
  }

  async check(queries: readonly AnyQueryDef[]): Promise<void> {
    for (const { name, text, params } of queries) {
      const blank = Object.fromEntries(Object.entries(params.properties).map(([key, schema]) => [key, blankOf(schema)]));
      await this.#read({ name }, undefined, async (transaction) => {
        await transaction.run(`EXPLAIN ${text.neo4j}`, parameters(blank));
      });
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #read<T>(
    { name, whole = false }: Pick<AnyQueryDef, "name" | "whole">,
    signal: AbortSignal | undefined,
    work: (transaction: ManagedTransaction, heard: () => void) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) throw storeAborted(name);
    const { uri, database } = this.#access;
    const deadlines = this.#deadlines;
    const session = this.#driver.session({ defaultAccessMode: "READ", ...(database ? { database } : {}) });
    let patience: NodeJS.Timeout | undefined;
    // A server that has taken the query and is late is slow; one that has said nothing is not there.
    let answering = false;
    const heard = (): void => {
      answering = true;
    };
    let leave: (() => void) | undefined;
    const givenUp = new Promise<never>((_, reject) => {
      const late = (): void => reject(answering ? storeTimeout(`The query ${name}`) : storeUnavailable(uri));
      const wait = (): void => {
        if (answering && whole) patience = setTimeout(late, deadlines.whole - deadlines.deadline);
        else late();
      };
      patience = setTimeout(wait, deadlines.deadline);
      leave = () => reject(storeAborted(name));
      signal?.addEventListener("abort", leave, { once: true });
    });
    try {
      return await Promise.race([
        session.executeRead((transaction) => work(transaction, heard), { timeout: whole ? deadlines.whole : deadlines.query }),
        givenUp,
      ]);
    } catch (error) {
      throw failure(error, name, uri);
    } finally {
      clearTimeout(patience);
      if (leave) signal?.removeEventListener("abort", leave);
      // Not waited for: on a silent server closing takes as long as the query did.
      session.close().catch(() => undefined);
    }
  }
}

/** A value of the right kind for planning: the plan does not depend on it. */
function blankOf(schema: unknown): string | number | boolean | string[] {
  const type = typeof schema === "object" && schema !== null && "type" in schema ? schema.type : "string";
  if (type === "boolean") return false;
  return type === "array" ? [] : type === "integer" || type === "number" ? 1 : "";
}
