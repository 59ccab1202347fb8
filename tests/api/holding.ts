import type { GraphStore } from "../../server/store/port.ts";

export type Holding = {
  /** Puts the held store before another one. */
  wrap: (store: GraphStore) => GraphStore;
  /** Lets the query be answered. */
  release: () => void;
};

/**
 * A store that answers one query only when it is released.
 * @param held is called as soon as the query waits and no other one runs
 */
export function holding(name: string, held: () => void): Holding {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let running = 0;
  let waiting = false;
  const look = (): void => {
    if (!waiting || running > 0) return;
    waiting = false;
    held();
  };
  return {
    release,
    wrap: (store) => ({
      engine: store.engine,
      run: async (query, params, signal) => {
        if (query.name === name) {
          waiting = true;
          look();
          await released;
          return store.run(query, params, signal);
        }
        running += 1;
        try {
          return await store.run(query, params, signal);
        } finally {
          running -= 1;
          look();
        }
      },
      check: (queries) => store.check(queries),
      close: () => store.close(),
    }),
  };
}
