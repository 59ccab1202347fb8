import { AsyncLocalStorage } from "node:async_hooks";
import type { AnyQueryDef, Params, QueryDef } from "../queries/query.ts";
import { storeAborted } from "./errors.ts";
import type { GraphStore } from "./port.ts";

/** One version of the graph, closed once it is no longer in place and nobody reads it. */
class Version {
  readonly store: GraphStore;
  readonly revision: number;
  #readers = 0;
  #retired = false;
  #closed: Promise<void> | undefined;

  constructor(store: GraphStore, revision: number) {
    this.store = store;
    this.revision = revision;
  }

  get closed(): boolean {
    return this.#closed !== undefined;
  }

  enter(): () => void {
    this.#readers += 1;
    let inside = true;
    return () => {
      if (inside) this.#readers -= 1;
      inside = false;
      this.#settle();
    };
  }

  /** No longer in place. */
  retire(): void {
    this.#retired = true;
    this.#settle();
  }

  close(): Promise<void> {
    this.#closed ??= this.store.close();
    return this.#closed;
  }

  #settle(): void {
    if (this.#retired && this.#readers === 0) this.close().catch(() => undefined);
  }
}

/**
 * A graph that another one can take the place of while it is read. Who began to read the old one goes on reading
 * it to the end of the request; who begins afterwards reads the new one. No answer is made of both.
 */
export class SwitchingStore implements GraphStore {
  readonly #held = new AsyncLocalStorage<Version>();
  #current: Version;

  /** @param revision tells versions apart */
  constructor(first: GraphStore, revision: number) {
    this.#current = new Version(first, revision);
  }

  get revision(): number {
    return this.#current.revision;
  }

  get engine(): GraphStore["engine"] {
    return this.#current.store.engine;
  }

  switchTo(next: GraphStore, revision: number): void {
    const old = this.#current;
    this.#current = new Version(next, revision);
    old.retire();
  }

  /** Runs the work, and all that it begins, on the version in place now; the function that is given back lets it go. */
  hold(work: () => void): () => void {
    const version = this.#current;
    const leave = version.enter();
    this.#held.run(version, work);
    return leave;
  }

  async run<P extends Params, R>(query: QueryDef<P, R>, params: P, signal?: AbortSignal): Promise<R[]> {
    const version = this.#held.getStore() ?? this.#current;
    // What a request left running behind it may outlive its version; its answer would be of no use to anyone.
    if (version.closed) throw storeAborted(query.name);
    const leave = version.enter();
    try {
      return await version.store.run(query, params, signal);
    } finally {
      leave();
    }
  }

  check(queries: readonly AnyQueryDef[]): Promise<void> {
    return this.#current.store.check(queries);
  }

  close(): Promise<void> {
    return this.#current.close();
  }
}
