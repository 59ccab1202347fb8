import type { NodeLabel } from "./ids.ts";
import { BOOKKEEPING_LABELS, EDGE_TYPES, type EdgeType, edgeDefinition, NODES, nodeDefinition, PROVENANCE } from "./model.ts";
import { dateProperties, type Property } from "./properties.ts";

/** A table of a dataset: what its rows become, and the columns it may have. */
export type Table =
  | { kind: "node"; label: NodeLabel; columns: readonly Column[] }
  | { kind: "edge"; type: EdgeType; columns: readonly Column[] };

/** Where a column's reading goes: an end or identity of the row, its own properties, or its provenance. */
export type Column = { role: "id" | "from" | "to" | "property" | "raw" | "provenance"; property: Property };

/** Edges that lead to the source itself: their `source` is the end they lead to. */
export const SOURCE_IS_END: ReadonlySet<EdgeType> = new Set(["DESCRIBED_IN", "STATED_IN"]);

const ID: Property = { name: "id", type: "string", required: true, description: "Prefix of the label, colon, a short name." };
const FROM: Property = { name: "from", type: "string", required: true, description: "Id of the node at which the edge begins." };
const TO: Property = { name: "to", type: "string", required: true, description: "Id of the node to which it leads." };

/** The table that a CSV file is, by its name; undefined where no label or type has that name. */
export function tableOf(fileName: string): Table | undefined {
  const name = fileName.replace(/\.csv$/, "");
  for (const label of NODES.keys()) if (label === name && label !== "Dataset") return nodeTable(label);
  for (const type of EDGE_TYPES) if (type === name) return edgeTable(type);
  return undefined;
}

export function nodeTable(label: NodeLabel): Table {
  const provenance = BOOKKEEPING_LABELS.has(label) ? [] : PROVENANCE;
  return {
    kind: "node",
    label,
    columns: [{ role: "id", property: ID }, ...propertyColumns(writtenProperties(label)), ...provenanceColumns(provenance)],
  };
}

/** A corridor is named after its ends where nobody names it. */
function writtenProperties(label: NodeLabel): readonly Property[] {
  const { properties } = nodeDefinition(label);
  if (label !== "Corridor") return properties;
  return properties.map((property) => (property.name === "name" ? { ...property, required: false } : property));
}

export function edgeTable(type: EdgeType): Table {
  const sourceIsEnd = SOURCE_IS_END.has(type);
  const own = edgeDefinition(type).properties.filter(({ name }) => name !== "values");
  const provenance = PROVENANCE.filter(({ name }) => !(sourceIsEnd && name === "source"));
  const ends: Column[] = [
    { role: "from", property: FROM },
    { role: "to", property: TO },
  ];
  return { kind: "edge", type, columns: [...ends, ...propertyColumns(own), ...provenanceColumns(provenance)] };
}

function propertyColumns(properties: readonly Property[]): Column[] {
  return properties.flatMap((property): Column[] => {
    if (property.type !== "date") return [{ role: "property", property }];
    const raw: Property = {
      name: dateProperties(property.name).raw,
      type: "string",
      description: `${property.description} As printed, where it differs.`,
    };
    return [
      { role: "property", property },
      { role: "raw", property: raw },
    ];
  });
}

function provenanceColumns(properties: readonly Property[]): Column[] {
  return properties.map((property) => ({ role: "provenance", property }));
}
