import { readFile, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { type Config, configure, type Environment } from "../config.ts";
import { EntenteError } from "../contract/errors.ts";
import { readJson } from "../contract/json.ts";
import type { ImportOptions } from "../contract/wire/imports.ts";
import { Library } from "../data/library/library.ts";
import { apply, maximumOf, settle } from "./apply.ts";
import { failureOf } from "./failures.ts";
import { FORMATS } from "./formats.ts";
import { obstaclesOf } from "./obstacles.ts";
import { type Asked, prepare } from "./prepare.ts";
import { printed } from "./printed.ts";
import { progressBar } from "./progress-bar.ts";

export type ImportFlags = {
  readonly name?: string;
  readonly title?: string;
  readonly asOf?: string;
  readonly licence?: string;
  readonly citation?: string;
  readonly decide?: string | readonly string[];
  readonly mapping?: string;
  readonly inventory?: string;
  readonly acceptFaults?: boolean;
  readonly yes?: boolean;
};

/** `entente import <format> <file>…`: prints the dry run, and applies it where that is asked for. Gives the exit status. */
export async function importCommand(
  environment: Environment,
  format: string,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  if (!FORMATS.some(({ id }) => id === format)) {
    throw new Error(`There is no format ${format}: it is one of ${FORMATS.map(({ id }) => id).join(", ")}.`);
  }
  if (paths.length === 0) throw new Error("Name the files to import.");
  for (const path of paths) if (!(await stat(path).catch(() => undefined))?.isFile()) throw new Error(`There is no file ${path}.`);
  const files = paths.map((path) => ({ name: basename(path), path }));
  return change(environment, { action: "import", files, options: await optionsOf(format, flags) }, flags);
}

/** `entente remove <dataset>` */
export function removeCommand(environment: Environment, dataset: string, flags: Pick<ImportFlags, "yes">): Promise<number> {
  return change(environment, { action: "remove", dataset: dataset.replace(/^dataset:/, "") }, flags);
}

/** `entente datasets` */
export async function datasetsCommand(environment: Environment): Promise<number> {
  const library = new Library(configured(environment).folder);
  const { datasets } = await library.read();
  for (const folder of library.bundled()) console.log(`${basename(folder)} (bundled)`);
  for (const { name, kept } of datasets) console.log(`${name} (imported ${kept.importedAt.slice(0, 10)}, ${kept.format})`);
  return 0;
}

async function change(environment: Environment, asked: Asked, flags: ImportFlags): Promise<number> {
  const config = configured(environment);
  const library = new Library(config.folder);
  if (asked.action === "remove") await expectImported(library, asked.dataset);
  const staged = await library.stage();
  const bar = progressBar(process.stderr);
  try {
    const prepared = await prepare(library, staged.folder, asked, bar.told, maximumOf(config));
    bar.end();
    console.log(printed(prepared.dryRun));
    // A dataset that goes without a trace, since it is bundled too, has to go all the same.
    const accepted = asked.action === "remove" ? "no_change" : flags.acceptFaults ? "faults_to_accept" : undefined;
    const obstacles = obstaclesOf(prepared.dryRun).filter((each) => each !== accepted);
    if (obstacles.length > 0) {
      for (const { detail, remedy } of obstacles.map((each) => REMEDIES[each])) console.error(`${detail} ${remedy}`);
      return obstacles.includes("no_change") ? 0 : 1;
    }
    if (!flags.yes && !(await agreed())) {
      console.log("Nothing was changed. Apply it with --yes.");
      return process.stdin.isTTY ? 0 : 1;
    }
    await apply(config, library, prepared, { ...prepared.dryRun.faults, shown: prepared.dryRun.faults.shown.slice(0, 100) }, bar.told);
    bar.end();
    console.log(asked.action === "remove" ? `${asked.dataset} was taken out.` : `${prepared.dryRun.dataset?.name} was brought in.`);
    return 0;
  } catch (error) {
    bar.end();
    const { message, remedy } = failureOf(error);
    if (!(error instanceof EntenteError) && failureOf(error).code === "internal") throw error;
    throw new Error(`${message} ${remedy}`, { cause: error });
  } finally {
    await rm(staged.folder, { recursive: true, force: true });
    await settle(config, library).catch(() => undefined);
  }
}

const REMEDIES = {
  blocking_faults: { detail: "There are faults for which nothing can be applied.", remedy: "Correct them." },
  undecided: {
    detail: "There are names that only a person can decide.",
    remedy: "Decide each with --decide 'name=state:XXX' or --decide 'name=skip'.",
  },
  faults_to_accept: { detail: "Rows at fault would be left out.", remedy: "Correct them, or add --accept-faults." },
  no_change: { detail: "The graph has all of this already.", remedy: "There is nothing to do." },
  too_large: { detail: "The change is larger than one transaction may be.", remedy: "Set ENTENTE_NEO4J_MAX_CHANGES higher." },
} as const;

async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question("Apply it? (y/N) ");
  asking.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

async function optionsOf(format: string, flags: ImportFlags): Promise<ImportOptions> {
  const { name, title, asOf, licence, citation, mapping, inventory } = flags;
  const given = { name: name ?? format, title, asOf, licence, citation };
  const dataset = Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
  const inventoryOf = inventory === undefined ? undefined : await jsonIn(inventory);
  return {
    format,
    dataset,
    decisions: decisionsIn([flags.decide ?? []].flat()),
    ...(mapping !== undefined && { mapping: await jsonIn(mapping) }),
    ...(Array.isArray(inventoryOf) && { inventoryOf }),
  };
}

function decisionsIn(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      if (at < 1) throw new Error(`--decide ${text} decides nothing: write --decide 'USSR=skip' or --decide 'Korea=state:KOR'.`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

async function jsonIn(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  try {
    return readJson(text);
  } catch (error) {
    throw new Error(`${path} can't be used. ${error instanceof Error ? error.message : ""}`, { cause: error });
  }
}

async function expectImported(library: Library, name: string): Promise<void> {
  const { datasets } = await library.read();
  if (datasets.some((each) => each.name === name)) return;
  throw new Error(
    library.isBundled(name)
      ? `${name} comes with Entente and can't be taken out.`
      : `There is no imported dataset ${name}: see entente datasets.`,
  );
}

function configured(environment: Environment): Config {
  const read = configure(environment);
  if ("faults" in read) throw new Error(read.faults.join("\n"));
  return read.config;
}
