import type { GraphStore } from "../../server/store/port.ts";

/** A store that fails at every question, with what the test gives it; or never answers, where that is a promise. */
export function failing(how: (query: string, signal?: AbortSignal) => Error | Promise<Error>): GraphStore {
  return {
    engine: "embedded",
    run: async ({ name }, _, signal) => {
      throw await how(name, signal);
    },
    check: async () => undefined,
    close: async () => undefined,
  };
}
