import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { datasetFolders } from "../../server/data/folders.ts";
import { makeLabourAgreements, makeMigrantStock } from "../data/import/public-datasets.ts";
import { databaseOf } from "../process/bundled-database.ts";
import { type Server, serveFile } from "./served.ts";

let server: Promise<Server> | undefined;

/**
 * The server on the bundled datasets, UN DESA's stocks of 2019 and the inventory of labour agreements, imported as published.
 * The files of tests of one process share it until the process ends.
 */
export function publicServer(): Promise<Server> {
  server ??= open();
  return server;
}

async function open(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "entente-public-"));
  try {
    const reports = [await makeMigrantStock(folder), await makeLabourAgreements(folder)];
    const made = reports.map((report) => {
      if (report.folder === null) throw new Error(`not imported: ${JSON.stringify(report).slice(0, 500)}`);
      return report.folder;
    });
    return await serveFile(await databaseOf("entente-graphs-public", [...datasetFolders(), ...made]), { ahead: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
