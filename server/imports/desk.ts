import { createHash, timingSafeEqual } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Static } from "typebox";
import { Value } from "typebox/value";
import type { Config } from "../config.ts";
import { EntenteError } from "../contract/errors.ts";
import {
  type ApplyOptions,
  type ImportDecisions,
  ImportOptions,
  type ImportState,
  type ImportsAnswer,
  type InventoryClaims,
  type Kept,
} from "../contract/wire/imports.ts";
import { Library } from "../data/library/library.ts";
import type { Imports, Part } from "../services/imports.ts";
import { settle } from "./apply.ts";
import { failureOf } from "./failures.ts";
import { FORMATS, needsName } from "./formats.ts";
import { Job } from "./job.ts";
import { parsedJson } from "./json.ts";
import type { Asked } from "./prepare.ts";
import { receive, UPLOAD_LIMITS } from "./uploads.ts";
import { FAULTS, type StartWork } from "./work.ts";

/** Imports that are looked at, at once; and the milliseconds after which one that nobody touches is cancelled. */
const AT_ONCE = 6;
const FORGOTTEN = 60 * 60_000;
const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"];
const PREFIX = "dataset:";

/** Where the server's imports are asked for and looked at. */
export class ImportDesk implements Imports {
  readonly writing: ImportsAnswer["writing"];
  readonly #config: Config;
  readonly #library: Library;
  readonly #switched: () => Promise<void>;
  readonly #startWork: StartWork;
  readonly #jobs = new Map<string, Job>();

  /** @param switched is called once other datasets count, and ends when readers see them */
  constructor(config: Config, startWork: StartWork, switched: () => Promise<void>) {
    this.#config = config;
    this.#library = new Library(config.folder);
    this.#switched = switched;
    this.#startWork = startWork;
    this.writing =
      config.writeToken !== undefined ? "token" : config.neo4j === undefined && LOOPBACK.includes(config.host) ? "open" : "off";
  }

  isToken(text: string): boolean {
    const digest = (value: string) => createHash("sha256").update(value).digest();
    return this.#config.writeToken !== undefined && timingSafeEqual(digest(text), digest(this.#config.writeToken));
  }

