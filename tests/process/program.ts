import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ROOT } from "../../server/build.ts";
import { bundledDatabase } from "./bundled-database.ts";

/** A command of the program, running as it runs for a user. */
export type Running = {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  said(): string;
  /** Resolves with the match once it has printed it. @throws where it ends first, or after the patience. */
  says(pattern: RegExp, patience?: number): Promise<RegExpExecArray>;
  /** Its exit status, once it has ended; null after a signal. */
  readonly ended: Promise<number | null>;
};
export type Program = Running & { readonly url: string; stop(): Promise<void> };
export type Settings = Readonly<Record<string, string>>;
type Surroundings = {
  /** Another copy of the repository than this one. */
  readonly root?: string;
  /** No file may grow beyond so many blocks of 512 bytes: what a full disk is to whoever writes. */
  readonly blocks?: number;
};

const SETTINGS = /^(?:PORT|HOST|ENTENTE_|NEO4J_)/;

/** Runs `entente <command>` with these settings and none of the tester's own. */
export function run(command: readonly string[], settings: Settings, { root = ROOT, blocks }: Surroundings = {}): Running {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name) && name !== "NODE_ENV"));
  const program = [process.execPath, "server/entente.js", ...command];
  const bounded = blocks === undefined ? [] : ["sh", "-c", `ulimit -f ${blocks} && exec "$@"`, "sh"];
  const [first = "", ...others] = [...bounded, ...program];
  const child = spawn(first, others, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, ...settings },
  });
  let printed = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const says = (pattern: RegExp, patience = 60_000): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why} before it printed ${pattern}: ${printed}`));
      const timer = setTimeout(() => fail(`${patience} ms passed`), patience);
      const look = () => {
        const match = pattern.exec(printed);
        if (!match) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then((code) => {
        clearTimeout(timer);
        fail(`the program ended (${code})`);
      });
    });
  return { child, said: () => printed, says, ended };
}

/** Puts the graph of the bundled datasets where the program would build it: the same file, built once for all tests. */
async function putGraph(folder: string): Promise<void> {
  const version = dirname(await bundledDatabase());
  cpSync(version, join(folder, "embedded", basename(version)), { recursive: true });
}

/** The built program on a free port; on the embedded engine in a folder of its own unless the settings say otherwise. */
export async function startProgram(settings: Settings = {}, surroundings: Surroundings = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "entente-program-"));
  const itsOwn = !["ENTENTE_DATA_DIR", "ENTENTE_FIXTURES", "NEO4J_URI"].some((name) => name in settings) && surroundings.root === undefined;
  if (itsOwn) await putGraph(folder);
  const running = run(["serve"], { PORT: "0", ENTENTE_DATA_DIR: folder, ...settings }, surroundings);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const [, url = ""] = await running.says(/ready at (http:\/\/\S+)/, 90_000).catch(async (error: unknown) => {
    // Nobody else could end it.
    await end("SIGKILL");
    throw error;
  });
  const stop = () => end("SIGTERM");
  return { ...running, url, stop };
}
