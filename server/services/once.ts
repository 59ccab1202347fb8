import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * Reads once for each catalogue what depends on nothing but the data in place and the datasets chosen. It is not given up
 * with who asked first, since others may wait for it; a failed reading is not kept, and the next request tries anew.
 */
export function oncePerCatalogue<T>(read: (store: GraphStore, catalogue: Catalogue) => Promise<T>) {
  const known = new WeakMap<Catalogue, Promise<T>>();
  return (store: GraphStore, catalogue: Catalogue): Promise<T> => {
    const before = known.get(catalogue);
    if (before) return before;
    const reading = read(store, catalogue);
    known.set(catalogue, reading);
    reading.catch(() => known.delete(catalogue));
    return reading;
  };
}
