import type { NodeLabel } from "../../../contract/ids.ts";
import { EDGES, type EdgeType, NODES } from "../../../contract/model.ts";
import { type Column, type Table, tableOf } from "../../../contract/tables.ts";

/** Tables that can be filled by mapping: not those that the importer writes itself, and not the states, which the code list defines. */
const NOT_MAPPED: ReadonlySet<string> = new Set(["Dataset", "Source", "State", "Corridor", "DESCRIBED_IN", "STATED_IN"]);
export const FIGURES = "Observations";

/** The target of a column that cites the source of each row. */
export const SOURCE = "source";

export function mappableTables(): string[] {
  return [FIGURES, ...NODES.keys(), ...EDGES.keys()].filter((name) => !NOT_MAPPED.has(name));
}

export function mappableTable(name: string): Table | undefined {
  return NOT_MAPPED.has(name) ? undefined : tableOf(`${name}.csv`);
}

/** What a column can be mapped to: everything but what the importer fills in. */
export function targetsOf(table: Table): Column[] {
  return table.columns.filter(
    ({ role, property }) => role !== "raw" && !(role === "provenance" && ["source", "refResolved"].includes(property.name)),
  );
}

/** An edge type as the target of a column of nodes: which labels the cell can name, and whether the edge leads from it to the node. */
export type Link = { type: EdgeType; others: readonly NodeLabel[]; fromOther: boolean };

export function linkOf(label: NodeLabel, name: string): Link | undefined {
  for (const [type, { pairs }] of EDGES) {
    if (type !== name || NOT_MAPPED.has(type)) continue;
    const before = pairs.filter(([, to]) => to === label).map(([from]) => from);
    if (before.length > 0) return { type, others: before, fromOther: true };
    const after = pairs.filter(([from]) => from === label).map(([, to]) => to);
    if (after.length > 0) return { type, others: after, fromOther: false };
  }
  return undefined;
}
