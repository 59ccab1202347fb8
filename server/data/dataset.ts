import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { idOf, type NodeId } from "../contract/ids.ts";
import { parseDate } from "../domain/dates.ts";
import type { GraphNode, PropertyValue } from "../domain/graph.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement } from "../domain/statements.ts";
import { storedDate } from "./cells.ts";
import { tableOf } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { FaultList } from "./faults.ts";
import { type DataPackage, PACKAGE_FILE, readPackage } from "./package.ts";
import { readEdge, readNode } from "./rows.ts";

/** A dataset as read from its folder. Where there are faults, what it says is incomplete and must not be loaded. */
export type Dataset = {
  folder: string;
  package: DataPackage | undefined;
  /** The columns of each CSV file, as its header has them. */
  headers: ReadonlyMap<string, readonly string[]>;
  statements: DatasetStatements | undefined;
  /** Where each node and edge stands, for faults found later: the n-th statement of the file. */
  places: ReadonlyMap<NodeStatement | EdgeStatement, { file: string; row: number }>;
  faults: FaultList;
};

/** Reads and checks one dataset by itself: everything but what its references lead to. */
export async function readDataset(folder: string): Promise<Dataset> {
  const faults = new FaultList();
  const described = await readPackage(folder, faults);
  const files = await csvFiles(folder);
  const headers = new Map<string, readonly string[]>();
  const places = new Map<NodeStatement | EdgeStatement, { file: string; row: number }>();
  const nodes: NodeStatement[] = [];
  const edges: EdgeStatement[] = [];
  const rowOfNode = new Map<NodeId, string>();
  for (const file of files) {
    const table = tableOf(file);
    if (!table) {
      faults.add({
        file,
        problem: "is named after no label and no edge type",
        remedy: "rename it: State.csv, PARTY_TO.csv … (there is no Dataset.csv)",
      });
      continue;
    }
    const required = table.columns.flatMap(({ property }) => (property.required ? [property.name] : []));
    const { header, rows } = await readCsv(
      join(folder, file),
      file,
      new Set(table.columns.map(({ property }) => property.name)),
      required,
      faults,
    );
    headers.set(file, header);
    const rowOfText = new Map<string, number>();
    for (const row of rows) {
      const text = JSON.stringify([...row.cells.values()]);
      const same = rowOfText.get(text);
      if (same !== undefined) faults.add({ file, row: row.row, problem: `is the same as row ${same}`, remedy: "delete one" });
      rowOfText.set(text, row.row);
      const statement = table.kind === "node" ? readNode(file, table, row, faults) : readEdge(file, table, row, faults);
      if (!statement) continue;
      places.set(statement, { file, row: row.row });
      if ("type" in statement) {
        edges.push(statement);
        continue;
      }
      const earlier = rowOfNode.get(statement.id);
      if (earlier !== undefined && same === undefined)
        faults.add({
          file,
          row: row.row,
          field: "id",
          problem: `${statement.id} is already in row ${earlier}`,
          remedy: "make it one row; list further sources in DESCRIBED_IN.csv",
        });
      rowOfNode.set(statement.id, String(row.row));
      nodes.push(statement);
    }
  }
  if (described) checkResources(described, files, faults);
  const statements = described && {
    id: idOf("Dataset", `dataset:${described.name}`),
    name: described.name,
    precedence: described.entente.precedence,
    node: datasetNode(described, await digestOf(folder, files)),
    nodes,
    edges,
  };
  return { folder, package: described, headers, statements, places, faults };
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
