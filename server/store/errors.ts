/** What can go wrong between the program and its graph. The set is closed; the error table gives each a status and a remedy. */
export type StoreErrorCode =
  | "store_unavailable"
  | "store_timeout"
  | "store_auth"
  | "store_empty"
  | "store_foreign"
  | "store_too_many"
  | "store_query"
  | "store_aborted";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly remedy: string;

  constructor(code: StoreErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

export const storeUnavailable = (where: string, cause?: unknown): StoreError =>
  new StoreError(
    "store_unavailable",
    `The graph database at ${where} does not answer.`,
    "Start it, or correct NEO4J_URI; the program reconnects by itself.",
    { cause },
  );

export const storeTimeout = (what: string, cause?: unknown): StoreError =>
  new StoreError(
    "store_timeout",
    `${what} took longer than the time limit.`,
    "Narrow the question: fewer states, issues or datasets, or a smaller limit.",
    { cause },
  );

export const storeRefused = (where: string, cause?: unknown): StoreError =>
  new StoreError("store_auth", `The graph database at ${where} refused the login.`, "Correct NEO4J_USER and NEO4J_PASSWORD.", { cause });

export const storeEmpty = (where: string): StoreError =>
  new StoreError("store_empty", `The graph database at ${where} holds no datasets.`, "Run `npm run load` with the same NEO4J_URI.");

export const storeForeign = (where: string, found: string): StoreError =>
  new StoreError(
    "store_foreign",
    `The graph database at ${where} holds what is not Entente's: ${found}.`,
    "Name an empty database in NEO4J_URI or NEO4J_DATABASE.",
  );

export const storeTooMany = (changes: number, maximum: number): StoreError =>
  new StoreError(
    "store_too_many",
    `The change has ${changes} nodes and edges, and one transaction may have ${maximum}.`,
    "Set ENTENTE_NEO4J_MAX_CHANGES higher, with some 8 kB of dbms.memory.transaction.total.max and of heap for each, or bring the data in by parts.",
  );

/** @param given bytes that the database gives to transactions, where that is known beforehand */
export const storeTooSmall = (changes: number, given?: number, cause?: unknown): StoreError =>
  new StoreError(
    "store_too_many",
    `The graph database has too little memory for one transaction of ${changes} nodes and edges${given === undefined ? "" : `: ${Math.floor(given / 2 ** 20)} MiB`}.`,
    "Give dbms.memory.transaction.total.max and the heap more of it, some 8 kB for each, or bring the data in by parts.",
    { cause },
  );

export const storeQuery = (name: string, cause: unknown): StoreError =>
  new StoreError(
    "store_query",
    `The query ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    "This is a fault of the program; report it with what was asked.",
    { cause },
  );

export const storeAborted = (name: string): StoreError =>
  new StoreError("store_aborted", `${name} was given up: nobody waits for the answer.`, "Ask again.");
