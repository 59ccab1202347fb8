import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { idOf } from "../contract/ids.ts";
import { tableOf } from "../contract/tables.ts";
import { parseDate } from "../domain/dates.ts";
import type { GraphNode, Properties, PropertyValue } from "../domain/graph.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement } from "../domain/statements.ts";
import { storedDate } from "./cells.ts";
import { readCsv } from "./csv.ts";
import { FaultList } from "./faults.ts";
import { type DataPackage, PACKAGE_FILE, readPackage } from "./package.ts";
import { Statements } from "./row-statements.ts";
import { isWideTable, readWideTable, type WideTable } from "./wide-tables.ts";

/** A dataset as read from its folder. Where there are faults, what it says is incomplete and must not be loaded. */
export type Dataset = {
  folder: string;
  package: DataPackage | undefined;
  /** The columns of each CSV file, as its header has them. */
  headers: ReadonlyMap<string, readonly string[]>;
  statements: DatasetStatements | undefined;
  /** Where each node and edge stands, for faults found later: the n-th statement of the file. */
  places: ReadonlyMap<NodeStatement | EdgeStatement, { file: string; row: number }>;
  /** Its wide tables, with where each corridor stands. */
  wide: readonly WideTable[];
  faults: FaultList;
};

/** Reads and checks one dataset by itself: everything but what its references lead to. */
export async function readDataset(folder: string): Promise<Dataset> {
  const faults = new FaultList();
  const described = await readPackage(folder, faults);
  const files = await csvFiles(folder);
  const headers = new Map<string, readonly string[]>();
  const rows = new Statements(faults);
  const wide: WideTable[] = [];
  for (const file of files) {
    if (isWideTable(file)) {
      const read = await readWideTable(folder, file, described, faults);
      headers.set(file, read.header);
      if (read.wide) wide.push(read.wide);
      continue;
    }
    const table = tableOf(file);
    if (table) headers.set(file, await readCsv(join(folder, file), file, rows.table(file, table), faults));
    else
      faults.add({
        file,
        problem: "is named after no label and no edge type",
        remedy: "rename it: State.csv, PARTY_TO.csv … (there is no Dataset.csv)",
      });
  }
  const tables = wide.map(({ table }) => table);
  rows.refuseFiguresOf(tables);
  if (described) checkResources(described, files, faults);
  if (described) checkLocated(described, rows, faults);
  const statements = described && {
    id: idOf("Dataset", `dataset:${described.name}`),
    name: described.name,
    precedence: described.entente.precedence,
    node: datasetNode(described, await digestOf(folder, files)),
    nodes: rows.nodes,
    edges: rows.edges,
    ...(tables.length > 0 && { tables }),
  };
  return { folder, package: described, headers, statements, places: rows.places, wide, faults };
}

export async function csvFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".csv")).sort();
}

function checkResources({ resources }: DataPackage, files: readonly string[], faults: FaultList): void {
  const listed = new Set(resources.map(({ path }) => path));
  for (const file of files)
    if (!listed.has(file))
      faults.add({
        file: PACKAGE_FILE,
        field: "resources",
        problem: `doesn't list ${file}`,
        remedy: "run entente check <folder> --write-schemas",
      });
  for (const path of listed)
    if (!files.includes(path))
      faults.add({
        file: PACKAGE_FILE,
        field: "resources",
        problem: `lists ${path}, which isn't there`,
        remedy: "run entente check <folder> --write-schemas",
      });
}

function checkLocated({ entente: { located = [] } }: DataPackage, { nodes, edges, places }: Statements, faults: FaultList): void {
  const promised = new Set(located.map((table) => `${table}.csv`));
  for (const statement of [...nodes, ...edges]) {
    const place = places.get(statement);
    const stated: Properties | undefined = "label" in statement ? statement.provenance : statement.properties;
    if (place && promised.has(place.file) && stated?.locator === undefined)
      faults.add({
        ...place,
        field: "locator",
        problem: "is empty",
        remedy: "say where in its source it stands: entente.located promises it of every row of this table",
      });
  }
}

/** The dataset's own node, made from `datapackage.json`. */
function datasetNode({ name, title, description, version, licenses, entente }: DataPackage, digest: string): GraphNode {
  const interval = parseDate(entente.asOf) ?? { earliest: null, latest: null };
  const notCovered = entente.notCovered?.length ? ` Not covered: ${entente.notCovered.map((it) => it.replace(/\.$/, "")).join("; ")}.` : "";
  const properties: [string, PropertyValue][] = [
    ["name", title],
    ["description", description + notCovered],
    ["edition", version],
    ...storedDate("asOf", entente.asOf, interval),
    ["precedence", entente.precedence],
    ["licences", [...new Set(licenses.map((licence) => licence.name))]],
    ["version", digest],
  ];
  if (entente.requires?.length) properties.push(["requires", [...new Set(entente.requires)]]);
  if (entente.reportsHold !== undefined) properties.push(["reportsHold", entente.reportsHold]);
  if (entente.inventoryOf?.length) properties.push(["inventoryOf", JSON.stringify(entente.inventoryOf)]);
  return { id: idOf("Dataset", `dataset:${name}`), label: "Dataset", properties: Object.fromEntries(properties) };
}

/** Digest of the files' names and bytes: two folders with the same digest give the same statements. */
export async function digestOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [PACKAGE_FILE, ...files]) {
    hash.update(`\0${basename(file)}\0`);
    for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk);
  }
  return hash.digest("hex").slice(0, 32);
}
