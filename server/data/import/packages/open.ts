import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DATASET_NAME } from "../../../contract/ids.ts";
import type { ImportReport } from "../../../contract/wire/import.ts";
import { PACKAGE_FILE } from "../../package.ts";
import { digestOfFile } from "../open.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportPart, ImportRequest } from "../request.ts";
import { foreignRequest } from "./foreign.ts";
import { readJson } from "./json.ts";

export const DATA_PACKAGE = "datapackage";

/** The files that a dataset of ours consists of. */
const OWN_FILE = /^(?:datapackage\.json|[A-Za-z_]+\.csv|Observations\.[a-z0-9-]+\.csv)$/;

/** A Data Package: ours is a dataset already, another's a table to be mapped. */
export async function openDataPackage(
  request: ImportRequest,
  part: ImportPart,
): Promise<{ report: ImportReport } | { request: ImportRequest }> {
  const described = part.files.find(({ name }) => name === PACKAGE_FILE) ?? part.files.find(({ name }) => name.endsWith(".json"));
  if (!described) throw new ImportRefused(PACKAGE_FILE, "is not among the files", "give datapackage.json and the tables that it lists");
  const json = await readJson(described.name, described.path);
  if (typeof json !== "object" || json === null || !("entente" in json))
    return { request: await foreignRequest(request, part, described.name, json) };
  const name = "name" in json && typeof json.name === "string" && new RegExp(DATASET_NAME).test(json.name) ? json.name : undefined;
  if (name === undefined)
    throw new ImportRefused(described.name, "names no dataset", "write its name: small letters, digits, hyphens", { column: "name" });
  return { report: await copied(part, join(request.into, name)) };
}

/** Ours: copied as it is. Whether it is sound is for the check that every dataset goes through. */
async function copied({ files }: ImportPart, folder: string): Promise<ImportReport> {
  const left = files.filter(({ name }) => !OWN_FILE.test(name));
  await mkdir(folder, { recursive: false });
  const read = [];
  for (const { name, path } of files) {
    if (!OWN_FILE.test(name)) continue;
    await copyFile(path, join(folder, name));
    read.push({
      name,
      ...(await digestOfFile(path)),
      encoding: "utf-8",
      separator: name.endsWith(".csv") ? ("comma" as const) : null,
      sheet: null,
      rows: 0,
    });
  }
  return {
    format: DATA_PACKAGE,
    folder,
    files: read,
    counts: {},
    leftOut: left.map(({ name }) => ({ what: name, why: "no table of a dataset", count: 1 })),
    undecided: [],
    ambiguousDates: { total: 0, shown: [] },
    faults: { total: 0, shown: [], blocking: false },
    faultsFile: null,
    notes: [],
  };
}
