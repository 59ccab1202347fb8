import type { Session } from "neo4j-driver";
import { StoreError, storeForeign } from "../errors.ts";
import { type Neo4jAccess, openDriver } from "./store.ts";
import { loadText } from "./text.ts";

/** Milliseconds in which a start finds out whose the nodes are. */
const PATIENCE = 2_500;

/** @throws StoreError store_foreign that names nodes which are not Entente's */
export async function refuseForeign(session: Session, where: string, timeout?: number): Promise<void> {
  const found = await session.executeRead(
    (transaction) => transaction.run(loadText("foreign_nodes")),
    timeout === undefined ? {} : { timeout },
  );
  const [record] = found.records;
  if (!record) return;
  const labels: unknown = record.get("labels");
  const label = Array.isArray(labels) && labels.length > 0 ? labels.join(":") : "none";
  throw storeForeign(where, `${Number(record.get("count"))} nodes of label ${label}`);
}

/** The same for a start that found no dataset of ours. Where it can't be found out in time, nothing is said of it. */
export async function refuseForeignAt(access: Neo4jAccess): Promise<void> {
  const driver = openDriver(access);
  const session = driver.session({ defaultAccessMode: "READ", ...(access.database ? { database: access.database } : {}) });
  try {
    await refuseForeign(session, access.uri, PATIENCE);
  } catch (error) {
    if (error instanceof StoreError) throw error;
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}
