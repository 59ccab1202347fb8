import type { Session } from "neo4j-driver";
import { storeTooSmall } from "../errors.ts";
import { loadText } from "./text.ts";

/** Bytes that a node or an edge takes in a transaction until it is committed, at least: 5.6 to 5.8 kB were measured. */
const EACH = 5_000;

const UNITS = new Map([
  ["B", 1],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
  ["TiB", 2 ** 40],
]);

/** Bytes that the database gives to a transaction: the least of its limits. Undefined where it has none, or doesn't tell. */
export async function memoryOf(session: Session): Promise<number | undefined> {
  try {
    const { records } = await session.run(loadText("transaction_memory"));
    const limits = records.flatMap((record) => bytesIn(String(record.get("value"))) ?? []).filter((bytes) => bytes > 0);
    return limits.length > 0 ? Math.min(...limits) : undefined;
  } catch {
    // Who may not see settings may still write; what is too large is refused when it is to be committed.
    return undefined;
  }
}

/** `512.00MiB` in bytes. */
function bytesIn(written: string): number | undefined {
  const [, amount, name = ""] = /^([\d.]+)([KMGT]?i?B)$/.exec(written) ?? [];
  const unit = UNITS.get(name);
  return amount === undefined || unit === undefined ? undefined : Number(amount) * unit;
}

/** Refused before anything is written: the database itself would say so after minutes only, when all is to be committed. @throws StoreError store_too_many */
export function expectMemory(written: number, given: number | undefined): void {
  if (given !== undefined && written * EACH > given) throw storeTooSmall(written, given);
}
