import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { DryRun, ImportFaults } from "../contract/wire/imports.ts";
import { Library } from "../data/library/library.ts";
import { apply, maximumOf } from "./apply.ts";
import { type Failure, failureOf } from "./failures.ts";
import { faultsCsv } from "./faults-csv.ts";
import { type Asked, type Prepared, prepare } from "./prepare.ts";
import { type Step, telling } from "./told.ts";

/** One step of an import, as it is handed to whoever does the work. What it finds out it leaves in the import's folder. */
export type Task = { readonly config: Config; readonly staging: string } & (
  | { readonly kind: "prepare"; readonly asked: Asked }
  | { readonly kind: "apply"; readonly acceptedFaults: ImportFaults }
);
export type Report = { readonly step: Step } | { readonly prepared: DryRun } | { readonly applied: number } | { readonly failed: Failure };

/** Work that was started. `ended` never rejects: work that ends without a report of its result has died. */
export type Work = { readonly ended: Promise<void>; end(): Promise<void> };
/** Starts the work on a task; the program does it in a process of its own. */
export type StartWork = (task: Task, onReport: (report: Report) => void) => Work;

const PREPARED = "prepared.json";
export const FAULTS = "faults.csv";

/** Does the work, and gives its result or how it failed. */
export async function work(task: Task, tell: (step: Step) => void): Promise<Report> {
  return result(task, tell).catch((error: unknown) => ({ failed: failureOf(error) }));
}

async function result(task: Task, tell: (step: Step) => void): Promise<Report> {
  const told = telling(tell);
  const library = new Library(task.config.folder);
  if (task.kind === "prepare") {
    const prepared = await prepare(library, task.staging, task.asked, told, maximumOf(task.config));
    await writeFile(join(task.staging, FAULTS), await faultsCsv(prepared.faults));
    await writeFile(join(task.staging, PREPARED), JSON.stringify(prepared));
    return { prepared: prepared.dryRun };
  }
  const prepared: Prepared = JSON.parse(await readFile(join(task.staging, PREPARED), "utf8"));
  const { revision } = await apply(task.config, library, prepared, task.acceptedFaults, told);
  return { applied: revision };
}
