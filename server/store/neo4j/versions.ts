import { failure } from "./failures.ts";
import { type Neo4jAccess, openDriver } from "./store.ts";
import { loadText } from "./text.ts";

/** Somebody who is still writing is waited for so long, in milliseconds. */
const PATIENCE = { timeout: 20_000 };

/**
 * The digest of each of these datasets that the graph holds, once nobody is writing them any more: a process that was
 * killed may have left a commit behind which the server has yet to carry out.
 * @param ids of datasets
 * @throws StoreError where the server doesn't answer, or somebody is still writing
 */
export async function versionsAtRest(access: Neo4jAccess, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const driver = openDriver(access);
  const session = driver.session(access.database ? { database: access.database } : {});
  try {
    const transaction = await session.beginTransaction(PATIENCE);
    try {
      await transaction.run(loadText("datasets_at_issue"), { ids });
      const { records } = await transaction.run(loadText("versions_at_issue"), { ids });
      return new Map(records.map((record) => [String(record.get("id")), String(record.get("version"))]));
    } finally {
      await transaction.rollback().catch(() => undefined);
    }
  } catch (error) {
    throw failure(error, "versions_at_issue", access.uri);
  } finally {
    await session.close().catch(() => undefined);
    await driver.close();
  }
}
