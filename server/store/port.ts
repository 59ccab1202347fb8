import type { AnyQueryDef, Params, QueryDef } from "../queries/query.ts";

/** How long an answer may take, in milliseconds. */
export type Deadlines = {
  /** What the engine itself ends a query after. */
  query: number;
  /** What an answer is given up after, should the engine not have ended it. */
  deadline: number;
  /** The same as both, for a query that reads a whole of the data. */
  whole: number;
};

/**
 * The one way to the graph. Both engines answer a query with the same rows, in the same plain values
 * (see `Row`), or throw a `StoreError` within the deadline of 3.5 s; one that reads a whole of the data, within 30 s.
 */
export interface GraphStore {
  readonly engine: "neo4j" | "embedded";
  run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]>;
  /** Plans every query without running it. @throws StoreError that names the first query the engine refuses. */
  check(queries: readonly AnyQueryDef[]): Promise<void>;
  close(): Promise<void>;
  /**
   * Where the graph can be changed for another one while it is read: runs the work, and all that it begins,
   * on the one in place now. The function that is given back lets it go.
   */
  hold?(work: () => void): () => void;
}
