import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import type { GraphEdge, GraphNode, NodeRef, PartialDate, Properties, PropertyValue } from "../../../server/contract/wire/common.ts";
import type { CorridorObservation, NodeAnswer } from "../../../server/contract/wire/explore.ts";
import type { EvidenceItem, PartyRecord } from "../../../server/contract/wire/network.ts";
import { formatInterval } from "../../../server/domain/dates.ts";
import { joined } from "../../../server/domain/export/cited.ts";
import { PROVENANCE, provenance } from "./csv-rows.ts";

type Rows = (string | number)[][];
type NameOf = (id: string) => string;

const day = (date: PartialDate | null): string => (date ? (formatInterval(date) ?? date.raw ?? "") : "");

export function valueText(value: PropertyValue): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? day(value) : String(value);
}

const facts = (properties: Properties): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}: ${valueText(value)}`)
    .join("; ");

/** What a tie rests on, a row each, with how both sides stand to it. */
export function evidenceRows(items: readonly EvidenceItem[], ends: readonly [string, string], nameOf: NameOf, datasetOf: NameOf): Rows {
  const sides = ends.flatMap((end) => PARTY.map((field) => `${nameOf(end)}: ${field}`));
  return [
    [
      "kind",
      "id",
      "title",
      "level",
      "form",
      "bindingness",
      "date",
      "inForce",
      "live",
      "strength",
      "counts",
      "issues",
      "text",
      "note",
      ...sides,
      ...PROVENANCE,
    ],
    ...items.map((item) => [
      item.kind,
      item.id,
      item.title,
      item.level ?? "",
      item.form ?? "",
      item.bindingness ?? "",
      day(item.date),
      day(item.inForce),
      item.live,
      item.strength,
      item.counts ? "yes" : item.lapsed ? "no: lapsed" : "no: undated",
      joined(item.issues.map(nameOf)),
      item.textUrl ?? "",
      item.note ?? "",
      ...party(item.parties.a),
      ...party(item.parties.b),
      ...provenance(item.sources, datasetOf),
    ]),
  ];
}

const DATED = ["status", "role", "signed", "consent", "consentDate", "inForce", "withdrawn", "since", "until"] as const;
const PARTY = [...DATED, "reported", "reportAge"] as const;

function party(record: PartyRecord | null): string[] {
  const dated = DATED.map((field) => {
    const value = record?.[field] ?? null;
    return typeof value === "object" ? day(value) : value;
  });
  return [...dated, day(record?.report?.asOf ?? null), record?.report?.age ?? ""];
}

/** Figures of corridors, a row each: nothing is summed, what was computed says how. */
export function figureRows(figures: readonly CorridorObservation[], datasetOf: NameOf): Rows {
  return [
    [
      "id",
      "corridor",
      "origin",
      "destination",
      "metric",
      "definition",
      "period",
      "year",
      "edition",
      "value",
      "low",
      "high",
      "qualifier",
      "unit",
      "base",
      "baseCertainty",
      "derived",
      "formula",
      ...PROVENANCE,
    ],
    ...figures.map((figure) => [
      figure.id,
      figure.corridor,
      figure.origin.name,
      figure.destination.name,
      figure.metric,
      figure.definition ?? "",
      day(figure.period),
      figure.year ?? "",
      figure.edition ?? "",
      figure.value ?? "",
      figure.valueLow ?? "",
      figure.valueHigh ?? "",
      figure.qualifier ?? "",
      figure.unit,
      figure.base ?? "",
      figure.baseCertainty ?? "",
      figure.derived ? "yes" : "no",
      figure.formula ?? "",
      ...provenance(figure.sources, datasetOf),
    ]),
  ];
}

/** Statements that join two nodes, a row each, with all that is recorded of them. */
export function edgeRows(edges: readonly GraphEdge[], nodes: readonly Pick<NodeRef, "id" | "name">[], datasetOf: NameOf): Rows {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return [
    ["id", "type", "fromId", "from", "toId", "to", "facts", "dataset", ...PROVENANCE],
    ...edges.map(({ id, type, source, target, dataset, properties, sources }) => [
      id,
      type,
      source,
      names.get(source) ?? source,
      target,
      names.get(target) ?? target,
      facts(properties),
      datasetOf(dataset),
      ...provenance(sources, datasetOf),
    ]),
  ];
}

/** What a source describes and what rests on it, in one table: things first, then statements. */
export function supportedRows(
  source: string,
  { nodes, edges, ends }: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[]; ends: readonly NodeRef[] },
  datasetOf: NameOf,
): Rows {
  const citing = (refs: GraphNode["sources"]) => refs.filter(({ id, refResolved }) => id === source || refResolved === source);
  const places = (refs: GraphNode["sources"]): string => joined(citing(refs).flatMap(({ locator }) => locator ?? []));
  const names = new Map(ends.map(({ id, name }) => [id, name]));
  return [
    ["what", "id", "type", "name", "fromId", "toId", "facts", "locator", "datasets"],
    ...nodes.map(({ id, label, name, properties, sources }) => [
      "thing",
      id,
      label,
      name,
      "",
      "",
      facts(properties),
      places(sources),
      joined(citing(sources).map(({ dataset }) => datasetOf(dataset))),
    ]),
    ...edges.map(({ id, type, source: from, target, dataset, properties, sources }) => [
      "statement",
      id,
      type,
      `${names.get(from) ?? from} → ${names.get(target) ?? target}`,
      from,
      target,
      facts(properties),
      places(sources),
      datasetOf(dataset),
    ]),
  ];
}

/** What each dataset says of one thing, a row for each of its properties. */
export function descriptionRows(descriptions: NodeAnswer["descriptions"], datasetOf: NameOf): Rows {
  return [
    ["property", "value", "source", "locator", "confidence", "note", "dataset"],
    ...descriptions.flatMap(({ values, source, locator, confidence, note, dataset }) =>
      Object.entries(values).map(([property, value]) => [
        property,
        valueText(value),
        source,
        locator ?? "",
        confidence,
        note ?? "",
        datasetOf(dataset),
      ]),
    ),
  ];
}

export function datasetRows(datasets: readonly DatasetEntry[]): Rows {
  return [
    ["id", "title", "edition", "speaksTo", "licences", "precedence", "nodes", "edges", "covers", "digest", "description"],
    ...datasets.map(({ id, title, version, asOf, licenses, precedence, counts, inventoryOf, digest, description }) => [
      id,
      title,
      version,
      asOf,
      joined(licenses),
      precedence,
      counts.nodes,
      counts.edges,
      inventoryOf && inventoryOf.length > 0 ? JSON.stringify(inventoryOf) : "",
      digest,
      description ?? "",
    ]),
  ];
}

/** Ranks as they are read, equal figures on equal places. */
export function rankRows(
  ranked: readonly { id: string; value: number; detail?: string }[],
  measure: { key: string; formula: string },
  nameOf: NameOf,
): Rows {
  return [
    ["rank", "id", "name", measure.key, "detail", "derived"],
    ...ranked.map(({ id, value, detail = "" }) => [
      1 + ranked.findIndex((other) => other.value === value),
      id,
      nameOf(id),
      value,
      detail,
      measure.formula,
    ]),
  ];
}
