import { basename } from "node:path";
import type { NodeId } from "../../contract/ids.ts";
import type { DryRun, ImportFault, ImportPhase } from "../../contract/wire/imports.ts";
import type { GraphEdge, GraphNode } from "../../domain/graph.ts";
import { conflictsAmong, mergeRows } from "../../domain/merge.ts";
import { compare } from "../../domain/parallel.ts";
import type { DatasetStatements } from "../../domain/statements.ts";
import { csvFiles, type Dataset, digestOf, readDataset } from "../dataset.ts";
import type { Fault } from "../faults.ts";
import { checkTogether } from "../folders.ts";
import { PACKAGE_FILE } from "../package.ts";
import { changesBetween, shownValue } from "./changes.ts";
import type { Library } from "./library.ts";
import type { Manifest } from "./manifest.ts";

/** One dataset that comes, in place of another of its name or not; or one that goes. */
export type DatasetChange = { readonly put: string } | { readonly remove: string };

/** What applying would do, found out without touching anything. */
export type Foreseen = Pick<DryRun, "dataset" | "changes" | "conflicts"> & {
  /** Every fault of the datasets as they would be: any of them forbids applying. */
  readonly faults: { readonly total: number; readonly kept: readonly ImportFault[] };
  /** Name and digest of the dataset that would come. */
  readonly comes?: { readonly name: string; readonly digest: string };
};

const CONFLICTS_SHOWN = 50;

/** @param change the folder of a dataset, or the name of one */
export async function foresee(
  library: Library,
  now: Manifest,
  change: DatasetChange,
  told: (phase: ImportPhase) => void = () => undefined,
): Promise<Foreseen> {
  told("checking");
  const before: Dataset[] = [];
  for (const folder of library.foldersOfImports(now)) before.push(await readDataset(folder));
  const comes = "put" in change ? await readDataset(change.put) : undefined;
  const name = "put" in change ? (comes?.package?.name ?? basename(change.put)) : change.remove;
  const stay = before.filter((dataset) => nameOf(dataset) !== name);
  // What was imported before it came with Entente gives its place to that.
  const beneath = "remove" in change ? library.bundled().filter((folder) => basename(folder) === name) : [];
  const after = comes ? [...stay, comes] : [...stay];
  for (const folder of beneath) after.push(await readDataset(folder));
  checkTogether(after);
  if (comes && library.isBundled(name)) {
    comes.faults.add({
      file: PACKAGE_FILE,
      field: "name",
      problem: `is ${name}, which comes with Entente`,
      remedy: "give the dataset another name",
    });
  }
  const replaced = before.find((dataset) => nameOf(dataset) === name);
  if (comes) refusePart(comes, replaced);
  const faults = faultsOf(after, comes);
  const described = comes?.package && {
    dataset: {
      id: `dataset:${comes.package.name}`,
      name: comes.package.name,
      title: comes.package.title,
      version: comes.package.version,
      asOf: comes.package.entente.asOf,
      licences: comes.package.licenses.map((licence) => licence.name),
      replaces: replaced?.package?.version ?? null,
      inventoryOf: comes.package.entente.inventoryOf ?? [],
    },
    comes: { name: comes.package.name, digest: await digestOf(comes.folder, await csvFiles(comes.folder)) },
  };
  const nothing = { dataset: described?.dataset ?? null, changes: null, conflicts: { total: 0, shown: [] }, faults };
  if (faults.total > 0 || (comes && !described)) return nothing;

  told("comparing");
  return {
    ...nothing,
    ...difference(statementsOf(before), statementsOf(after), [replaced, comes]),
    ...(described && { comes: described.comes }),
  };
}

/** What was taken out of a dataset is no edition of it: in the place of the whole it would take away all that isn't in it. */
function refusePart({ package: part, faults }: Dataset, replaced: Dataset | undefined): void {
  const whole = replaced?.package;
  if (!part?.entente.extract || !whole || whole.entente.extract) return;
  faults.add({
    file: PACKAGE_FILE,
    field: "entente.extract",
    problem: `says that this is a part of ${part.name}, which is in place as a whole (edition ${whole.version})`,
    remedy: "bring in the whole; or give the part a name of its own, which states the same twice; or take the whole out first",
  });
}

/** Only what the dataset says, or said, can differ, and the day of a statement that rests on one of its sources. */
function difference(
  before: readonly DatasetStatements[],
  after: readonly DatasetStatements[],
  touched: readonly (Dataset | undefined)[],
): Pick<Foreseen, "changes" | "conflicts"> {
  const own = statementsOf(touched.flatMap((dataset) => dataset ?? []));
  const ids = new Set<string>(own.flatMap(({ id, nodes }) => [id, ...nodes.map((node) => node.id)]));
  const datasets = new Set<string>(own.map(({ id }) => id));
  const [was, will] = [mergeRows(before), mergeRows(after)];
  const figures =
    own.some(touchesFigures) || [...before, ...after].some(({ tables }) => tables?.some((table) => ids.has(table.provenance.source)));
  const mayDiffer = (element: GraphNode | GraphEdge): boolean => {
    if ("label" in element) return ids.has(element.id) || (figures && (element.label === "Corridor" || element.label === "Observation"));
    const { dataset, source } = element.properties;
    return datasets.has(String(dataset)) || ids.has(String(source));
  };
  const changes = figures ? changesBetween(was, will, mayDiffer) : changesBetween(was.lean, will.lean, mayDiffer, will.lean.figures);
  const known = new Set(conflictsAmong(before).map((conflict) => JSON.stringify(conflict)));
  const conflicts = conflictsAmong(after).filter((conflict) => !known.has(JSON.stringify(conflict)));
  const names = new Map<NodeId, string>();
  const named = new Set(conflicts.slice(0, CONFLICTS_SHOWN).map(({ id }) => id));
  for (const { id, properties } of will.nodes) if (named.has(id)) names.set(id, String(properties.name ?? id));
  const shown = conflicts.slice(0, CONFLICTS_SHOWN).map(({ id, property, values }) => ({
    id,
    name: names.get(id) ?? id,
    property,
    values: values.map(({ value, dataset }) => ({ value: shownValue(value), dataset })),
  }));
  return { changes, conflicts: { total: conflicts.length, shown } };
}

/** Whether figures or corridors, some of another dataset's too, can come, go or be named otherwise with the dataset. */
function touchesFigures({ nodes, edges, tables = [] }: DatasetStatements): boolean {
  return (
    tables.length > 0 ||
    nodes.some(({ label }) => label === "State" || label === "Corridor" || label === "Observation") ||
    edges.some(({ from, to }) => from.startsWith("observation:") || to.startsWith("observation:"))
  );
}

function statementsOf(datasets: readonly Dataset[]): DatasetStatements[] {
  return datasets.flatMap(({ statements }) => statements ?? []);
}

function faultsOf(datasets: readonly Dataset[], own: Dataset | undefined): Foreseen["faults"] {
  const ordered = [...datasets].sort((a, b) => Number(b === own) - Number(a === own) || compare(nameOf(a), nameOf(b)));
  return {
    total: ordered.reduce((sum, { faults }) => sum + faults.count, 0),
    kept: ordered.flatMap((dataset) => dataset.faults.shown.map((fault) => wireFault(fault, dataset === own ? "" : `${nameOf(dataset)}/`))),
  };
}

function wireFault({ file, row, field, problem, remedy }: Fault, folder: string): ImportFault {
  return { file: folder + file, row: row ?? null, column: field ?? null, value: null, reason: problem, remedy };
}

function nameOf({ folder }: Dataset): string {
  return basename(folder);
}
