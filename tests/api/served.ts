import { fileURLToPath } from "node:url";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { buildApp } from "../../server/app.ts";
import { graphDigest, loadRows } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { databaseFile } from "../../server/store/embedded/versions.ts";
import type { GraphStore } from "../../server/store/port.ts";

/** The bundled datasets' graph, built once for all the files of tests: a world of figures takes seconds. */
const KEPT = fileURLToPath(new URL("../../node_modules/.cache/entente-graphs/", import.meta.url));

/** The server as it ships, on the bundled datasets in the embedded engine. */
export type Served = {
  app: FastifyInstance;
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
};

/** @param wrap puts another store before the engine's, such as one that is late */
export async function serveBundled(wrap: (store: GraphStore) => GraphStore = (store) => store): Promise<Served> {
  const folders = datasetFolders();
  const digest = await graphDigest(folders);
  const { path } = await databaseFile({ folder: KEPT, digest, graph: () => loadRows(folders) });
  const store = new EmbeddedStore(path);
  const app = await buildApp({ store: wrap(store) });
  const get = (url: string, headers: InjectOptions["headers"] = {}) => app.inject({ url, headers: { host: "127.0.0.1", ...headers } });
  return {
    app,
    get: (url, headers) => get(url, headers),
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}
