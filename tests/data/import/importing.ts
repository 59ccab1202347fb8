import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, onTestFinished } from "vitest";
import type { ImportReport } from "../../../server/contract/wire/import.ts";
import { checkDataset } from "../../../server/data/folders.ts";
import { importFiles } from "../../../server/data/import/import-files.ts";
import type { ImportPart, ImportRequest } from "../../../server/data/import/request.ts";

export async function stagingPlace(): Promise<string> {
  const into = await mkdtemp(join(tmpdir(), "import-"));
  onTestFinished(() => rm(into, { recursive: true, force: true }));
  return into;
}

type Options = Partial<Omit<ImportRequest, "parts" | "into">> & Omit<Partial<ImportPart>, "files">;

/** Imports files that are given by their text or bytes, and checks that what comes of it is a dataset without a fault. */
export async function importTexts(format: string, texts: Readonly<Record<string, string | Uint8Array>>, options: Options = {}) {
  const into = await stagingPlace();
  const upload = join(into, "upload");
  await mkdir(upload);
  const files = [];
  for (const [name, text] of Object.entries(texts)) {
    const path = join(upload, String(files.length));
    await writeFile(path, text);
    files.push({ name, path });
  }
  return importAll(format, files, { ...options, into });
}

/** `unchecked`: what refers to datasets that are not in place is looked at together with them, by the caller. */
export async function importAll(
  format: string,
  files: ImportPart["files"],
  { into, unchecked = false, ...options }: Options & { into?: string; unchecked?: boolean } = {},
) {
  const place = into ?? (await stagingPlace());
  const { dataset = { name: "imported" }, ...rest } = options;
  const report = await importFiles({ ...rest, format, files, into: place, dataset: { created: "2026-01-01T00:00:00Z", ...dataset } });
  if (report.folder && !unchecked) expect((await checkDataset(report.folder)).faults.lines()).toEqual([]);
  return { report, into: place, table: (name: string) => tableOf(report, name), json: () => packageOf(report) };
}

/** The rows of a table of the dataset, by its columns; none where it wasn't written. */
export async function tableOf({ folder }: ImportReport, name: string): Promise<Record<string, string>[]> {
  const path = join(folder ?? "", `${name}.csv`);
  if (!folder || !existsSync(path)) return [];
  return parse(await readFile(path), { columns: true });
}

async function packageOf({ folder }: ImportReport): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder ?? "", "datapackage.json"), "utf8"));
}

/** What was left out, as “how often × what: why”. */
export function leftOut({ leftOut: list }: ImportReport): string[] {
  return list.map(({ what, why, count }) => `${count} × ${what}: ${why}`);
}

/** Each fault as “file:row:column: reason”. */
export function faultsOf({ faults }: ImportReport): string[] {
  return faults.shown.map(
    ({ file, row, column, value, reason }) => `${file}:${row ?? "-"}:${column ?? "-"}: ${value === null ? "" : `“${value}” `}${reason}`,
  );
}
