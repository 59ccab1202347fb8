import { memoryUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes: less than this is not worth the time that tidying takes. */
const MUCH = 256 * 2 ** 20;

/**
 * Gives up now what nothing refers to any more. Reading a world, and sending it, leave as much behind as they keep, and of
 * itself the program would hold some of that beside all that is needed next.
 */
export function tidy(): void {
  if (memoryUsage().heapUsed < MUCH) return;
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect !== "function") return;
  collect();
  // Where the first was under way already, it has kept what was given up since.
  if (memoryUsage().heapUsed >= MUCH) collect();
}
