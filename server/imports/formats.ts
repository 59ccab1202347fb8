import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DryRun, ImportFault, ImportOptions, ImportsAnswer } from "../contract/wire/imports.ts";
import { DATASET_NAME } from "../contract/wire/imports.ts";
import { PACKAGE_FILE } from "../data/package.ts";

export type UploadedFile = { readonly name: string; readonly path: string };

/** What a format's files became: a dataset's folder, or the faults for which there is none. */
export type Arranged = Pick<DryRun, "undecided" | "ambiguousDates" | "notes" | "mapping"> & {
  readonly folder: string | undefined;
  readonly faults: { readonly total: number; readonly kept: readonly ImportFault[]; readonly blocking: boolean };
};
export type RowsRead = (done: number, total: number | null) => void;

/** What can be brought in. */
export const FORMATS: ImportsAnswer["formats"] = [
  { id: "datapackage", title: "A dataset of Entente's own (Data Package)", accepts: ["json", "csv"] },
];

/** Turns uploaded files into a dataset's folder below `into`. */
export async function arrange(files: readonly UploadedFile[], into: string, _options: ImportOptions, _told: RowsRead): Promise<Arranged> {
  const whole = { undecided: [], ambiguousDates: 0, notes: [] };
  const name = await nameIn(files);
  if (name === undefined) {
    const fault: ImportFault = {
      file: PACKAGE_FILE,
      row: null,
      column: "name",
      value: null,
      reason: "is not there, or names no dataset",
      remedy: "give datapackage.json and the CSV files that it lists, as docs/datasets.md describes",
    };
    return { ...whole, folder: undefined, faults: { total: 1, kept: [fault], blocking: true } };
  }
  const folder = join(into, name);
  await mkdir(folder, { recursive: true });
  for (const file of files) await copyFile(file.path, join(folder, file.name));
  return { ...whole, folder, faults: { total: 0, kept: [], blocking: false } };
}

async function nameIn(files: readonly UploadedFile[]): Promise<string | undefined> {
  const described = files.find(({ name }) => name === PACKAGE_FILE);
  if (!described) return undefined;
  try {
    const json: unknown = JSON.parse(await readFile(described.path, "utf8"));
    const name = typeof json === "object" && json !== null && "name" in json ? json.name : undefined;
    return typeof name === "string" && new RegExp(DATASET_NAME).test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}
