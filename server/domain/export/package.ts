import { NODE_LABELS } from "../../contract/ids.ts";
import { EDGE_TYPES } from "../../contract/model.ts";
import { resourceOf, tableSchema, wideSchema } from "../../contract/table-schema.ts";
import { edgeTable, nodeTable, SOURCE_IS_END } from "../../contract/tables.ts";
import type { Properties } from "../graph.ts";
import { compare } from "../parallel.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement } from "../statements.ts";
import { type FactGraph, statementsOf } from "./facts.ts";
import { type About, aboutLines, sourceLines } from "./model.ts";
import { tableText } from "./package-rows.ts";
import { wideTables } from "./wide-rows.ts";

export type TextFile = { path: string; text: string };

/** One Data Package for each dataset that the facts draw from, in a folder of its name: together they give the same graph again. */
export function dataPackages(facts: FactGraph, about: About): TextFile[] {
  const datasets = statementsOf(facts);
  const names = new Set(datasets.map(({ name }) => name));
  return [
    { path: "README.txt", text: `${[...aboutLines(about), "", ...HOW, "", ...sourceLines(about)].join("\n")}\n` },
    ...datasets.flatMap((dataset) => packageOf(dataset, names, about)),
  ];
}

const HOW = [
  "Each folder is a Data Package (https://datapackage.org): the part of one dataset that the view rests on, under its own name and licence.",
  "A part is no edition of the whole dataset, and claims to be no inventory: what isn't in it may be in the whole.",
];

function packageOf(dataset: DatasetStatements, names: ReadonlySet<string>, about: About): TextFile[] {
  const wide = wideTables(dataset.name, dataset.nodes, dataset.edges);
  const tables = [...nodeFiles(wide.nodes), ...edgeFiles(wide.edges)];
  const resources = [
    ...tables.map(({ path, resource }) => ({ path, resource })),
    ...wide.files.map(({ path, header, observations }) => ({ path, resource: resourceOf(path, wideSchema(header), { observations }) })),
  ].sort((a, b) => compare(a.path, b.path));
  const described = { ...headOf(dataset, names, about), resources: resources.map(({ resource }) => resource) };
  return [{ path: "datapackage.json", text: `${JSON.stringify(described, null, 2)}\n` }, ...tables, ...wide.files].map(
    ({ path, text }) => ({
      path: `${dataset.name}/${path}`,
      text,
    }),
  );
}

function headOf({ name, node, nodes, precedence }: DatasetStatements, names: ReadonlySet<string>, { retrieved, address }: About) {
  const text = (key: string, otherwise: string): string => String(node.properties[key] ?? otherwise);
  const list = (key: string): string[] => {
    const value = node.properties[key];
    return typeof value === "object" ? [...value] : [];
  };
  const requires = list("requires").filter((each) => names.has(each));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: text("name", name),
    description: text("description", name),
    version: text("edition", "0"),
    created: `${retrieved}T00:00:00Z`,
    licenses: list("licences").map((licence) => ({ name: licence })),
    sources: nodes.filter(({ label }) => label === "Source").map(({ id, properties }) => linkOf(id, properties)),
    contributors: [{ title: "Entente", role: "wrangler" }],
    entente: {
      asOf: text("asOfRaw", retrieved),
      precedence,
      ...(requires.length > 0 && { requires }),
      ...(typeof node.properties.reportsHold === "number" && { reportsHold: node.properties.reportsHold }),
      extract: { address, retrieved },
    },
  };
}

function linkOf(id: string, { citation, name, url }: Properties) {
  return { title: String(citation ?? name ?? id), ...(typeof url === "string" && { path: url }) };
}

function nodeFiles(nodes: readonly NodeStatement[]) {
  return NODE_LABELS.flatMap((label) => {
    const own = nodes.filter((node) => node.label === label).sort((a, b) => compare(a.id, b.id));
    if (own.length === 0) return [];
    const table = nodeTable(label);
    const path = `${label}.csv`;
    const { header, text } = tableText(
      table,
      own.map(({ id, properties, provenance }) => ({ ends: { id }, properties, provenance: provenance ?? {} })),
    );
    return [{ path, text, resource: resourceOf(path, tableSchema(table, header)) }];
  });
}

function edgeFiles(edges: readonly EdgeStatement[]) {
  return EDGE_TYPES.flatMap((type) => {
    const own = edges.filter((edge) => edge.type === type);
    if (own.length === 0) return [];
    const table = edgeTable(type);
    const path = `${type}.csv`;
    const { header, text } = tableText(
      table,
      own.map(({ from, to, properties: { source, ...properties } }) => ({
        ends: { from, to },
        properties,
        provenance: SOURCE_IS_END.has(type) ? properties : { ...properties, source },
      })),
    );
    return [{ path, text, resource: resourceOf(path, tableSchema(table, header)) }];
  });
}
