import { StoreError } from "../../store/errors.ts";
import type { GraphStore } from "../../store/port.ts";

const TRIES = 4;

/** A store that is asked again where it was late: who takes a world away waits for it anyway, and of its many parts one may well be late. */
export function patient(store: GraphStore): GraphStore {
  return {
    engine: store.engine,
    run: async (query, params, signal) => {
      for (let tried = 1; ; tried++) {
        try {
          return await store.run(query, params, signal);
        } catch (error) {
          const isLate = error instanceof StoreError && error.code === "store_timeout";
          if (!isLate || tried === TRIES) throw error;
        }
      }
    },
    check: (queries) => store.check(queries),
    close: () => store.close(),
  };
}
