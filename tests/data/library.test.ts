import { cpSync, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { ROOT } from "../../server/build.ts";
import { readDataset } from "../../server/data/dataset.ts";
import { changesBetween } from "../../server/data/library/changes.ts";
import { foresee } from "../../server/data/library/dry-run.ts";
import { Library } from "../../server/data/library/library.ts";
import type { Imported } from "../../server/data/library/manifest.ts";
import { mergeRows } from "../../server/domain/merge.ts";
import { LockHeld, lives, myself, underLock } from "../../server/store/lock.ts";
import { fewDatasets } from "../process/few-datasets.ts";
import { little } from "./little.ts";

const KEPT: Imported["kept"] = {
  importedAt: "2026-01-01T00:00:00Z",
  format: "datapackage",
  acceptedFaults: { total: 0, shown: [], blocking: false },
};

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "entente-library-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function written(name: string): Promise<string> {
  const path = join(await folder(), name);
  await mkdir(path);
  for (const [file, content] of Object.entries(little(name))) await writeFile(join(path, file), content);
  return path;
}

/** What says that something has happened, and what waits for it. */
function signal(): [give: () => void, given: Promise<void>] {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [give, given];
}

describe("the list of imported datasets", () => {
  test("is what was committed last; what was only announced doesn't count", async () => {
    const library = new Library(await folder());
    expect(await library.read()).toEqual({ revision: 0, datasets: [] });
    const one: Imported = { name: "one", digest: "0".repeat(32), kept: KEPT };
    await library.commit({ revision: 1, datasets: [one] });
    await library.announce({ revision: 2, datasets: [] });
    expect(await library.read()).toEqual({ revision: 1, datasets: [one] });
    expect(await library.announced(await library.read())).toEqual({ revision: 2, datasets: [] });
    expect(await library.announced({ revision: 5, datasets: [] })).toBeUndefined();
  });

  test.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["garbled", (text: string) => text.replace('"revision": 1', '"revision": 7')],
    ["emptied", () => ""],
    ["another's", () => "{}"],
  ])("%s, it is refused, never guessed", async (_, damage) => {
    const library = new Library(await folder());
    await library.commit({ revision: 1, datasets: [] });
    await writeFile(library.manifest, damage(await readFile(library.manifest, "utf8")));
    await expect(library.read()).rejects.toThrow(/is damaged: put back a copy/);
  });

  test("a dataset that is kept is whole; one that doesn't count is cleaned away, with imports that nobody works on", async () => {
    const library = new Library(await folder());
    const digests = ["1".repeat(32), "2".repeat(32)];
    for (const [at, digest] of digests.entries()) await library.keep(await written(`set-${at}`), { name: `set-${at}`, digest });
    const [mine, dead] = [await library.stage(), await library.stage()];
    await writeFile(join(dead.folder, "owner"), "999999999 1");
    await library.clean({ revision: 1, datasets: [{ name: "set-1", digest: digests[1]!, kept: KEPT }] });
    expect(await readdir(join(library.root, "kept"))).toEqual([digests[1]]);
    expect((await readdir(library.folderOf({ name: "set-1", digest: digests[1]! }))).sort()).toEqual(Object.keys(little("x")).sort());
    expect([existsSync(mine.folder), existsSync(dead.folder)]).toEqual([true, false]);
  });
});

describe("one at a time", () => {
  test("the next one waits its turn, or is refused after its patience", async () => {
    const path = join(await folder(), "lock");
    const order: string[] = [];
    const [inside, begun] = signal();
    const [finish, finished] = signal();
    const slow = underLock(path, 0, async () => {
      inside();
      await finished;
      order.push("first");
    });
    await begun;
    await expect(underLock(path, 0, async () => order.push("refused"))).rejects.toBeInstanceOf(LockHeld);
    const next = underLock(path, 5_000, async () => order.push("second"));
    finish();
    await Promise.all([slow, next]);
    expect(order).toEqual(["first", "second"]);
  });

  test("who is gone holds nobody up, and of many who find that out one takes over at a time", async () => {
    const path = join(await folder(), "lock");
    await writeFile(path, "999999999 1 gone");
    let inside = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      most.push(++inside);
      // A turn in which another one could get in.
      await new Promise(setImmediate);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => underLock(path, 10_000, work)));
    expect(most).toEqual(Array.from({ length: 8 }, () => 1));
  });

  test("a process is told from a later one of the same number", () => {
    expect(lives(myself())).toBe(true);
    expect(lives(`${process.pid} 1`)).toBe(!existsSync("/proc/self/stat"));
    expect([lives("999999999 1"), lives(""), lives("nobody")]).toEqual([false, false, false]);
  });
});

test("a dataset that came to be bundled after it had been imported is told of, and can go", async () => {
  const library = new Library(await folder());
  const digest = "3".repeat(32);
  await library.keep(await written("issues"), { name: "issues", digest });
  const manifest = { revision: 1, datasets: [{ name: "issues", digest, kept: KEPT }] };
  expect(() => library.folders(manifest)).toThrow(/issues is bundled and was imported too: .+ entente remove issues/);
  expect(library.foldersOfImports(manifest)).toContain(library.folderOf({ name: "issues", digest }));
  expect(library.foldersOfImports(manifest)).toHaveLength(library.bundled().length);
});

test("a dry run touches nothing, and names what would come", async () => {
  const few = fewDatasets();
  vi.stubEnv("ENTENTE_FIXTURES", few.folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    few.remove();
  });
  const library = new Library(await folder());
  const foreseen = await foresee(library, await library.read(), { put: await written("foreseen") });
  expect(foreseen.faults.total).toBe(0);
  expect(foreseen.comes).toMatchObject({ name: "foreseen", digest: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(foreseen.changes?.total).toMatchObject({ added: 7, changed: 1, removed: 0 });
  expect(existsSync(library.root)).toBe(false);
});

test("what a dry run counts is what the two graphs differ in, the figures that it spares itself among them", {
  timeout: 120_000,
}, async () => {
  // A table of figures, among datasets that are spelt out: what the others do, these do too.
  const few = fewDatasets();
  cpSync(join(ROOT, "fixtures/world/knomad-2017"), join(few.folder, "knomad-2017"), { recursive: true });
  vi.stubEnv("ENTENTE_FIXTURES", few.folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    few.remove();
  });
  const library = new Library(await folder());
  const comes = await written("without-states");
  await rm(join(comes, "State.csv"));
  const description = JSON.parse(await readFile(join(comes, "datapackage.json"), "utf8"));
  description.resources = description.resources.filter(({ path }: { path: string }) => path !== "State.csv");
  await writeFile(join(comes, "datapackage.json"), JSON.stringify(description));
  const foreseen = await foresee(library, await library.read(), { put: comes });
  const stated = async (folders: readonly string[]) =>
    (await Promise.all(folders.map((each) => readDataset(each)))).flatMap(({ statements }) => statements ?? []);
  const before = await stated(library.bundled());
  const after = [...before, ...(await stated([comes]))];
  expect(foreseen.changes).toEqual(changesBetween(mergeRows(before), mergeRows(after)));
  expect(foreseen.changes?.nodes.find(({ label }) => label === "Observation")?.same).toBeGreaterThan(11_885);
});
