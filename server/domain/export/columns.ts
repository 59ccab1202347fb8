import Type, { type TObject, type TSchema } from "typebox";
import { NodeRef, PartialDate } from "../../contract/wire/common.ts";

/** What is told of the places where something was read. */
const CITED = ["sources", "refPrinted", "refResolved", "confidence", "datasets", "licences"];
const OF_EDGES = ["id", "type", "source", "sourceName", "target", "targetName"];
const OF_NODES = ["id", "label", "name"];

/** The columns that records of this shape fill, named as the flattener names them: the head of a table without rows. */
export function columnsOf(record: TObject): string[] {
  return "sources" in record.properties ? [...membersOf(record), ...CITED] : membersOf(record);
}

/** The columns of the two tables of a graph. */
export function graphColumns(edge: TObject, node: TObject): { edges: string[]; nodes: string[] } {
  return { edges: distinct([...OF_EDGES, ...columnsOf(edge)]), nodes: distinct([...OF_NODES, ...columnsOf(node)]) };
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

function membersOf({ properties }: TObject): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => (name === "sources" ? [] : named(name, stated(schema))));
}

/** What a value is of, where it may be null. */
function stated(schema: TSchema): TSchema {
  return Type.IsUnion(schema) ? (schema.anyOf.find((one) => !Type.IsNull(one)) ?? schema) : schema;
}

function named(name: string, schema: TSchema): string[] {
  // Which properties a thing has depends on the thing.
  if (Type.IsRecord(schema)) return [];
  if (Type.IsArray(schema)) return isNamed(schema.items) ? [name, `${name}Names`] : [name];
  if (!Type.IsObject(schema)) return [name];
  if (isNamed(schema)) return [name, `${name}Name`];
  return hasAll(schema, Object.keys(PartialDate.properties))
    ? [name, `${name}Earliest`, `${name}Latest`]
    : membersOf(schema).map((member) => `${name}.${member}`);
}

function isNamed(schema: TSchema): boolean {
  return hasAll(
    schema,
    Object.keys(NodeRef.properties).filter((name) => name !== "label"),
  );
}

function hasAll(schema: TSchema, names: readonly string[]): boolean {
  return Type.IsObject(schema) && names.every((name) => name in schema.properties);
}
