import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { ROOT } from "../../server/build.ts";

/** The variable that marks the processes of a run. Its name is none of the program's settings: tests start the program without these. */
export const MARK = "TESTS_OF_ENTENTE";
/** Milliseconds that a process has to end by itself, and between two looks at whether it has. */
const PATIENCE = 5_000;
const LOOK = 50;

type Wishes = {
  /** Gets each line that the command prints. */
  readonly print?: (line: string) => void;
  /** Milliseconds after which the command is taken to hang, and ended. */
  readonly limit: number;
  /** Variables of the environment beside the run's own. */
  readonly variables?: Readonly<Record<string, string>>;
};

/**
 * The processes of one run of the tests. Each one carries a mark in its environment, and whatever it starts inherits the
 * mark, in a process group of its own or not. So a run that is interrupted can end every program, browser and database that it started.
 */
export class Processes {
  readonly #mark = `${process.pid}-${randomBytes(6).toString("hex")}`;
  readonly #folder = mkdtempSync(join(tmpdir(), "entente-tests-"));
  #ending = false;

  /** A folder that goes with the run; the tests have it as the folder for temporary files. */
  get folder(): string {
    return this.#folder;
  }

  /** Runs one of the tools in node_modules, and gives its exit status. */
  async run(tool: string, parameters: readonly string[], { print = () => undefined, limit, variables = {} }: Wishes): Promise<number> {
    if (this.#ending) return 1;
    const child = spawn(join(ROOT, "node_modules/.bin", tool), parameters, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      // In a group of its own it hears no Ctrl-C of the terminal: the run decides what ends, and in which order.
      detached: true,
      env: { ...process.env, [MARK]: this.#mark, TMPDIR: this.#folder, ...variables },
      timeout: limit,
    });
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", print);
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    });
  }

  /** What still runs though its command has ended: nothing, if every test ends what it starts. It is given a moment to end. */
  async leftBehind(): Promise<string[]> {
    await this.#gone(PATIENCE);
    return this.#running().map(commandOf);
  }

  /** Ends all that runs, and removes the folder. Afterwards nothing can be started. */
  async end(): Promise<void> {
    this.#ending = true;
    for (const pid of this.#running()) signal(pid, "SIGTERM");
    // A frozen process hears nothing else.
    for (const pid of this.#running()) signal(pid, "SIGCONT");
    await this.#gone(PATIENCE);
    // A process that was just being started may appear once more.
    for (let tries = 0; tries < 3 && this.#running().length > 0; tries++) {
      for (const pid of this.#running()) signal(pid, "SIGKILL");
      await this.#gone(PATIENCE);
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #gone(patience: number): Promise<void> {
    for (let waited = 0; waited < patience && this.#running().length > 0; waited += LOOK) await setTimeout(LOOK);
  }

  #running(): number[] {
    return markedWith(this.#mark);
  }
}

/** The processes that carry a mark, or any where none is named. Systems without /proc tell nothing. */
export function markedWith(mark = ""): number[] {
  if (!existsSync("/proc/self/environ")) return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.filter((pid) => contents(`/proc/${pid}/environ`).includes(`${MARK}=${mark}`)).map(Number);
}

function commandOf(pid: number): string {
  return `${pid} ${contents(`/proc/${pid}/cmdline`).replaceAll("\0", " ").slice(0, 200)}`;
}

/** Empty where the process has ended meanwhile, or is another user's. */
function contents(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
