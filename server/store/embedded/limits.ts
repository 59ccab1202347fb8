import type { Deadlines } from "../port.ts";

/** Beneath the port's deadline of 3.5 s, so that the engine's own interruption comes first. */
export const DEADLINES: Deadlines = { query: 3_000, deadline: 3_400, whole: 30_000 };

/** What the engine may take of the machine. */
export const LIMITS = {
  connections: 4,
  /** So many of those at once: the other connections are for answers. */
  wholesAtOnce: 2,
  bufferBytes: 512 * 2 ** 20,
  /** While a file is built, for each row and at least: what a transaction stored stays in memory until it is checkpointed. */
  buildBytesPerRow: 320,
  buildBytes: 512 * 2 ** 20,
  buildBytesAtMost: 8 * 2 ** 30,
  /** Address space reserved for the file; the engine's default of 8 TB fails where virtual memory is bounded. */
  addressBytes: 2 ** 36,
  /** Rows read in one go before other work gets its turn. */
  rowsAtOnce: 2_000,
  /** Files of rows that may wait for the engine. One holds a whole table: a second COPY into a table rewrites what the first stored. */
  filesWaiting: 3,
  /** Rows of one transaction of a build, unless a single table has more: they take some kilobyte each until they are checkpointed. */
  rowsUncommitted: 400_000,
} as const;
