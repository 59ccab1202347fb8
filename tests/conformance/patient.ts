import type { AnyQueryDef, Params, QueryDef } from "../../server/queries/query.ts";
import { StoreError } from "../../server/store/errors.ts";
import type { GraphStore } from "../../server/store/port.ts";

const TRIES = 4;

/**
 * A store that is asked again where it was too slow: what is compared here is what the engines answer, not how
 * soon, and a database that has just started under a full test run misses the deadline that readers are promised.
 */
export class PatientStore implements GraphStore {
  readonly engine: GraphStore["engine"];
  readonly #store: GraphStore;

  constructor(store: GraphStore) {
    this.engine = store.engine;
    this.#store = store;
  }

  run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    return again(() => this.#store.run(query, params, signal));
  }

  check(queries: readonly AnyQueryDef[]): Promise<void> {
    return again(() => this.#store.check(queries));
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

async function again<T>(work: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const slow = error instanceof StoreError && (error.code === "store_timeout" || error.code === "store_unavailable");
    if (!slow || tries <= 1) throw error;
    return again(work, tries - 1);
  }
}
