import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "../domain/parallel.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { DatasetRefused, FaultList } from "./faults.ts";
import { PACKAGE_FILE } from "./package.ts";
import { checkReferences, definitions } from "./references.ts";

/** The datasets that come with the program, unless the operator names another folder of such. */
const fixtures = (): string => process.env.ENTENTE_FIXTURES?.trim() || fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** The bundled datasets, in the order of their names: folders of the root, or of a folder there that holds several. */
export function datasetFolders(root: string = fixtures()): string[] {
  const below = foldersIn(root).flatMap((folder) => (isDataset(folder) ? [folder] : foldersIn(folder).filter(isDataset)));
  return below.sort((a, b) => compare(basename(a), basename(b)));
}

function foldersIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(root, entry.name)] : []));
}

function isDataset(folder: string): boolean {
  return existsSync(join(folder, PACKAGE_FILE));
}

/** Checks that what one dataset refers to is defined by it or by those that it requires. What is at fault is added to its `faults`. */
export function checkTogether(datasets: readonly Dataset[]): void {
  const byName = new Map(datasets.map((dataset) => [basename(dataset.folder), dataset]));
  for (const dataset of datasets) checkAgainst(dataset, byName);
}

/** Reads datasets with what they require and checks all references. @throws DatasetRefused with every fault of every dataset. */
export async function readDatasets(folders: readonly string[]): Promise<Dataset[]> {
  const datasets: Dataset[] = [];
  for (const folder of folders) datasets.push(await readDataset(folder));
  checkTogether(datasets);
  const faults = new FaultList();
  for (const { folder, faults: own } of datasets) {
    for (const fault of own.shown) faults.add({ ...fault, file: `${basename(folder)}/${fault.file}` });
  }
  if (faults.count > 0) throw new DatasetRefused(faults);
  return datasets;
}

/** Reads one dataset and checks it against those it requires, found beside it or among the bundled ones. */
export async function checkDataset(folder: string): Promise<Dataset> {
  const path = resolve(folder);
  const dataset = await readDataset(path);
  const byName = new Map([[basename(path), dataset]]);
  const pending = [...(dataset.package?.entente.requires ?? [])];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (byName.has(name)) continue;
    const beside = join(dirname(path), name);
    const found = isDataset(beside) ? beside : datasetFolders().find((folder) => basename(folder) === name);
    if (found === undefined) continue;
    const required = await readDataset(found);
    byName.set(name, required);
    pending.push(...(required.package?.entente.requires ?? []));
  }
  checkAgainst(dataset, byName);
  return dataset;
}

function checkAgainst(dataset: Dataset, byName: ReadonlyMap<string, Dataset>): void {
  const field = "entente.requires";
  if (dataset.package && dataset.package.name !== basename(dataset.folder)) {
    dataset.faults.add({
      file: PACKAGE_FILE,
      field: "name",
      problem: `is ${dataset.package.name}, but the folder is ${basename(dataset.folder)}`,
      remedy: "give both the same name",
    });
  }
  const known = [definitions(dataset)];
  const seen = new Set([basename(dataset.folder)]);
  const pending = [...(dataset.package?.entente.requires ?? [])];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const required = byName.get(name);
    if (!required) {
      dataset.faults.add({
        file: PACKAGE_FILE,
        field,
        problem: `names ${name}, which isn't there`,
        remedy: "put that dataset's folder beside this one",
      });
      continue;
    }
    known.push(definitions(required));
    pending.push(...(required.package?.entente.requires ?? []));
  }
  const found = new Set<string>();
  checkReferences(dataset, (id) => {
    if (found.has(id)) return true;
    const defined = known.some((defines) => defines(id));
    if (defined) found.add(id);
    return defined;
  });
}
