import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { buildApp } from "../../server/app.ts";
import type { Config } from "../../server/config.ts";
import type { ImportState } from "../../server/contract/wire/imports.ts";
import { openEngine } from "../../server/engine.ts";
import { ImportDesk } from "../../server/imports/desk.ts";
import { followLibrary } from "../../server/imports/follow.ts";
import { type StartWork, work } from "../../server/imports/work.ts";
import type { Files } from "../data/folder.ts";
import { FEWEST, fewDatasets } from "../process/few-datasets.ts";
import { NEVER_BUSY } from "./served.ts";

/** The same work in this process: one of its own takes seconds of two cores to start. It can't be ended, only waited for. */
export const workHere: StartWork = (task, onReport) => {
  const ended = work(task, (step) => onReport({ step })).then(onReport);
  return { ended, end: () => ended };
};

/** The server as it ships, with its data in a folder of its own and few datasets, since each import builds the graph anew. */
export type Importing = {
  app: FastifyInstance;
  folder: string;
  ask(method: "GET" | "POST" | "PATCH" | "DELETE", url: string, body?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  upload(files: Files, options?: object, headers?: Headers): Promise<LightMyRequestResponse>;
  /** The import once it has come to one of these phases. */
  until(id: string, ...phases: ImportState["phase"][]): Promise<ImportState>;
  close(): Promise<void>;
};
type Headers = Record<string, string>;

export async function serveImporting(startWork: StartWork = workHere): Promise<Importing> {
  const few = fewDatasets(FEWEST);
  const others = process.env.ENTENTE_FIXTURES;
  process.env.ENTENTE_FIXTURES = few.folder;
  const folder = await mkdtemp(join(tmpdir(), "entente-importing-"));
  const config: Config = { port: 0, host: "127.0.0.1", folder };
  const store = await openEngine(config, () => undefined);
  const follower = await followLibrary(config, store, () => undefined);
  const desk = new ImportDesk(config, startWork, () => follower.look());
  const app = await buildApp({ store, imports: desk, ...NEVER_BUSY });
  const local = { host: "127.0.0.1" };
  const ask: Importing["ask"] = (method, url, body, headers = {}) =>
    app.inject({ method, url, headers: { ...local, ...headers }, ...(body && { payload: body }) });
  return {
    app,
    folder,
    ask,
    upload: (files, options = { format: "datapackage" }, headers = {}) => {
      const { payload, type } = multipart(files, JSON.stringify(options));
      return app.inject({ method: "POST", url: "/api/imports", headers: { ...local, "content-type": type, ...headers }, payload });
    },
    until: async (id, ...phases) => {
      for (let tries = 0; tries < 6_000; tries++) {
        const answer = await ask("GET", `/api/imports/${id}`);
        if (answer.statusCode !== 200) throw new Error(`${id} can't be looked at: ${answer.body}`);
        const state: ImportState = answer.json();
        if (phases.includes(state.phase)) return state;
        if (state.phase === "failed") throw new Error(`it failed: ${JSON.stringify(state.error)}`);
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error(`${id} did not become ${phases.join(" or ")}`);
    },
    close: async () => {
      follower.stop();
      await desk.close();
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
      few.remove();
      if (others === undefined) delete process.env.ENTENTE_FIXTURES;
      else process.env.ENTENTE_FIXTURES = others;
    },
  };
}

export function multipart(files: Files, options: string | undefined): { payload: Buffer; type: string } {
  const boundary = "----a-boundary-of-tests";
  const part = (head: string, content: string | Uint8Array) => [
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`,
    content,
    "\r\n",
  ];
  const chunks = [
    ...(options === undefined ? [] : part('name="options"', options)),
    ...Object.entries(files).flatMap(([name, content]) => part(`name="file"; filename="${name}"\r\nContent-Type: text/csv`, content)),
    `--${boundary}--\r\n`,
  ];
  return { payload: Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))), type: `multipart/form-data; boundary=${boundary}` };
}
