import { Neo4jError } from "neo4j-driver";
import { StoreError, storeQuery, storeRefused, storeTimeout, storeUnavailable } from "../errors.ts";

/** From what the driver throws to the closed set of the port. */
export function failure(error: unknown, query: string, where: string): StoreError {
  if (error instanceof StoreError) return error;
  if (!(error instanceof Neo4jError)) return storeQuery(query, error);
  const { code } = error;
  if (code.startsWith("Neo.ClientError.Security.")) return storeRefused(where, error);
  if (code.includes("TransactionTimedOut") || isOutOfMemory(error)) return storeTimeout(query, error);
  if (UNREACHABLE.some((part) => code.includes(part)) || error.retriable) return storeUnavailable(where, error);
  return storeQuery(query, error);
}

/** The transaction needs more memory than the database gives to transactions. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.includes("MemoryPoolOutOfMemory");
}

const UNREACHABLE = ["ServiceUnavailable", "SessionExpired", "DatabaseNotFound", "DatabaseUnavailable", "TransientError", "N/A"];
