import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Config } from "../config.ts";
import { EntenteError } from "../contract/errors.ts";
import type { ApplyOptions, ImportState } from "../contract/wire/imports.ts";
import { type Obstacle, obstaclesOf } from "./obstacles.ts";
import type { Asked } from "./prepare.ts";
import type { Report, Task } from "./work.ts";

const CHILD = new URL("./child.ts", import.meta.url);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** Megabytes of the work's own memory: what is larger fails by itself, and the server stays. */
const HEAP = 1_536;

type Work = Pick<Extract<Task, { kind: "prepare" }>, "kind" | "asked"> | Pick<Extract<Task, { kind: "apply" }>, "kind" | "acceptedFaults">;

/** One import: what is known of it, and the process that works on it, if one does. */
export class Job {
  readonly id: string;
  readonly folder: string;
  readonly #config: Config;
  readonly #onApplied: () => Promise<void>;
  asked: Asked;
  /** When something last happened to it. */
  touched = Date.now();
  /** The asker needs no look at the dry run. */
  applyWhenReady = false;
  #child: ChildProcess | undefined;
  #state: Omit<ImportState, "obstacles">;

  constructor(config: Config, { id, folder }: { id: string; folder: string }, asked: Asked, onApplied: () => Promise<void>) {
    this.id = id;
    this.folder = folder;
    this.asked = asked;
    this.#config = config;
    this.#onApplied = onApplied;
    this.#state = {
      id,
      action: asked.action,
      phase: "reading",
      format: asked.action === "import" ? asked.options.format : null,
      files: [],
      progress: null,
      dryRun: null,
      error: null,
    };
  }

  get state(): ImportState {
    const { phase, dryRun } = this.#state;
    return { ...this.#state, obstacles: phase === "ready" && dryRun ? obstaclesOf(dryRun) : [] };
  }

  get working(): boolean {
    return this.#child !== undefined;
  }

  set files(files: ImportState["files"]) {
    this.#state = { ...this.#state, files };
  }

  prepare(): void {
    this.#change({ phase: "reading", progress: null, dryRun: null, error: null });
    this.#work({ kind: "prepare", asked: this.asked });
  }

  apply({ acceptFaults = false }: ApplyOptions): void {
    const { phase, dryRun, obstacles } = this.state;
    if (phase !== "ready" || !dryRun)
      throw new EntenteError("import_phase", { detail: `This import is ${phase}, and can be applied when it is ready.` });
    const open = obstacles.filter((each) => !(acceptFaults && each === "faults_to_accept"));
    const [first] = open;
    const [fault] = dryRun.faults.shown;
    const named =
      first === "blocking_faults" && fault
        ? { ...REFUSED[first], detail: `${fault.file}: ${fault.column ?? ""} ${fault.reason}.` }
        : undefined;
    if (first) throw new EntenteError("import_refused", named ?? REFUSED[first]);
    this.#change({ phase: "waiting", progress: null });
    this.#work({ kind: "apply", acceptedFaults: { ...dryRun.faults, shown: dryRun.faults.shown.slice(0, 100) } });
  }

  /** Ends the process that works on it, whatever it does. */
  async end(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  #change(change: Partial<ImportState>): void {
    this.touched = Date.now();
    this.#state = { ...this.#state, ...change };
  }

  #work(work: Work): void {
    const child = fork(CHILD, [], {
      execArgv: ["--import", TSX, `--max-old-space-size=${HEAP}`],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child = child;
    let last: Report | undefined;
    child.on("message", (report: Report) => {
      if (this.#child !== child) return;
      if ("step" in report) this.#change(report.step);
      else last = report;
    });
    child.once("error", () => undefined);
    child.once("exit", () => {
      if (this.#child !== child) return;
      void this.#finish(last).finally(() => {
        if (this.#child === child) this.#child = undefined;
      });
    });
    child.send({ config: this.#config, staging: this.folder, ...work });
  }

  #applyAtOnce(): void {
    try {
      this.apply({});
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      const { code, message, remedy } = error;
      this.#change({ phase: "failed", error: { code, message, remedy } });
    }
  }

  async #finish(last: Report | undefined): Promise<void> {
    if (last && "prepared" in last) {
      this.#change({ phase: "ready", progress: null, dryRun: last.prepared });
      return this.applyWhenReady ? this.#applyAtOnce() : undefined;
    }
    if (last && "applied" in last) {
      await this.#onApplied().catch(() => undefined);
      return this.#change({ phase: "done", progress: null });
    }
    const died = new EntenteError("import_refused", {
      detail: "The work on these files ended before it was done, probably for want of memory.",
      remedy: "Bring the data in by parts.",
    });
    const { code, message, remedy } = last && "failed" in last ? last.failed : died;
    this.#change({ phase: "failed", progress: null, error: { code, message, remedy } });
  }
}

const REFUSED: Readonly<Record<Obstacle, { detail: string; remedy: string }>> = {
  blocking_faults: {
    detail: "The files have faults for which nothing of them can be applied.",
    remedy: "Correct them; the dry run lists each.",
  },
  undecided: { detail: "There are names of states that only a person can decide.", remedy: "Decide them, or skip their rows." },
  faults_to_accept: { detail: "Rows at fault would be left out.", remedy: "Correct them, or accept that with acceptFaults." },
  no_change: { detail: "The graph has all of this already.", remedy: "There is nothing to do." },
  too_large: { detail: "The change is larger than one transaction may be.", remedy: "Bring the data in by parts." },
};
