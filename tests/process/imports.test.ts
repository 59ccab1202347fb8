import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { Library } from "../../server/data/library/library.ts";
import type { Files } from "../data/folder.ts";
import { little } from "../data/little.ts";
import { fewDatasets } from "./few-datasets.ts";
import { type Program, run, startProgram } from "./program.ts";

const root = mkdtempSync(join(tmpdir(), "entente-imports-"));
const few = fewDatasets();
afterAll(() => {
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

async function command(data: string, ...words: string[]): Promise<{ status: number | null; said: string }> {
  const running = run(words, { ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });
  return { status: await running.ended, said: running.said() };
}

async function datasetsOf({ url }: Program): Promise<string[]> {
  const { datasets } = await (await fetch(`${url}/api/datasets`)).json();
  return datasets.map(({ id }: { id: string }) => id).sort();
}

const version = async ({ url }: Program): Promise<string> => (await (await fetch(`${url}/api/health`)).json()).version;

describe("the commands", () => {
  test("import shows, applies when told to; a running server follows; remove gives back what was", { timeout: 180_000 }, async () => {
    const data = join(root, "commands");
    const program = await startProgram({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });
    onTestFinished(program.stop);
    const before = await version(program);
    const files = written("shown");
    const shown = await command(data, "import", "datapackage", ...files);
    expect([shown.status, shown.said]).toEqual([1, expect.stringContaining("Agreement: 1 added, 0 changed, 0 removed")]);
    expect(await version(program)).toBe(before);
    expect((await command(data, "import", "datapackage", ...files, "--yes")).status).toBe(0);
    await expect.poll(() => datasetsOf(program), { timeout: 10_000 }).toContain("dataset:shown");
    expect((await command(data, "datasets")).said).toMatch(/^shown \(imported \d{4}-\d\d-\d\d, datapackage\)$/m);
    expect((await command(data, "remove", "shown", "--yes")).status).toBe(0);
    await expect.poll(() => version(program), { timeout: 10_000 }).toBe(before);
    expect(readdirSync(join(data, "datasets/staging"))).toEqual([]);
  });

  test("two at once: both go in, one after the other, or the later is told that the data changed", { timeout: 180_000 }, async () => {
    const data = join(root, "two");
    await (await startProgram({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder })).stop();
    const names = ["one", "other"];
    const both = await Promise.all(names.map((name) => command(data, "import", "datapackage", ...written(name), "--yes")));
    const { datasets } = await new Library(data).read();
    const failed = both.filter(({ status }) => status !== 0);
    expect(datasets).toHaveLength(2 - failed.length);
    expect(failed.length).toBeLessThan(2);
    for (const { said } of failed) expect(said).toContain("The datasets were changed since the dry run. Make the dry run again");
  });

  test("a fault in the last row, and a disk that is full: nothing is changed", { timeout: 180_000 }, async () => {
    const data = join(root, "nothing");
    await (await startProgram({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder })).stop();
    const good = little("late");
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `agreement:late-${at},No. ${at},agreement,bilateral,binding,2019,source:late,high`,
    );
    const late = {
      ...good,
      "Agreement.csv": `${good["Agreement.csv"]}${rows.join("\n")}\nagreement:last,Last,agreement,nowhere,binding,2019,source:late,high\n`,
    };
    const faulty = await command(data, "import", "datapackage", ...written("late", late), "--yes", "--accept-faults");
    expect([faulty.status, faulty.said]).toEqual([1, expect.stringContaining(`Agreement.csv:${rows.length + 3}:level`)]);
    for (const blocks of [1, 512, 24_000]) {
      const full = run(
        ["import", "datapackage", ...written("full"), "--yes"],
        { ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder },
        { blocks },
      );
      expect(await full.ended).toBe(1);
      expect(full.said()).toContain("There is no room in the data folder.");
    }
    expect(await new Library(data).read()).toEqual({ revision: 0, datasets: [] });
    expect(readdirSync(join(data, "embedded"))).toHaveLength(1);
    expect(readdirSync(join(data, "datasets")).filter((name) => name !== "kept" && name !== "staging")).toEqual([]);
  });
});

test("killed at 20 points of an import, it is the old data or the new, whole", { timeout: 400_000 }, async () => {
  const data = join(root, "killed");
  const program = await startProgram({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });
  onTestFinished(program.stop);
  const old = await datasetsOf(program);
  const started = performance.now();
  expect((await command(data, "import", "datapackage", ...written("measure"), "--yes")).status).toBe(0);
  const whole = performance.now() - started;
  expect((await command(data, "remove", "measure", "--yes")).status).toBe(0);
  const library = new Library(data);
  let applied = 0;
  for (let point = 0; point < 20; point++) {
    const name = `killed-${point}`;
    const importing = run(["import", "datapackage", ...written(name), "--yes"], { ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });
    // The start of the program is the first third, and nothing happens in it.
    const timer = setTimeout(() => importing.child.kill("SIGKILL"), whole * (0.3 + (0.75 * point) / 19));
    await importing.ended;
    clearTimeout(timer);
    const { datasets } = await library.read();
    const there = datasets.some((each) => each.name === name);
    applied += Number(there);
    // A server that runs sees either the datasets of before or those of after.
    const wanted = [...old, ...datasets.map((each) => `dataset:${each.name}`)].sort();
    await expect.poll(() => datasetsOf(program), { timeout: 10_000 }).toEqual(wanted);
    const agreement = await fetch(`${program.url}/api/nodes/agreement:${name}`);
    expect([name, agreement.status]).toEqual([name, there ? 200 : 404]);
  }
  // What was left behind is gone after the next start, and the data are whole.
  const again = await startProgram({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder });
  onTestFinished(again.stop);
  expect(await datasetsOf(again)).toEqual(await datasetsOf(program));
  expect(readdirSync(join(data, "datasets/staging"))).toEqual([]);
  expect(readdirSync(join(data, "datasets/kept"))).toHaveLength(applied);
  expect(readdirSync(join(data, "embedded"))).toHaveLength(1);
});

test("a list of datasets that is damaged: told in one line, and nothing is guessed", { timeout: 60_000 }, async () => {
  const data = mkdtempSync(join(root, "damaged-"));
  const library = new Library(data);
  await library.commit({ revision: 1, datasets: [] });
  writeFileSync(library.manifest, readFileSync(library.manifest, "utf8").replace('"revision": 1', '"revision": 7'));
  for (const words of [["serve"], ["datasets"]]) {
    const running = run(words, { ENTENTE_DATA_DIR: data, PORT: "0" });
    expect(await running.ended).toBe(1);
    expect(running.said().trim()).toMatch(/^The list of imported datasets, \S+manifest\.json, is damaged: put back a copy/);
  }
});
