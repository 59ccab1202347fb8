import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../server/app.ts";
import type { GraphStore } from "../../server/store/port.ts";

/** The server as it ships, over one engine, asked without a network. */
export type Asker = {
  app: FastifyInstance;
  get: (path: string, parameters?: Parameters_) => Promise<unknown>;
  close: () => Promise<void>;
};

/**
 * What a server says for a while, and answers later: that it is busy, after a long piece of work of the reference in this
 * same process; or that what it reads once and keeps is not read yet. Milliseconds after which it is asked again.
 */
const LATER: Readonly<Record<string, number>> = { overloaded: 1_200, store_timeout: 100 };
const TRIES = 10;

export type Parameters_ = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export async function openApi(store: GraphStore): Promise<Asker> {
  const app = await buildApp({ store });
  let asked = 0;
  const get = async (path: string, parameters: Parameters_ = {}): Promise<unknown> => {
    // From many addresses, so that the limit on requests is not what is tested here.
    const remoteAddress = `127.0.${Math.floor(asked / 250) % 250}.1`;
    asked += 1;
    const ask = () => app.inject({ method: "GET", url: addressOf(path, parameters), remoteAddress });
    let response = await ask();
    for (let tries = 1; tries < TRIES && response.statusCode === 503; tries++) {
      const pause = LATER[response.json().error.code];
      if (pause === undefined) break;
      await setTimeout(pause);
      response = await ask();
    }
    if (response.statusCode !== 200)
      throw new Error(`${response.statusCode} ${addressOf(path, parameters)}: ${response.body.slice(0, 500)}`);
    return response.json();
  };
  return { app, get, close: () => app.close() };
}

/** The address as a client writes it: lists with commas, nothing that is empty. */
export function addressOf(path: string, parameters: Parameters_): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || (typeof value === "object" && value.length === 0)) continue;
    query.set(name, typeof value === "object" ? value.join(",") : String(value));
  }
  const text = query.toString();
  return `/api${path}${text ? `?${text}` : ""}`;
}
