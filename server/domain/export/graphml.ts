import {
  type About,
  type Attributes,
  aboutLines,
  datasetName,
  type ExportGraph,
  type ExportNode,
  typesOf,
  type ValueType,
} from "./model.ts";
import { XML_HEAD, xml } from "./xml.ts";

const TYPES: Readonly<Record<ValueType, string>> = { string: "string", integer: "long", number: "double", boolean: "boolean" };
const NAMESPACES =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"';

/** A graph as GraphML, for igraph, networkx, yEd and Cytoscape. */
export function* graphml(graph: ExportGraph, about: About): Generator<string> {
  const nodeRows = graph.nodes.map(nodeRow);
  const edgeRows = graph.edges.map(({ type, attributes }) => ({ type, ...attributes }));
  const own = graphAttributes(about);
  const keys = { graph: keysOf("graph", [own]), node: keysOf("node", nodeRows), edge: keysOf("edge", edgeRows) };
  yield `${XML_HEAD}<graphml ${NAMESPACES}>\n`;
  yield `  <desc>${xml(aboutLines(about).join("\n"))}</desc>\n`;
  yield [...keys.graph, ...keys.node, ...keys.edge].map(([, { declared }]) => declared).join("");
  yield `  <graph id="entente" edgedefault="${graph.directed ? "directed" : "undirected"}">\n    ${data(own, keys.graph)}\n`;
  for (const [at, { id }] of graph.nodes.entries()) yield `    <node id="${xml(id)}">${data(nodeRows[at] ?? {}, keys.node)}</node>\n`;
  for (const [at, { id, source, target }] of graph.edges.entries())
    yield `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${data(edgeRows[at] ?? {}, keys.edge)}</edge>\n`;
  yield "  </graph>\n</graphml>\n";
}

/** Readers show what is called `label`. A property of that name, or of the name of the node's kind, stands apart. */
function nodeRow({ label: kind, name, attributes: { kind: own, ...attributes }, at }: ExportNode): Attributes {
  return { label: name, kind, name, ...(own !== undefined && { [`${kind.toLowerCase()}Kind`]: own }), ...attributes, ...at };
}

function graphAttributes({ title, address, asOf, retrieved, extent, datasets, sources }: About): Attributes {
  return {
    title,
    address,
    ...(asOf !== null && { asOf }),
    retrieved,
    extent,
    datasets: datasets.map(datasetName).join("; "),
    licences: datasets.map(({ id, licenses }) => `${id}: ${licenses.join(", ")}`).join("; "),
    sources: sources.map(({ citation, url, licence }) => [citation, url, licence].filter((part) => part !== null).join(", ")).join("; "),
  };
}

type Keys = ReadonlyMap<string, { id: string; declared: string }>;

function keysOf(kind: "graph" | "node" | "edge", rows: readonly Attributes[]): Keys {
  return new Map(
    [...typesOf(rows)].map(([name, type], at) => {
      const id = `${kind[0]}${at}`;
      return [name, { id, declared: `  <key id="${id}" for="${kind}" attr.name="${xml(name)}" attr.type="${TYPES[type]}"/>\n` }];
    }),
  );
}

function data(attributes: Attributes, keys: Keys): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${keys.get(name)?.id}">${xml(String(value))}</data>`)
    .join("");
}
