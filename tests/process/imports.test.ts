import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { datasetFolders } from "../../server/data/folders.ts";
import { Library } from "../../server/data/library/library.ts";
import { embeddedVersion } from "../../server/engine.ts";
import { datasetsCommand, importCommand, removeCommand } from "../../server/imports/terminal.ts";
import { serve } from "../../server/main.ts";
import type { Files } from "../data/folder.ts";
import { little } from "../data/little.ts";
import { doomed } from "./dooming.ts";
import { FEWEST, fewDatasets } from "./few-datasets.ts";
import { type Program, run, startProgram } from "./program.ts";
import { STEPS, type StepName } from "./steps.ts";

const root = mkdtempSync(join(tmpdir(), "entente-imports-"));
const few = fewDatasets(FEWEST);
/** Commands that run in the test's own process read where the datasets are from its environment. */
beforeAll(() => vi.stubEnv("ENTENTE_FIXTURES", few.folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
  few.remove();
});

function written(name: string, files: Files = little(name)): string[] {
  const folder = join(root, `files-${name}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  return Object.entries(files).map(([file, content]) => {
    writeFileSync(join(folder, file), content);
    return join(folder, file);
  });
}

const settingsOf = (data: string) => ({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });

async function command(data: string, ...words: string[]): Promise<{ status: number | null; said: string }> {
  const running = run(words, settingsOf(data));
  return { status: await running.ended, said: running.said() };
}

/** A command in the test's own process: what it came to, and what it printed. */
async function commandHere(command: () => Promise<number>): Promise<{ status: number; said: string }> {
  const lines: string[] = [];
  const spies = (["log", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation((line) => void lines.push(line)));
  const status = await command().finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { status, said: lines.join("\n") };
}

/** A data folder that has the graph already, as after a first start. */
async function prepared(name: string): Promise<string> {
  const data = join(root, name);
  await embeddedVersion(data, datasetFolders(few.folder));
  return data;
}

async function datasetsOf({ url }: Program): Promise<string[]> {
  const { datasets } = await (await fetch(`${url}/api/datasets`)).json();
  return datasets.map(({ id }: { id: string }) => id).sort();
}

const version = async ({ url }: Program): Promise<string> => (await (await fetch(`${url}/api/health`)).json()).version;

describe("beside a running server", () => {
  const data = join(root, "data");
  let program: Program;
  beforeAll(async () => {
    program = await startProgram(settingsOf(data));
  });
  afterAll(() => program.stop());

  /** The datasets that count once the process was killed at a step: the old ones before the list is renamed, the new ones after. */
  const COUNTS: Readonly<Record<StepName, "old" | "new">> = {
    "before the first write": "old",
    "between two files of the dataset": "old",
    "before the dataset is in its place": "old",
    "in the middle of building the graph": "old",
    "before the graph is in its place": "old",
    "before the list is renamed": "old",
    "after the list is renamed": "new",
    "before what is old is removed": "new",
  };

  test("killed at any step of an import, it is the old data or the new, whole", { timeout: 300_000 }, async () => {
    const library = new Library(data);
    const counting = await datasetsOf(program);
    const names = Object.keys(STEPS).filter((name): name is StepName => name in STEPS);
    const processes = names.map((step) => ({ step, process: doomed(settingsOf(data)) }));
    onTestFinished(() => {
      for (const { process } of processes) process.kill();
    });
    const applied: string[] = [];
    for (const [at, { step, process }] of processes.entries()) {
      const name = `killed-${at}`;
      // Each takes over the lock of the one before, which died with it.
      expect([step, await process.import({ files: written(name), step })]).toEqual([step, "SIGKILL"]);
      if (COUNTS[step] === "new") applied.push(name);
      const { datasets } = await library.read();
      expect([step, datasets.map((dataset) => dataset.name)]).toEqual([step, applied]);
      const wanted = [...counting, ...applied.map((each) => `dataset:${each}`)].sort();
      await expect.poll(() => datasetsOf(program), { timeout: 60_000 }).toEqual(wanted);
      const agreement = await fetch(`${program.url}/api/nodes/agreement:${name}`);
      expect([step, agreement.status]).toEqual([step, COUNTS[step] === "new" ? 200 : 404]);
    }
    // What was left behind is gone after the next start, and the data are whole.
    expect(readdirSync(join(data, "embedded")).length).toBeGreaterThan(1);
    expect(readdirSync(join(data, "datasets/staging")).length).toBeGreaterThan(0);
    const again = await startProgram(settingsOf(data));
    onTestFinished(again.stop);
    expect(await datasetsOf(again)).toEqual(await datasetsOf(program));
    expect(await version(again)).toBe(await version(program));
    expect(readdirSync(join(data, "datasets/staging"))).toEqual([]);
    expect(readdirSync(join(data, "datasets/kept"))).toHaveLength(applied.length);
    expect(readdirSync(join(data, "embedded"))).toHaveLength(1);
    expect(existsSync(join(data, "datasets/change.lock"))).toBe(false);
  });

  test("import shows, applies when told to; a running server follows; remove gives back what was", { timeout: 120_000 }, async () => {
    const before = await version(program);
    const files = written("shown");
    const shown = await commandHere(() => importCommand(settingsOf(data), "datapackage", files, {}));
    expect([shown.status, shown.said]).toEqual([1, expect.stringContaining("Agreement: 1 added, 0 changed, 0 removed")]);
    expect(await version(program)).toBe(before);
    expect((await command(data, "import", "datapackage", ...files, "--yes")).status).toBe(0);
    await expect.poll(() => datasetsOf(program), { timeout: 60_000 }).toContain("dataset:shown");
    expect((await commandHere(() => datasetsCommand(settingsOf(data)))).said).toMatch(/^shown \(imported \d{4}-\d\d-\d\d, datapackage\)$/m);
    expect((await commandHere(() => removeCommand(settingsOf(data), "shown", { yes: true }))).status).toBe(0);
    await expect.poll(() => version(program), { timeout: 60_000 }).toBe(before);
    expect(readdirSync(join(data, "datasets/staging"))).toEqual([]);
  });
});

test.concurrent("two at once: both go in, one after the other, or the later is told that the data changed", {
  timeout: 120_000,
}, async ({ expect }) => {
  const data = await prepared("two");
  const names = ["one", "other"];
  const both = await Promise.all(names.map((name) => command(data, "import", "datapackage", ...written(name), "--yes")));
  const { datasets } = await new Library(data).read();
  const failed = both.filter(({ status }) => status !== 0);
  expect(datasets).toHaveLength(2 - failed.length);
  expect(failed.length).toBeLessThan(2);
  for (const { said } of failed) expect(said).toContain("The datasets were changed since the dry run. Make the dry run again");
});

test.concurrent("a fault in the last row, and a disk that is full: nothing is changed", { timeout: 120_000 }, async ({ expect }) => {
  const data = await prepared("nothing");
  const good = little("late");
  const rows = Array.from({ length: 3_000 }, (_, at) => `agreement:late-${at},No. ${at},agreement,bilateral,binding,2019,source:late,high`);
  const late = {
    ...good,
    "Agreement.csv": `${good["Agreement.csv"]}${rows.join("\n")}\nagreement:last,Last,agreement,nowhere,binding,2019,source:late,high\n`,
  };
  const flags = { yes: true, acceptFaults: true };
  const faulty = await commandHere(() => importCommand(settingsOf(data), "datapackage", written("late", late), flags));
  expect([faulty.status, faulty.said]).toEqual([1, expect.stringContaining(`Agreement.csv:${rows.length + 3}:level`)]);
  // There is no room for the files themselves, or none for the graph of them.
  for (const blocks of [1, 24_000]) {
    const full = run(["import", "datapackage", ...written("full"), "--yes"], settingsOf(data), { blocks });
    expect(await full.ended).toBe(1);
    expect(full.said()).toContain("There is no room in the data folder.");
  }
  expect(await new Library(data).read()).toEqual({ revision: 0, datasets: [] });
  expect(readdirSync(join(data, "embedded"))).toHaveLength(1);
  expect(readdirSync(join(data, "datasets")).filter((name) => name !== "kept" && name !== "staging")).toEqual([]);
});

test.concurrent("a list of datasets that is damaged: told in one line, and nothing is guessed", { timeout: 60_000 }, async ({ expect }) => {
  const data = mkdtempSync(join(root, "damaged-"));
  const library = new Library(data);
  await library.commit({ revision: 1, datasets: [] });
  writeFileSync(library.manifest, readFileSync(library.manifest, "utf8").replace('"revision": 1', '"revision": 7'));
  const line = /^The list of imported datasets, \S+manifest\.json, is damaged: put back a copy/;
  const lines: string[] = [];
  await expect(serve({ ENTENTE_DATA_DIR: data, PORT: "0" }, (each) => lines.push(each))).rejects.toThrow(line);
  expect(lines).toEqual([]);
  const listed = await command(data, "datasets");
  expect([listed.status, listed.said.trim()]).toEqual([1, expect.stringMatching(line)]);
});
