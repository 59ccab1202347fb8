import { NODE_LABELS, type NodeLabel } from "../../contract/ids.ts";
import { EDGE_TYPES, type EdgeType, edgeDefinition, storedEdgeProperties, storedNodeProperties } from "../../contract/model.ts";
import type { GraphProperty, GraphPropertyType } from "../../contract/properties.ts";

/**
 * Tables of the embedded engine, derived from the model. Names come from its closed vocabulary alone;
 * they are quoted because some of them (`FROM`, `TO`) are words of the language.
 */
const COLUMN_TYPES: Record<GraphPropertyType, string> = {
  string: "STRING",
  integer: "INT64",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  day: "DATE",
  list: "STRING[]",
};

/** Stands between the members of a list in a cell. No value contains it: control characters are refused when a dataset is read. */
export const LIST_SEPARATOR = "\u001f";

export const quoted = (name: string): string => `\`${name}\``;

export function nodeColumns(label: NodeLabel): GraphProperty[] {
  return [{ name: "id", type: "string" }, ...storedNodeProperties(label)];
}

export function edgeColumns(type: EdgeType): GraphProperty[] {
  return storedEdgeProperties(type);
}

/** The statements that create every table, nodes first. */
export function createTables(): string[] {
  const columns = (properties: readonly GraphProperty[]) => properties.map(({ name, type }) => `${quoted(name)} ${COLUMN_TYPES[type]}`);
  const nodes = NODE_LABELS.map(
    (label) => `CREATE NODE TABLE ${quoted(label)}(${[...columns(nodeColumns(label)), "PRIMARY KEY (id)"].join(", ")})`,
  );
  const edges = EDGE_TYPES.map((type) => {
    const pairs = edgeDefinition(type).pairs.map(([from, to]) => `FROM ${quoted(from)} TO ${quoted(to)}`);
    return `CREATE REL TABLE ${quoted(type)}(${[...pairs, ...columns(edgeColumns(type))].join(", ")})`;
  });
  return [...nodes, ...edges];
}

/** What reads the rows of a file for {@link copyInto}. Every cell is read as text first: the engine's own guessing of types is not used. */
export function rowsIn(path: string, columns: readonly GraphProperty[], edges: boolean): string {
  const given: readonly GraphProperty[] = edges ? [...ENDS, ...columns] : columns;
  const read = given.map(({ name, type }) => `${quoted(name)} ${type === "list" ? "STRING" : COLUMN_TYPES[type]}`);
  const stored = given.map(({ name, type }) =>
    type === "list" ? `string_split(${quoted(name)}, '${LIST_SEPARATOR}') AS ${quoted(name)}` : quoted(name),
  );
  return `LOAD WITH HEADERS (${read.join(", ")}) FROM ${literal(path)} (HEADER=true, PARALLEL=false, ESCAPE='"') RETURN ${stored.join(", ")}`;
}

/** No value of a column's type. */
export const absent = ({ type }: GraphProperty): string => `CAST(NULL AS ${COLUMN_TYPES[type]})`;

/**
 * The statement that fills a table, or that of a type between two labels. It takes all rows at once, whatever they are read
 * from: what a second one brought would make the engine write again what the first one stored.
 * @param sources each gives all columns, in their order
 */
export function copyInto(table: string, sources: readonly string[], ends?: { from: NodeLabel; to: NodeLabel }): string {
  return `COPY ${quoted(table)} FROM (${sources.join(" UNION ALL ")})${ends ? ` (from='${ends.from}', to='${ends.to}')` : ""}`;
}

const ENDS: readonly GraphProperty[] = [
  { name: "from", type: "string" },
  { name: "to", type: "string" },
];

export const countNodes = (label: NodeLabel): string => `MATCH (n:${quoted(label)}) RETURN count(*) AS count`;
export const countEdges = (type: EdgeType): string => `MATCH ()-[r:${quoted(type)}]->() RETURN count(*) AS count`;

export function literal(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
