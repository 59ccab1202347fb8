import { NODE_LABELS } from "../../contract/ids.ts";
import { EDGE_TYPES, storedEdgeProperties, storedNodeProperties } from "../../contract/model.ts";
import type { GraphProperty } from "../../contract/properties.ts";
import type { Properties, PropertyValue } from "../graph.ts";
import { groupBy } from "../parallel.ts";
import type { FactGraph } from "./facts.ts";
import { type About, aboutLines, sourceLines } from "./model.ts";

/** Rows of a statement. A client sends each statement by itself, and Neo4j plans one of 200 rows over twice as long as 20 of ten. */
const ROWS = 10;

/** The facts as statements that an empty Neo4j takes, one to a line: constraints, then nodes, then edges. */
export function* cypher({ nodes, edges }: FactGraph, about: About): Generator<string> {
  for (const line of [...aboutLines(about), ...sourceLines(about)]) yield `// ${line.replace(/\s+/g, " ")}\n`;
  const labels = NODE_LABELS.filter((label) => nodes.some((node) => node.label === label));
  for (const label of labels)
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.id IS UNIQUE;\n`;
  for (const label of labels) {
    const columns = columnsOf(storedNodeProperties(label));
    const own = nodes.filter((node) => node.label === label).map(({ id, properties }) => mapOf({ ...properties, id }, columns));
    for (const rows of batches(own)) yield `UNWIND [${rows.join(", ")}] AS row CREATE (n:\`${label}\`) SET n = row;\n`;
  }
  const labelOf = new Map<string, string>(nodes.map(({ id, label }) => [id, label]));
  for (const type of EDGE_TYPES) {
    const columns = columnsOf(storedEdgeProperties(type));
    const own = edges.filter((edge) => edge.type === type);
    for (const [pair, among] of groupBy(own, ({ from, to }) => `${labelOf.get(from)} ${labelOf.get(to)}`)) {
      const [from, to] = pair.split(" ");
      const written = among.map((edge) => `{a: ${text(edge.from)}, b: ${text(edge.to)}, p: ${mapOf(edge.properties, columns)}}`);
      for (const rows of batches(written))
        yield `UNWIND [${rows.join(", ")}] AS row MATCH (a:\`${from}\` {id: row.a}) MATCH (b:\`${to}\` {id: row.b}) CREATE (a)-[r:\`${type}\`]->(b) SET r = row.p;\n`;
    }
  }
}

type Columns = ReadonlyMap<string, GraphProperty>;

function columnsOf(properties: readonly GraphProperty[]): Columns {
  return new Map(properties.map((property) => [property.name, property]));
}

function mapOf(properties: Properties, columns: Columns): string {
  const entries = Object.entries(properties).map(
    ([name, value]) => `\`${name.replaceAll("`", "``")}\`: ${literal(value, columns.get(name))}`,
  );
  return `{${entries.join(", ")}}`;
}

function literal(value: PropertyValue, column: GraphProperty | undefined): string {
  if (typeof value === "object") return `[${value.map(text).join(", ")}]`;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return column?.type === "number" ? floatText(value) : String(value);
  return column?.type === "day" ? `date(${text(value)})` : text(value);
}

/** A whole number that is a measure stays a float, as it was. */
function floatText(value: number): string {
  const written = String(value).replace("e+", "e");
  return /[.e]/.test(written) ? written : `${written}.0`;
}

/**
 * A text as a literal. Neo4j reads `\u` escapes before it reads literals, even behind another backslash: so a backslash
 * never stands before a u, and whatever could end a literal, a line or a comment is written by its code.
 */
function text(value: string): string {
  const parts = value.split(/(?<=\\)(?=u)/);
  const written = parts.map((part) => `'${part.replace(/['\\\p{Cc}\u2028\u2029]/gu, escaped)}'`);
  return written.length === 1 ? (written[0] ?? "''") : `(${written.join(" + ")})`;
}

const NAMED: Readonly<Record<string, string>> = {
  "'": "\\'",
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

function escaped(sign: string): string {
  return NAMED[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS));
}
