import type { NodeLabel } from "../contract/ids.ts";
import { type EdgeType, edgeDefinition, nodeDefinition, PROVENANCE } from "../contract/model.ts";
import type { Property } from "../contract/properties.ts";
import type { Properties } from "../domain/graph.ts";
import { cellFinder, corridorOf } from "../domain/observation-table.ts";
import type { EdgeStatement, NodeStatement } from "../domain/statements.ts";
import type { Dataset } from "./dataset.ts";
import type { FaultList } from "./faults.ts";
import { PACKAGE_FILE } from "./package.ts";
import type { WideTable } from "./wide-tables.ts";

/** Tells whether a dataset defines an id itself, in a row or in a wide table. */
export function definitions({ statements }: Dataset): (id: string) => boolean {
  const ids = new Set<string>(statements?.nodes.map(({ id }) => id));
  const tables = statements?.tables ?? [];
  for (const table of tables) for (let row = 0; row < table.origins.length; row += 1) ids.add(corridorOf(table, row) ?? "");
  const finders = tables.map(cellFinder);
  return (id) => ids.has(id) || finders.some((find) => find(id) !== undefined);
}

/** Adds a fault for every id that neither the dataset nor one that it requires defines. */
export function checkReferences(dataset: Dataset, known: (id: string) => boolean): void {
  const { statements, places, faults } = dataset;
  if (!statements) return;
  const remedy = "define it, correct it, or name the dataset that defines it in entente.requires";
  const check = (statement: NodeStatement | EdgeStatement, field: string, id: string) => {
    const place = places.get(statement);
    if (place && !known(id)) faults.add({ ...place, field, problem: `${id} is defined nowhere`, remedy });
  };
  const checkAll = (statement: NodeStatement | EdgeStatement, references: readonly string[], properties: Properties) => {
    for (const name of references) {
      const id = properties[name];
      if (typeof id === "string") check(statement, name, id);
    }
  };
  const provenance = referencesAmong(PROVENANCE);
  const furtherProvenance = provenance.filter((name) => name !== "source");
  const ofLabel = new Map<NodeLabel, string[]>();
  const ofType = new Map<EdgeType, string[]>();
  for (const node of statements.nodes) {
    const references = ofLabel.get(node.label) ?? referencesAmong(nodeDefinition(node.label).properties);
    ofLabel.set(node.label, references);
    checkAll(node, references, node.properties);
    if (node.provenance) checkAll(node, provenance, node.provenance);
  }
  for (const edge of statements.edges) {
    check(edge, "from", edge.from);
    check(edge, "to", edge.to);
    const own = ofType.get(edge.type) ?? referencesAmong(edgeDefinition(edge.type).properties);
    ofType.set(edge.type, own);
    checkAll(edge, own, edge.properties);
    checkAll(edge, edge.properties.source === edge.to ? furtherProvenance : provenance, edge.properties);
  }
  for (const wide of dataset.wide) checkWide(wide, dataset.faults, known);
  checkInventory(dataset, known);
}

function checkWide({ file, table, rows }: WideTable, faults: FaultList, known: (id: string) => boolean): void {
  const remedy = "define it, correct it, or name the dataset that defines it in entente.requires";
  const { source } = table.provenance;
  if (!known(source))
    faults.add({ file: PACKAGE_FILE, field: `resources.${file}.observations.source`, problem: `${source} is defined nowhere`, remedy });
  for (const [end, states] of [["origin", table.origins] as const, ["destination", table.destinations] as const]) {
    for (const [at, id] of states.entries()) {
      const row = rows[at];
      if (!known(id)) faults.add({ file, ...(row !== undefined && { row }), field: end, problem: `${id} is defined nowhere`, remedy });
    }
  }
}

function checkInventory(dataset: Dataset, known: (id: string) => boolean): void {
  for (const [at, { issues, parties }] of (dataset.package?.entente.inventoryOf ?? []).entries()) {
    for (const id of [...(issues ?? []), ...(parties ?? [])]) {
      if (!known(id))
        dataset.faults.add({
          file: PACKAGE_FILE,
          field: `entente.inventoryOf.${at}`,
          problem: `${id} is defined nowhere`,
          remedy: "correct it, or name the dataset that defines it in entente.requires",
        });
    }
  }
}

function referencesAmong(properties: readonly Property[]): string[] {
  return properties.flatMap(({ name, type }) => (type === "reference" ? [name] : []));
}
