import { fork } from "node:child_process";
import type { StartWork } from "./work.ts";

const PROGRAM = new URL("../entente.js", import.meta.url);
/** Megabytes of the work's own memory: what is larger fails by itself, and the server stays. */
const HEAP = 1_536;

/** Does the work in a process of its own, so that readers are answered meanwhile and so that ending the process ends the work. */
export const workInChildProcess: StartWork = (task, onReport) => {
  const child = fork(PROGRAM, ["work"], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", onReport);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    // One that could not be started never exits.
    child.on("error", () => child.pid === undefined && resolve());
  });
  child.send(task);
  return {
    ended,
    end: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
};
