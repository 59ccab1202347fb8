import { once } from "node:events";
import { createServer } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { buildClient, CLIENT } from "./build.ts";
import { type Config, configure, type Environment } from "./config.ts";
import { StoreError } from "./store/errors.ts";
import type { GraphStore } from "./store/port.ts";

/** After this long, requests still in flight are given up. They have a deadline of their own well below it. */
const GRACE = 6_000;
/** Turns of the event loop in which what has arrived is taken in. */
const ARRIVING = 10;
/** Milliseconds in which the name of a host must have led somewhere. */
const RESOLVING = 2_000;
/** Milliseconds in which what is read ahead needs no word. */
const SOON = 1_500;
const WILDCARDS: readonly string[] = ["0.0.0.0", "::"];

/** Composes the program, checks it, and serves. @throws Error whose message is one line for the reader, with the remedy. */
export async function serve(environment: Environment, report: (line: string) => void = console.log): Promise<void> {
  const configured = configure(environment);
  if ("faults" in configured) throw new Error(configured.faults.join("\n"));
  const { config } = configured;
  await expectAddress(config).catch((error: unknown) => {
    throw explained(error, config);
  });
  // The dev server brings the client itself.
  const withClient = environment.ENTENTE_DEV !== "1";
  // Loaded as they are needed: all of it takes seconds, and a setting that can't be used is told at once.
  const { openEngine } = await import("./engine.ts");
  const store = await openEngine(config, report).catch((error: unknown) => {
    throw explained(error, config);
  });
  try {
    if (withClient) await buildClient(report);
    const [{ buildApp }, { ImportDesk }, { workInChildProcess }, { followLibrary }] = await Promise.all([
      import("./app.ts"),
      import("./imports/desk.ts"),
      import("./imports/child-process.ts"),
      import("./imports/follow.ts"),
    ]);
    const follower = await followLibrary(config, store, report);
    const imports = new ImportDesk(config, workInChildProcess, () => follower.look());
    let read: Promise<void> | undefined;
    const ahead = (reading: Promise<void>): void => {
      read = reading;
    };
    const app = await buildApp({ store, imports, hosts: hostsOf(config.host), log: true, ahead, ...(withClient && { client: CLIENT }) });
    app.addHook("onClose", async () => {
      follower.stop();
      await imports.close();
    });
    endOnSignal(app, store);
    await app.listen({ port: config.port, host: config.host });
    // A database elsewhere may be slow, or away: nobody waits for that.
    if (!config.neo4j) await told(read, report);
    report(`Entente is ready at ${addressOf(app, config.host)} (${config.neo4j ? `Neo4j at ${config.neo4j.uri}` : "embedded engine"}).`);
  } catch (error) {
    await store.close();
    throw explained(error, config);
  }
}

/** Waits for what is read ahead: who opens the page once it is told to be ready finds it so. Of a world that takes a while, which is told too. */
async function told(reading: Promise<void> | undefined, report: (line: string) => void): Promise<void> {
  const patience = new AbortController();
  const late = setTimeout(SOON, undefined, { signal: patience.signal }).then(() => report("Reading what answers are made of …"));
  late.catch(() => undefined);
  await reading;
  patience.abort();
}

/** Whether one can listen there: told before the datasets are loaded and the client is built, which may take a while. */
async function expectAddress({ port, host }: Config): Promise<void> {
  const listener = createServer();
  const patience = new AbortController();
  const listening = once(listener.listen({ port, host }), "listening");
  // A name may take its time to lead nowhere.
  const late = setTimeout(RESOLVING, undefined, { signal: patience.signal }).then(() => {
    throw Object.assign(new Error(`${host} was not resolved`), { code: "ENOTFOUND" });
  });
  late.catch(() => undefined);
  await Promise.race([listening, late]).finally(() => patience.abort());
  await new Promise((closed) => listener.close(closed));
}

/** The first signal lets requests in flight finish, then closes the engine; the second ends at once. */
function endOnSignal(app: FastifyInstance, store: GraphStore): void {
  const answering = new Set<object>();
  app.server.on("request", (request, response) => {
    answering.add(request);
    response.once("close", () => answering.delete(request));
  });
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) process.exit(1);
    ending = true;
    const deadline = Date.now() + GRACE;
    // What had arrived before the signal is taken in first: a turn of the loop accepts, the next one reads.
    for (let turn = 0; turn < ARRIVING; turn++) await setImmediate();
    app.server.close();
    while (answering.size > 0 && Date.now() < deadline) await setTimeout(20);
    await app.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void end());
}

function addressOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : "";
  const name = WILDCARDS.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Names under which the server may be asked for, when it listens on more than the loopback. */
function hostsOf(host: string): string[] {
  const bracketed = (name: string): string => (name.includes(":") ? `[${name}]` : name.toLowerCase());
  if (!WILDCARDS.includes(host)) return [bracketed(host)];
  const own = Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []);
  return [hostname(), ...own].map(bracketed);
}

/** What a user can do something about, in one line; anything else as it is. */
function explained(error: unknown, { port, host }: Config): Error {
  if (error instanceof StoreError) return new Error(`${error.message} ${error.remedy}`, { cause: error });
  if (!(error instanceof Error)) return new Error(String(error));
  const nowhere = `HOST ${host} is a name that leads nowhere: set HOST to an address of this machine, such as 127.0.0.1.`;
  const lines: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: set PORT to another one, or to 0 for any free one.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine: set HOST to one of its own, such as 127.0.0.1.`,
    ENOTFOUND: nowhere,
    EAI_AGAIN: nowhere,
  };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "EACCES" && "syscall" in error && error.syscall === "listen") {
    return new Error(`Port ${port} is not for ordinary users: set PORT to 1024 or above.`, { cause: error });
  }
  const line = lines[code];
  return line ? new Error(line, { cause: error }) : error;
}
