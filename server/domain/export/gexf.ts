import { type About, type Attributes, aboutLines, type ExportGraph, sourceLines, typesOf, type ValueType } from "./model.ts";
import { XML_HEAD, xml } from "./xml.ts";

const TYPES: Readonly<Record<ValueType, string>> = { string: "string", integer: "long", number: "double", boolean: "boolean" };

/** A graph as GEXF 1.3, for Gephi and what reads its files. */
export function* gexf(graph: ExportGraph, about: About): Generator<string> {
  const nodes = columnsOf(graph.nodes.map(({ label, attributes }) => ({ nodeLabel: label, ...attributes })));
  const edges = columnsOf(graph.edges.map(({ type, attributes }) => ({ type, ...attributes })));
  const lines = [...aboutLines(about), ...sourceLines(about)];
  yield `${XML_HEAD}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n`;
  yield `  <meta lastmodifieddate="${xml(about.retrieved)}">\n    <creator>Entente</creator>\n`;
  yield `    <description>${xml(lines.join("\n"))}</description>\n`;
  yield `    <keywords>${xml(about.datasets.map(({ id }) => id).join(", "))}</keywords>\n  </meta>\n`;
  yield `  <graph defaultedgetype="${graph.directed ? "directed" : "undirected"}" mode="static">\n`;
  yield declared("node", nodes);
  yield declared("edge", edges);
  yield "    <nodes>\n";
  for (const { id, label, name, attributes, at } of graph.nodes) {
    const position = at ? `<viz:position x="${at.x}" y="${at.y}" z="0"/>` : "";
    yield `      <node id="${xml(id)}" label="${xml(name)}">${values({ nodeLabel: label, ...attributes }, nodes)}${position}</node>\n`;
  }
  yield "    </nodes>\n    <edges>\n";
  for (const { id, type, source, target, attributes } of graph.edges) {
    const weight = typeof attributes.weight === "number" ? ` weight="${attributes.weight}"` : "";
    const ends = `id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" label="${xml(type)}"${weight}`;
    yield `      <edge ${ends}>${values({ type, ...attributes }, edges)}</edge>\n`;
  }
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

type Columns = ReadonlyMap<string, { id: number; type: ValueType }>;

function columnsOf(rows: readonly Attributes[]): Columns {
  return new Map([...typesOf(rows)].map(([name, type], id) => [name, { id, type }]));
}

function declared(kind: "node" | "edge", columns: Columns): string {
  const each = [...columns].map(([name, { id, type }]) => `      <attribute id="${id}" title="${xml(name)}" type="${TYPES[type]}"/>\n`);
  return `    <attributes class="${kind}" mode="static">\n${each.join("")}    </attributes>\n`;
}

function values(attributes: Attributes, columns: Columns): string {
  const each = Object.entries(attributes).map(
    ([name, value]) => `<attvalue for="${columns.get(name)?.id}" value="${xml(String(value))}"/>`,
  );
  return `<attvalues>${each.join("")}</attvalues>`;
}
