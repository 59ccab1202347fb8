import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DATASET_NAME } from "../contract/ids.ts";
import type { DryRun, ImportFault, ImportOptions, ImportsAnswer } from "../contract/wire/imports.ts";
import { IMPORT_FORMATS } from "../data/import/formats.ts";
import type { KnownDataset } from "../data/import/request.ts";
import { PACKAGE_FILE } from "../data/package.ts";
import type { Told } from "./told.ts";

export type UploadedFile = { readonly name: string; readonly path: string };

/** What a format's files became: a dataset's folder, or the faults for which there is none. */
export type Arranged = Pick<
  DryRun,
  "undecided" | "ambiguousDates" | "doubtfulDates" | "leftOut" | "notes" | "mapping" | "read" | "faults"
> & {
  readonly folder: string | undefined;
  /** A file of CSV that lists more faults than are spelt out here. */
  readonly faultsFile: string | null;
};

const OWN = "datapackage";

/** What can be brought in. */
export const FORMATS: ImportsAnswer["formats"] = [
  ...(IMPORT_FORMATS.some(({ id }) => id === OWN)
    ? []
    : [{ id: OWN, title: "A dataset of Entente's own: datapackage.json and its tables", accepts: [".json", ".csv"] }]),
  ...IMPORT_FORMATS.map(({ id, title, accepts }) => ({ id, title, accepts: [...accepts] })),
];

/** Whether who brings it in must say what the dataset shall be called. */
export function needsName(format: string): boolean {
  return format !== OWN;
}

/** Turns files of a format into a dataset's folder below `into`. */
export async function arrange(
  files: readonly UploadedFile[],
  into: string,
  options: ImportOptions,
  told: Told,
  known: readonly KnownDataset[] = [],
): Promise<Arranged> {
  await mkdir(into, { recursive: true });
  const { format, dataset = {}, decisions, mapping, inventoryOf } = options;
  if (format === OWN && !IMPORT_FORMATS.some(({ id }) => id === OWN)) return ownDataset(files, into);
  const { name = format } = dataset;
  // Only the process that does the work reads files.
  const { importFiles } = await import("../data/import/import-files.ts");
  const { ambiguousDates, folder, ...report } = await importFiles(
    {
      format,
      files,
      into,
      dataset: { ...dataset, name },
      known,
      ...(decisions && { decisions }),
      ...(mapping !== undefined && { mapping }),
      ...(inventoryOf && { inventoryOf }),
    },
    ({ done, total }) => told.rows(done, total),
  );
  return { ...report, folder: folder ?? undefined, ambiguousDates: ambiguousDates.total, doubtfulDates: ambiguousDates.shown };
}

/** Files that are a dataset already, copied. */
export async function ownDataset(files: readonly UploadedFile[], into: string): Promise<Arranged> {
  const whole = { undecided: [], ambiguousDates: 0, doubtfulDates: [], leftOut: [], notes: [], faultsFile: null };
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
    return { ...whole, folder: undefined, faults: { total: 1, shown: [fault], blocking: true } };
  }
  const folder = join(into, name);
  await mkdir(folder, { recursive: true });
  for (const file of files) await copyFile(file.path, join(folder, file.name));
  return { ...whole, folder, faults: { total: 0, shown: [], blocking: false } };
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
