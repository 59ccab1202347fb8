import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Settings } from "./program.ts";
import type { StepName } from "./steps.ts";

/** Teaches a process TypeScript as the program's own are taught. */
const TYPESCRIPT = ["--import", new URL("../../server/typescript.js", import.meta.url).href];

/** The files to import, and the step to die at; without one somebody else kills it. */
export type Doom = { readonly files: readonly string[]; readonly step?: StepName };
export type Doomed = {
  /** Imports the files and gives the signal that ended the process; null where it came to its end. */
  import(doom: Doom): Promise<NodeJS.Signals | null>;
  kill(): void;
};

/** A process that has loaded the program and waits for what to import: several are started at once, since loading takes a second of each core. */
export function doomed(settings: Settings): Doomed {
  const child = fork(fileURLToPath(new URL("./doomed.ts", import.meta.url)), [], {
    execArgv: TYPESCRIPT,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, ...settings },
  });
  return {
    import: async (doom) => {
      const exit = once(child, "exit");
      child.send(doom);
      await exit;
      return child.signalCode;
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