  answer(withImports: boolean): ImportsAnswer {
    const imports = withImports ? [...this.#jobs.values()].map(({ state }) => state) : [];
    return { writing: this.writing, formats: FORMATS, limits: UPLOAD_LIMITS, imports };
  }

  state(id: string): ImportState {
    return this.#job(id).state;
  }

  async upload(parts: AsyncIterable<Part>): Promise<ImportState> {
    return this.#begin(async (folder) => {
      const { files, sizes, options } = await receive(parts, join(folder, "upload"));
      return { asked: { action: "import", files, options: optionsIn(options) }, sizes };
    });
  }

  async remove(dataset: string, dryRun: boolean): Promise<ImportState> {
    const name = await this.#imported(dataset);
    const { id } = await this.#begin(async () => ({ asked: { action: "remove", dataset: name }, sizes: [] }));
    return dryRun ? this.state(id) : this.#through(id);
  }

  async describe(dataset: string, inventoryOf: Static<typeof InventoryClaims>): Promise<ImportState> {
    const name = await this.#imported(dataset);
    const { id } = await this.#begin(async () => ({ asked: { action: "describe", dataset: name, inventoryOf }, sizes: [] }));
    return this.#through(id);
  }

  async decide(id: string, decisions: ImportDecisions): Promise<ImportState> {
    const job = this.#job(id);
    const { asked } = job;
    if (asked.action !== "import" || job.working || !["ready", "failed"].includes(job.state.phase)) {
      throw new EntenteError("import_phase", { detail: `This import is ${job.state.phase}: nothing can be decided now.` });
    }
    job.asked = { ...asked, options: { ...asked.options, ...decisions } };
    job.prepare();
    return job.state;
  }

  async faults(id: string): Promise<string> {
    return readFile(join(this.#job(id).folder, FAULTS), "utf8").catch(() => {
      throw new EntenteError("import_phase", { detail: "The dry run has not ended yet." });
    });
  }

  apply(id: string, options: ApplyOptions): ImportState {
    const job = this.#job(id);
    job.apply(options);
    return job.state;
  }

  async cancel(id: string): Promise<void> {
    const job = this.#job(id);
    const { phase } = job.state;
    await job.end();
    this.#jobs.delete(id);
    await rm(job.folder, { recursive: true, force: true });
    if (["waiting", "building", "switching"].includes(phase)) {
      await settle(this.#config, this.#library).catch(() => undefined);
      await this.#switched();
    }
  }

  async kept(): Promise<ReadonlyMap<string, Kept>> {
    const { datasets } = await this.#library.read();
    return new Map(datasets.map(({ name, kept }) => [PREFIX + name, kept]));
  }

  /** Ends whatever is being worked on. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) {
      await job.end();
      await rm(job.folder, { recursive: true, force: true }).catch(() => undefined);
    }
    this.#jobs.clear();
  }

  async #begin(ask: (folder: string) => Promise<{ asked: Asked; sizes: ImportState["files"] }>): Promise<ImportState> {
    await this.#forget();
    if (this.#jobs.size >= AT_ONCE) throw new EntenteError("import_busy", { detail: `${AT_ONCE} imports are being looked at already.` });
    const staged = await this.#library.stage().catch(refuse);
    try {
      const { asked, sizes } = await ask(staged.folder);
      const job = new Job(staged, asked, { config: this.#config, startWork: this.#startWork, onApplied: this.#switched });
      job.files = sizes;
      this.#jobs.set(staged.id, job);
      job.prepare();
      return job.state;
    } catch (error) {
      await rm(staged.folder, { recursive: true, force: true });
      return refuse(error);
    }
  }

  /** Looks and applies in one go, for changes whose asker needs no dry run. */
  #through(id: string): ImportState {
    const job = this.#job(id);
    job.applyWhenReady = true;
    return job.state;
  }

  async #forget(): Promise<void> {
    for (const [id, job] of this.#jobs) {
      const over = ["done", "failed"].includes(job.state.phase);
      if (!job.working && (Date.now() - job.touched > FORGOTTEN || (over && this.#jobs.size >= AT_ONCE))) await this.cancel(id);
    }
  }

  async #imported(dataset: string): Promise<string> {
    const name = dataset.slice(PREFIX.length);
    const { datasets } = await this.#library.read().catch(refuse);
    if (datasets.some((each) => each.name === name)) return name;
    throw this.#library.isBundled(name)
      ? new EntenteError("dataset_bundled", { name })
      : new EntenteError("not_found", { what: `dataset ${dataset}` });
  }

  #job(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new EntenteError("not_found", { what: `import ${id}` });
    return job;
  }
}

function optionsIn(text: string): ImportOptions {
  const options = parsedJson(text);
  const [fault] = Value.Errors(ImportOptions, options);
  if (fault || !Value.Check(ImportOptions, options)) {
    throw new EntenteError("bad_body", {
      detail: `The options can't be used: ${fault?.instancePath || "they"} ${fault?.message ?? "have an unknown shape"}.`,
    });
  }
  if (!FORMATS.some(({ id }) => id === options.format)) {
    throw new EntenteError("bad_body", {
      detail: `There is no format ${options.format.slice(0, 60)}: it is one of ${FORMATS.map(({ id }) => id).join(", ")}.`,
    });
  }
  if (needsName(options.format) && options.dataset?.name === undefined) {
    throw new EntenteError("bad_body", { detail: "What the dataset shall be called is missing: dataset.name, such as undesa-2024." });
  }
  return options;
}

/** Faults of the disk as the reader can be told them. */
function refuse(error: unknown): never {
  if (error instanceof EntenteError) throw error;
  const { code } = failureOf(error);
  throw code === "no_room" ? new EntenteError("no_room", {}, { cause: error }) : error;
}
