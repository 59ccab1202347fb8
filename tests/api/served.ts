import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { buildApp } from "../../server/app.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { bundledDatabase, databaseOf } from "../process/bundled-database.ts";

/** The server as it ships, in the embedded engine. */
export type Server = {
  app: FastifyInstance;
  store: GraphStore;
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
};
export type Served = Server & { close: () => Promise<void> };

/** The tests work in the server's own process: what holds it up is not what it is asked. */
export const NEVER_BUSY = { busyAfter: Number.POSITIVE_INFINITY };

/** Bundled datasets that stand by themselves. What holds for them holds for more, and takes a fraction of the time of a world's. */
const SETS = {
  regional: ["central-asia", "issues", "states", "uzbekistan-2025"],
  article: ["issues", "states", "uzbekistan-2025"],
  states: ["states"],
} as const;
type Datasets = "bundled" | keyof typeof SETS;

/** The bundled datasets of these names. */
export const bundled = (...names: readonly string[]): string[] =>
  datasetFolders().filter((folder) => names.some((name) => folder.endsWith(`/${name}`)));

export const regional = (): string[] => bundled(...SETS.regional);

export function databaseOn(name: Datasets): Promise<string> {
  return name === "bundled" ? bundledDatabase() : databaseOf(`entente-graphs-${name}`, bundled(...SETS[name]));
}

const servers = new Map<Datasets, Promise<Served>>();

/**
 * The server on these datasets, with everything read that is read ahead. The files of tests of one process share it until the
 * process ends: it is only asked.
 */
export function serverOn(name: Datasets): Promise<Server> {
  const known = servers.get(name) ?? databaseOn(name).then((path) => serveFile(path, { ahead: true }));
  servers.set(name, known);
  return known;
}

type Opening = {
  /** Puts another store before the engine's, such as one that is late. */
  wrap?: (store: GraphStore) => GraphStore;
  /** Listens, since only then a server reads ahead, and waits for that: an answer waits for a reading no longer than its deadline. */
  ahead?: boolean;
  /** The folder of a built client. */
  client?: string;
};

/** A server of its own on another graph. */
export async function serveGraph(graph: Graph, opening?: Opening): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "entente-api-"));
  const path = join(folder, "graph.lbug");
  await buildDatabase(graph, path, join(folder, "rows"));
  const served = await serveFile(path, opening);
  return {
    ...served,
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server of its own on a database. */
export async function serveFile(path: string, { wrap = (store) => store, ahead = false, client }: Opening = {}): Promise<Served> {
  const engine = new EmbeddedStore(path);
  const store = wrap(engine);
  const readings: Promise<void>[] = [];
  const app = await buildApp({ store, ...NEVER_BUSY, ...(client !== undefined && { client }), ahead: (reading) => readings.push(reading) });
  if (ahead) {
    await app.listen({ port: 0, host: "127.0.0.1" });
    app.server.unref();
    await Promise.all(readings);
  }
  let requests = 0;
  return {
    app,
    store,
    get: (url, headers = {}) => {
      // From many addresses: the limit on the requests of one is not what is tested here.
      const remoteAddress = `127.0.${Math.floor(requests++ / 250) % 250}.1`;
      return app.inject({ url, remoteAddress, headers: { host: "127.0.0.1", ...headers } });
    },
    close: async () => {
      await app.close();
      await engine.close();
    },
  };
}
