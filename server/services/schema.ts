import { NODE_LABELS, type NodeLabel } from "../contract/ids.ts";
import { EDGE_TYPES, type EdgeType, edgeDefinition, nodeDefinition } from "../contract/model.ts";
import type { Property } from "../contract/properties.ts";
import type { DatasetEntry, HealthAnswer, SchemaAnswer } from "../contract/wire/catalogue.ts";
import type { Kept } from "../contract/wire/imports.ts";
import { compare, groupBy } from "../domain/parallel.ts";
import { maybeNumber, maybeText } from "../queries/decode.ts";
import * as loaded from "../queries/loaded.ts";
import { searchEntries } from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";

/** What can be asked about: labels, types, counts, time, issues, regions, bodies, datasets. */
export async function schema(store: GraphStore, catalogue: Catalogue): Promise<SchemaAnswer> {
  const [nodeCounts, edgeCounts, described, agreements, events, named] = await Promise.all([
    store.run(loaded.nodeCounts, {}),
    store.run(loaded.edgeCounts, {}),
    store.run(loaded.describedCounts, {}),
    store.run(loaded.agreementDays, {}),
    store.run(loaded.eventDays, {}),
    store.run(searchEntries, {}),
  ]);
  const sumOf = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
  const days = [...agreements, ...events];
  const known = (day: string | null): day is string => day !== null;
  return {
    labels: NODE_LABELS.map((label) => ({
      label,
      count: sumOf(nodeCounts.filter((each) => each.label === label)),
      properties: nodeDefinition(label).properties.map(definitionOf),
    })),
    types: EDGE_TYPES.map((type) => ({
      type,
      count: sumOf(edgeCounts.filter((each) => each.type === type)),
      pairs: edgeDefinition(type).pairs.map(([from, to]) => ({ from, to })),
      properties: edgeDefinition(type).properties.map(definitionOf),
    })),
    time: {
      earliest:
        days
          .map(({ earliest }) => earliest)
          .filter(known)
          .sort(compare)[0] ?? null,
      latest:
        days
          .map(({ latest }) => latest)
          .filter(known)
          .sort(compare)
          .at(-1) ?? null,
    },
    issues: [...catalogue.issues.entries],
    regions: regionsOf(named),
    states: named
      .filter(({ label }) => label === "State")
      .map(({ id, name, properties }) => ({
        id,
        name,
        region: maybeText(properties, "region"),
        subregion: maybeText(properties, "subregion"),
        latitude: maybeNumber(properties, "latitude"),
        longitude: maybeNumber(properties, "longitude"),
      }))
      .sort((a, b) => compare(a.id, b.id)),
    bodies: named
      .filter(({ label }) => label === "Organisation")
      .map(({ id, name, properties }) => ({
        id,
        name,
        acronym: maybeText(properties, "acronym"),
        kind: maybeText(properties, "kind") ?? "",
      }))
      .sort((a, b) => compare(a.name, b.name)),
    datasets: entries(catalogue, described, edgeCounts),
  };
}

function definitionOf({ name, type, description }: Property) {
  return { name, type, description };
}

function regionsOf(named: readonly ReturnType<typeof searchEntries.decode>[]): SchemaAnswer["regions"] {
  const places = named.flatMap(({ label, properties }) => {
    const region = label === "State" ? maybeText(properties, "region") : null;
    return region === null ? [] : [{ region, subregion: maybeText(properties, "subregion") }];
  });
  return [...groupBy(places, ({ region }) => region)]
    .map(([name, within]) => ({ name, subregions: [...new Set(within.flatMap(({ subregion }) => subregion ?? []))].sort(compare) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** @param kept what the operator's machine keeps of the imported ones */
export async function datasets(store: GraphStore, catalogue: Catalogue, kept: ReadonlyMap<string, Kept>): Promise<DatasetEntry[]> {
  const [described, edgeCounts] = await Promise.all([store.run(loaded.describedCounts, {}), store.run(loaded.edgeCounts, {})]);
  return entries(catalogue, described, edgeCounts).map((entry) => {
    const imported = kept.get(entry.id);
    if (!imported) return entry;
    const { importedAt, format, acceptedFaults } = imported;
    return { ...entry, imported: { at: importedAt, format }, ...(acceptedFaults.total > 0 && { acceptedFaults }) };
  });
}

function entries(
  { datasets }: Catalogue,
  described: readonly { dataset: string; label: NodeLabel; count: number }[],
  edges: readonly { dataset: string; type: EdgeType; count: number }[],
): DatasetEntry[] {
  const count = (counts: readonly { dataset: string; count: number }[], id: string) =>
    counts.filter(({ dataset }) => dataset === id).reduce((sum, each) => sum + each.count, 0);
  return datasets.map(({ inventoryOf, requires: _, ...dataset }) => ({
    ...dataset,
    counts: { nodes: count(described, dataset.id), edges: count(edges, dataset.id) },
    byKind: {
      labels: NODE_LABELS.flatMap((label) =>
        described.filter((each) => each.dataset === dataset.id && each.label === label).map((each) => ({ label, count: each.count })),
      ),
      types: EDGE_TYPES.flatMap((type) =>
        edges.filter((each) => each.dataset === dataset.id && each.type === type).map((each) => ({ type, count: each.count })),
      ),
    },
    ...(inventoryOf ? { inventoryOf } : {}),
  }));
}

export async function health(store: GraphStore, version: string): Promise<HealthAnswer> {
  const [nodeCounts, edgeCounts] = await Promise.all([store.run(loaded.nodeCounts, {}), store.run(loaded.edgeCounts, {})]);
  const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  return { status: "ok", engine: store.engine, version, counts: { nodes: sum(nodeCounts), edges: sum(edgeCounts) } };
}
