import type { NodeLabel } from "../contract/ids.ts";
import { edgeDefinition, nodeDefinition, PROVENANCE } from "../contract/model.ts";
import type { Property } from "../contract/properties.ts";
import type { Properties } from "../domain/graph.ts";
import type { EdgeStatement, NodeStatement } from "../domain/statements.ts";
import type { Dataset } from "./dataset.ts";
import { PACKAGE_FILE } from "./package.ts";

/** Ids that a dataset defines itself. */
export function definedIds({ statements }: Dataset): Set<string> {
  return new Set(statements?.nodes.map(({ id }) => id));
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
  const ofLabel = new Map<NodeLabel, string[]>();
  for (const node of statements.nodes) {
    const references = ofLabel.get(node.label) ?? referencesAmong(nodeDefinition(node.label).properties);
    ofLabel.set(node.label, references);
    checkAll(node, references, node.properties);
    if (node.provenance) checkAll(node, provenance, node.provenance);
  }
  for (const edge of statements.edges) {
    check(edge, "from", edge.from);
    check(edge, "to", edge.to);
    const sourceIsEnd = edge.properties.source === edge.to;
    checkAll(
      edge,
      [...referencesAmong(edgeDefinition(edge.type).properties), ...provenance.filter((name) => !(sourceIsEnd && name === "source"))],
      edge.properties,
    );
  }
  checkInventory(dataset, known);
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
