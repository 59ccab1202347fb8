import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { buildApp, type Deps } from "../../server/app.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { bundledDatabase } from "../process/bundled-database.ts";

/** The server as it ships, on the bundled datasets in the embedded engine. */
export type Served = {
  app: FastifyInstance;
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
};

/**
 * The answer, asked for again while the server says that it is busy: tests work in its own process, and for a moment after a long
 * piece of work of theirs it takes itself to be.
 */
export async function onceFree({ get }: Served, url: string): Promise<LightMyRequestResponse> {
  for (;;) {
    const answer = await get(url);
    if (answer.statusCode !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param wrap puts another store before the engine's, such as one that is late */
export async function serveBundled(wrap?: (store: GraphStore) => GraphStore): Promise<Served> {
  return serveFile(await bundledDatabase(), wrap);
}

const REGIONAL = ["central-asia", "issues", "states", "uzbekistan-2025"];

/** The bundled datasets but those of the world: what holds for these holds for more, and takes a fraction of the time. */
export const regional = (): string[] => datasetFolders().filter((folder) => REGIONAL.some((name) => folder.endsWith(`/${name}`)));

export async function serveRegional(also: Pick<Deps, "client"> = {}): Promise<Served> {
  return serveGraph(await loadGraph(regional()), undefined, also);
}

/** The same on another graph. */
export async function serveGraph(graph: Graph, wrap?: (store: GraphStore) => GraphStore, also: Pick<Deps, "client"> = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "entente-api-"));
  const path = join(folder, "graph.lbug");
  await buildDatabase(graph, path, join(folder, "rows"));
  const served = await serveFile(path, wrap, also);
  return {
    ...served,
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serveFile(
  path: string,
  wrap: (store: GraphStore) => GraphStore = (store) => store,
  also: Pick<Deps, "client"> = {},
): Promise<Served> {
  const store = new EmbeddedStore(path);
  const app = await buildApp({ store: wrap(store), ...also });
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
