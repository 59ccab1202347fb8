import { join } from "node:path";
import type { ImportReport, ReadFile } from "../../contract/wire/import.ts";
import type { ReadTable } from "../../contract/wire/imports.ts";
import { type Described, ImportContext, type ImportProgress } from "./context.ts";
import { DatasetFolder } from "./dataset-folder.ts";
import { checkDecisions } from "./decisions.ts";
import { descriptionOf } from "./description.ts";
import { IMPORT_FORMATS, type ImportFormat } from "./formats.ts";
import { digestOfFile, openTables } from "./open.ts";
import { DATA_PACKAGE, openDataPackage } from "./packages/open.ts";
import { readingOf } from "./reading.ts";
import { ImportRefused } from "./refused.ts";
import { Reporting } from "./report.ts";
import type { ImportPart, ImportRequest } from "./request.ts";
import { silentBodiesNote } from "./silent-bodies.ts";
import type { ImportFile, OpenTable } from "./tables.ts";

/**
 * Turns files into a dataset's folder, without a look at any graph. What can't be read at all leaves no folder and a
 * report with blocking faults; rows at fault and names to decide are left out and listed. @throws what the signal
 * gives as its reason, leaving nothing behind; and whatever the disk throws.
 */
export async function importParts(
  request: ImportRequest,
  progress: ImportProgress = () => undefined,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const [only, ...more] = request.parts;
  if (only?.format !== DATA_PACKAGE || more.length > 0) return importTables(request, progress, signal);
  try {
    const opened = await openDataPackage(request, only);
    return "report" in opened ? opened.report : { ...(await importTables(opened.request, progress, signal)), format: DATA_PACKAGE };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const report = new Reporting(join(request.into, `${request.dataset.name}.faults.csv`));
    report.refuse(error);
    return { format: DATA_PACKAGE, folder: null, files: [], counts: {}, ...(await report.finish()) };
  }
}

async function importTables(request: ImportRequest, progress: ImportProgress, signal: AbortSignal | undefined): Promise<ImportReport> {
  const { dataset, into } = request;
  const report = new Reporting(join(into, `${dataset.name}.faults.csv`));
  const out = new DatasetFolder(join(into, dataset.name));
  await out.create();
  const used: Used = {};
  try {
    const made = await make(request, out, report, used, progress, signal);
    return {
      format: request.parts.map(({ format }) => format).join(", "),
      folder: out.path,
      ...made,
      counts: out.counts(),
      ...(await report.finish()),
    };
  } catch (error) {
    await out.discard();
    if (!(error instanceof ImportRefused) || signal?.aborted) {
      await report.remove();
      throw error;
    }
    report.refuse(error);
    return {
      format: request.parts.map(({ format }) => format).join(", "),
      folder: null,
      files: [],
      counts: {},
      ...used,
      ...(await report.finish()),
    };
  }
}

/** The same for files of one format. */
export function importFiles(
  { format, files, decisions, mapping, ...rest }: Omit<ImportRequest, "parts"> & ImportPart,
  progress?: ImportProgress,
  signal?: AbortSignal,
): Promise<ImportReport> {
  return importParts({ ...rest, parts: [{ format, files, ...(decisions && { decisions }), mapping }] }, progress, signal);
}

/** The mapping that was used, and how the tables were read: told also where the import is refused, so that a person can change it. */
type Used = { mapping?: unknown; read?: ReadTable[] };

async function make(
  request: ImportRequest,
  out: DatasetFolder,
  report: Reporting,
  used: Used,
  progress: ImportProgress,
  signal: AbortSignal | undefined,
) {
  const described: Described[] = [];
  const files: ReadFile[] = [];
  const made: unknown[] = [];
  for (const part of request.parts) {
    const { importer } = formatOf(part.format);
    const decisions = checkDecisions(part.decisions ?? {}, report);
    const tables: OpenTable[] = [];
    for (const file of part.files) tables.push(...(await openTables(file, readingOf(part.mapping), signal)));
    if (tables.length === 0) throw new ImportRefused("", "no file is given", "give at least one");
    const { dataset: given, inventoryOf, known = [] } = request;
    const { mapping } = part;
    const context = new ImportContext({ tables, out, report, given, decisions, mapping, inventoryOf, known }, progress, signal);
    try {
      described.push(await importer(context));
    } finally {
      if (context.mappingUsed !== undefined) used.mapping = context.mappingUsed;
      if (context.read.length > 0) used.read = [...(used.read ?? []), ...context.read];
    }
    for (const table of tables) if (table.guessed) report.note(`${table.file} is taken to be ${table.encoding}: it doesn't say so itself.`);
    const read = await readFiles(context, part.files);
    files.push(...read);
    made.push(howMade(part, decisions, read, context.mappingUsed));
  }
  await out.finish(descriptionOf(request, described, { parts: made, faults: report.faults }));
  const silent = silentBodiesNote(out.path, request.known ?? []);
  if (silent !== undefined) report.note(silent);
  return { files, ...used };
}

export function formatOf(id: string): ImportFormat {
  const format = IMPORT_FORMATS.find((each) => each.id === id);
  if (format) return format;
  throw new ImportRefused("", `“${id.slice(0, 60)}” is no format`, `use ${IMPORT_FORMATS.map((each) => each.id).join(", ")}`);
}

async function readFiles(context: ImportContext, files: readonly ImportFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const { name, path } of files) {
    const digest = await digestOfFile(path);
    for (const table of context.tables) {
      if (table.file !== name) continue;
      const { encoding, separator, sheet } = table;
      read.push({ name, ...digest, encoding, separator, sheet, rows: Math.max(0, context.rowsRead(table) - 1) });
    }
  }
  return read;
}

/** What is kept in the dataset of how it was made: enough to make it again from the same files. */
function howMade(
  { format }: ImportPart,
  decisions: Readonly<Record<string, string>>,
  files: readonly ReadFile[],
  mapping: unknown,
): Record<string, unknown> {
  return {
    format,
    files: [...new Map(files.map(({ name, sha256 }) => [name, { name, sha256 }])).values()],
    ...(Object.keys(decisions).length > 0 && { decisions }),
    ...(mapping !== undefined && { mapping }),
  };
}
