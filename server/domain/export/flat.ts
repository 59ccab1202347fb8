import type { GraphNode, NodeRef, PartialDate, SourceRef } from "../../contract/wire/common.ts";
import { formatInterval } from "../dates.ts";
import { citedIn, joined, referencesIn } from "./cited.ts";
import { type Attributes, datasetName, type ExportDataset, type ExportEdge, type ExportNode, type Value } from "./model.ts";

/** Turns what travels to the explorer into flat attributes. @param datasets what is known of each, by id */
export class Flattener {
  readonly #datasets: ReadonlyMap<string, ExportDataset>;

  constructor(datasets: readonly ExportDataset[]) {
    this.#datasets = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  }

  /**
   * Lists are joined by a vertical bar, a date becomes its text and its first and last day, a node named in passing
   * its id and name; sources come last, with their datasets and licences.
   */
  attributes(record: object, without: readonly string[] = []): Attributes {
    const found: Record<string, Value> = {};
    let sources: readonly SourceRef[] = [];
    for (const [name, value] of Object.entries(record)) {
      if (without.includes(name)) continue;
      if (name === "sources" && Array.isArray(value)) sources = value.filter(isSource);
      else if (name === "properties" && isRecord(value)) Object.assign(found, this.attributes(value));
      else put(found, name, value);
    }
    return sources.length === 0 ? found : { ...found, ...this.#cited(sources) };
  }

  node(node: GraphNode, at?: { x: number; y: number }, more: object = {}): ExportNode {
    const { id, label, name } = node;
    return {
      id,
      label,
      name,
      attributes: { ...this.attributes(node, ["id", "label", "name"]), ...this.attributes(more) },
      ...(at && { at }),
    };
  }

  edge(edge: { id: string; type: string; source: string; target: string }): ExportEdge {
    const { id, type, source, target } = edge;
    return { id, type, source, target, attributes: this.attributes(edge, ["id", "type", "source", "target"]) };
  }

  /** Datasets that something rests on, each once, with their editions and licences. */
  datasets(ids: readonly string[]): Attributes {
    const datasets = [...new Set(ids)].map((id) => this.#datasets.get(id) ?? { id, title: id, version: "", asOf: "", licenses: [] });
    return { datasets: joined(datasets.map(datasetName)), licences: joined(datasets.flatMap(({ licenses }) => licenses)) };
  }

  #cited(sources: readonly SourceRef[]): Attributes {
    const references = Object.entries(referencesIn(sources)).filter(([, text]) => text !== "");
    return {
      sources: citedIn(sources),
      ...Object.fromEntries(references),
      confidence: joined(sources.map(({ confidence }) => confidence)),
      ...(sources.some(({ stale }) => stale) && { stale: true }),
      ...this.datasets(sources.map(({ dataset }) => dataset)),
    };
  }
}

function put(found: Record<string, Value>, name: string, value: unknown): void {
  if (typeof value === "string") {
    if (value !== "") found[name] = value;
  } else if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) found[name] = value;
  else if (Array.isArray(value)) putList(found, name, value);
  else if (isDate(value)) putDate(found, name, value);
  else if (isNamed(value)) {
    found[name] = value.id;
    found[`${name}Name`] = value.name;
  } else if (isRecord(value)) for (const [key, member] of Object.entries(value)) put(found, `${name}.${key}`, member);
}

function putList(found: Record<string, Value>, name: string, members: readonly unknown[]): void {
  if (members.length === 0) return;
  if (members.every(isNamed)) {
    found[name] = members.map(({ id }) => id).join("|");
    found[`${name}Names`] = members.map((each) => each.name).join("|");
  } else found[name] = members.map((member) => (isRecord(member) ? JSON.stringify(member) : String(member))).join("|");
}

function putDate(found: Record<string, Value>, name: string, { raw, earliest, latest }: PartialDate): void {
  const text = formatInterval({ earliest, latest }) ?? raw;
  if (text !== null && text !== undefined) found[name] = text;
  if (raw !== null && raw !== text) found[`${name}Raw`] = raw;
  if (earliest !== null) found[`${name}Earliest`] = earliest;
  if (latest !== null) found[`${name}Latest`] = latest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is PartialDate {
  return isRecord(value) && "raw" in value && "earliest" in value && "latest" in value;
}

function isNamed(value: unknown): value is Pick<NodeRef, "id" | "name"> {
  return isRecord(value) && typeof value.id === "string" && typeof value.name === "string";
}

function isSource(value: unknown): value is SourceRef {
  return isRecord(value) && typeof value.citation === "string" && typeof value.dataset === "string";
}
