import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Static } from "typebox";
import type { DryRun, ImportFault, ImportOptions, InventoryClaims } from "../contract/wire/imports.ts";
import { type Foreseen, foresee } from "../data/library/dry-run.ts";
import type { Library } from "../data/library/library.ts";
import { previewTables } from "../data/library/tables.ts";
import { PACKAGE_FILE } from "../data/package.ts";
import { type Arranged, arrange, ownDataset, type UploadedFile } from "./formats.ts";
import type { Told } from "./told.ts";

/** What is asked for: files to bring in, a dataset to take out, or one to describe otherwise. */
export type Asked =
  | { readonly action: "import"; readonly files: readonly UploadedFile[]; readonly options: ImportOptions }
  | { readonly action: "remove"; readonly dataset: string }
  | { readonly action: "describe"; readonly dataset: string; readonly inventoryOf: Static<typeof InventoryClaims> };

/** A dry run, and what applying it takes. */
export type Prepared = {
  readonly dryRun: DryRun;
  /** Those of the dataset, those of the files it was made from, and where more of the latter are listed. */
  readonly faults: { readonly found: readonly ImportFault[]; readonly own: readonly ImportFault[]; readonly file: string | null };
  /** The revision of the datasets that it was compared with. */
  readonly base: number;
  readonly change:
    | { readonly put: string; readonly name: string; readonly digest: string; readonly format: string }
    | { readonly remove: string }
    | undefined;
};

const FAULTS_SHOWN = 200;

/**
 * @param staging a folder of the import's own, in which the dataset is made
 * @param maximum how many changes one transaction may have, where there is such a limit
 */
export async function prepare(library: Library, staging: string, asked: Asked, told: Told, maximum?: number): Promise<Prepared> {
  const made = await look(library, staging, asked, told);
  const decisions = asked.action === "import" ? asked.options.decisions : undefined;
  const dryRun = { ...made.dryRun, ...(decisions && { decisions }) };
  const { changes } = dryRun;
  if (maximum === undefined || !changes) return { ...made, dryRun };
  const { added, changed, removed } = changes.total;
  return { ...made, dryRun: { ...dryRun, limit: { changes: added + changed + removed, maximum } } };
}

async function look(library: Library, staging: string, asked: Asked, told: Told): Promise<Prepared> {
  const now = await library.read();
  const folder = join(staging, "dataset");
  await rm(folder, { recursive: true, force: true });
  if (asked.action === "remove") {
    const foreseen = await foresee(library, now, { remove: asked.dataset }, told.phase);
    return prepared(now.revision, foreseen, undefined, { remove: asked.dataset }, []);
  }
  told.phase("reading");
  const known = now.datasets.map((dataset) => ({ name: dataset.name, folder: library.folderOf(dataset) }));
  const arranged =
    asked.action === "import"
      ? await arrange(asked.files, folder, asked.options, told, known)
      : await copyOf(library, asked.dataset, folder);
  if (arranged.folder === undefined) return prepared(now.revision, undefined, arranged, undefined, []);
  const inventoryOf = asked.action === "describe" ? asked.inventoryOf : asked.options.inventoryOf;
  if (inventoryOf) await describe(arranged.folder, inventoryOf);
  const foreseen = await foresee(library, now, { put: arranged.folder }, told.phase);
  const format =
    asked.action === "import"
      ? asked.options.format
      : (now.datasets.find(({ name }) => name === asked.dataset)?.kept.format ?? "datapackage");
  const change = foreseen.comes && { put: arranged.folder, format, ...foreseen.comes };
  return prepared(now.revision, foreseen, arranged, change, await previewTables(arranged.folder));
}

function prepared(
  base: number,
  foreseen: Foreseen | undefined,
  arranged: Arranged | undefined,
  change: Prepared["change"],
  tables: DryRun["tables"],
): Prepared {
  const own = arranged?.faults ?? { total: 0, shown: [], blocking: false };
  const found = foreseen?.faults ?? { total: 0, kept: [] };
  const faults = [...found.kept, ...own.shown];
  const dryRun: DryRun = {
    dataset: foreseen?.dataset ?? null,
    faults: { total: own.total + found.total, shown: faults.slice(0, FAULTS_SHOWN), blocking: own.blocking || found.total > 0 },
    undecided: arranged?.undecided ?? [],
    ambiguousDates: arranged?.ambiguousDates ?? 0,
    doubtfulDates: arranged?.doubtfulDates ?? [],
    leftOut: arranged?.leftOut ?? [],
    notes: arranged?.notes ?? [],
    ...(arranged?.mapping !== undefined && { mapping: arranged.mapping }),
    ...(arranged?.read && { read: arranged.read }),
    tables,
    changes: foreseen?.changes ?? null,
    conflicts: foreseen?.conflicts ?? { total: 0, shown: [] },
    limit: null,
  };
  return { base, dryRun, faults: { found: found.kept, own: own.shown, file: arranged?.faultsFile ?? null }, change };
}

/** Marks the dataset as an inventory, with its limits, or as none. */
async function describe(folder: string, inventoryOf: Static<typeof InventoryClaims>): Promise<void> {
  const path = join(folder, PACKAGE_FILE);
  const json: unknown = JSON.parse(await readFile(path, "utf8"));
  if (typeof json !== "object" || json === null) return;
  const { inventoryOf: _, ...own } = {
    inventoryOf: undefined,
    ...("entente" in json && typeof json.entente === "object" ? json.entente : {}),
  };
  const entente = inventoryOf.length > 0 ? { ...own, inventoryOf } : own;
  await writeFile(path, `${JSON.stringify({ ...json, entente }, null, 2)}\n`);
}

/** The files of a dataset that is in place, to be changed. */
async function copyOf(library: Library, name: string, into: string): Promise<Arranged> {
  const { datasets } = await library.read();
  const dataset = datasets.find((each) => each.name === name);
  const from = dataset ? library.folderOf(dataset) : undefined;
  const files = from ? (await readdir(from)).map((file) => ({ name: basename(file), path: join(from, file) })) : [];
  return ownDataset(files, into);
}
