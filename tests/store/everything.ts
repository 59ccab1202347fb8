import { idOf, NODE_LABELS, type NodeLabel, nodeId, prefixOf } from "../../server/contract/ids.ts";
import { EDGE_TYPES, edgeDefinition, storedEdgeProperties, storedNodeProperties } from "../../server/contract/model.ts";
import type { GraphProperty } from "../../server/contract/properties.ts";
import type { Graph, GraphEdge, GraphNode, Properties, PropertyValue } from "../../server/domain/graph.ts";

/** What a text may hold and an engine's file format or language might trip over. */
export const HOSTILE: readonly string[] = [
  "a,b",
  'say "yes"',
  "[x, y]",
  "{a: 1}",
  "it's",
  "a|b",
  "back\\slash",
  "\\",
  '\\"',
  "null",
  "NULL",
  "true",
  "1",
  "$id",
  "`; DROP",
  "'); MATCH (n) DETACH DELETE n //",
  "=1+1",
  "Ўзбекистон",
  "🇺🇿",
  "<b>",
  "#",
  "-",
  "constructor",
];

/** Running text may have line feeds and tabs; the cell that an engine reads then has them too. */
const RUNNING = ["first\nsecond", "a\tb", ...HOSTILE];

const DAYS = ["0001-01-01", "1899-12-31", "1970-01-01", "2020-02-29", "9999-12-31"];

function valueFor({ type }: GraphProperty, seed: number): PropertyValue {
  const pick = <T>(values: readonly T[]): T => values[seed % values.length]!;
  switch (type) {
    case "string":
      return pick(RUNNING);
    case "integer":
      return pick([0, -1, Number.MAX_SAFE_INTEGER]);
    case "number":
      return pick([0.1, -1.5, 1e300, 294_395, 41.3]);
    case "boolean":
      return seed % 2 === 0;
    case "day":
      return pick(DAYS);
    case "list":
      return seed % 3 === 0 ? HOSTILE : [pick(HOSTILE)];
  }
}

/** Every other property is left out, so that what is absent is tried as well. */
function valuesOf(columns: readonly GraphProperty[], seed: number): Properties {
  const present = columns.filter((_, at) => (at + seed) % 2 === 0);
  return Object.fromEntries(present.map((column, at) => [column.name, valueFor(column, at * 7 + seed)]));
}

const id = (label: NodeLabel, seed: number) => nodeId(`${prefixOf(label)}:${seed === 0 ? "constructor" : `A.b_c-${seed}>X`}`);

/** A graph that has every label, every type between every pair it joins, and every property in several values. */
export function everything(): Graph {
  const nodes: GraphNode[] = NODE_LABELS.flatMap((label) =>
    Array.from({ length: 12 }, (_, seed) => ({ id: id(label, seed), label, properties: valuesOf(storedNodeProperties(label), seed) })),
  );
  const edges: GraphEdge[] = EDGE_TYPES.flatMap((type) =>
    edgeDefinition(type).pairs.flatMap(([from, to], pair) =>
      [0, 1, 2].map((seed) => {
        const ends = { from: id(from, seed), to: id(to, (seed + pair) % 12) };
        const edge = `${type}:test:${ends.from}>${ends.to}`;
        const dataset = idOf("Dataset", id("Dataset", 0));
        return { type, ...ends, id: edge, properties: { ...valuesOf(storedEdgeProperties(type), seed + pair), id: edge, dataset } };
      }),
    ),
  );
  return { nodes, edges, conflicts: [] };
}
