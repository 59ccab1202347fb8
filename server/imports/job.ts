import type { Config } from "../config.ts";
import { EntenteError } from "../contract/errors.ts";
import type { ApplyOptions, ImportState } from "../contract/wire/imports.ts";
import { type Obstacle, obstaclesOf } from "./obstacles.ts";
import type { Asked } from "./prepare.ts";
import type { Report, StartWork, Task, Work } from "./work.ts";

type Step = Pick<Extract<Task, { kind: "prepare" }>, "kind" | "asked"> | Pick<Extract<Task, { kind: "apply" }>, "kind" | "acceptedFaults">;
type Surroundings = { readonly config: Config; readonly startWork: StartWork; readonly onApplied: () => Promise<void> };

/** One import: what is known of it, and the work on it, if somebody works. */
export class Job {
  readonly id: string;
  readonly folder: string;
  readonly #surroundings: Surroundings;
  asked: Asked;
  /** When something last happened to it. */
  touched = Date.now();
  /** The asker needs no look at the dry run. */
  applyWhenReady = false;
  #work: Work | undefined;
  #state: Omit<ImportState, "obstacles" | "dataset">;

  constructor({ id, folder }: { id: string; folder: string }, asked: Asked, surroundings: Surroundings) {
    this.id = id;
    this.folder = folder;
    this.asked = asked;
    this.#surroundings = surroundings;
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
    const { asked } = this;
    const dataset = asked.action === "import" ? (asked.options.dataset?.name ?? null) : asked.dataset;
    return { ...this.#state, dataset, obstacles: phase === "ready" && dryRun ? obstaclesOf(dryRun) : [] };
  }

  get working(): boolean {
    return this.#work !== undefined;
  }

  set files(files: ImportState["files"]) {
    this.#state = { ...this.#state, files };
  }

  prepare(): void {
    this.#change({ phase: "reading", progress: null, dryRun: null, error: null });
    this.#start({ kind: "prepare", asked: this.asked });
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
    this.#start({ kind: "apply", acceptedFaults: { ...dryRun.faults, shown: dryRun.faults.shown.slice(0, 100) } });
  }

  /** Ends the work on it, whatever that does. */
  async end(): Promise<void> {
    const work = this.#work;
    this.#work = undefined;
    await work?.end();
  }

  #change(change: Partial<ImportState>): void {
    this.touched = Date.now();
    this.#state = { ...this.#state, ...change };
  }

  #start(step: Step): void {
    const { config, startWork } = this.#surroundings;
    let last: Report | undefined;
    const work = startWork({ config, staging: this.folder, ...step }, (report) => {
      if (this.#work !== work) return;
      if ("step" in report) this.#change(report.step);
      else last = report;
    });
    this.#work = work;
    void work.ended.then(async () => {
      if (this.#work !== work) return;
      await this.#finish(last);
      if (this.#work === work) this.#work = undefined;
    });
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
      await this.#surroundings.onApplied().catch(() => undefined);
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
