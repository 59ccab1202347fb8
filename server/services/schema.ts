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
import { describing, known } from "./chosen.ts";
import { oncePerCatalogue } from "./once.ts";

/** What can be asked about: labels, types, counts, time, issues, regions, bodies, datasets; where some are chosen, by these alone. */
export const schema = oncePerCatalogue(async (store, catalogue): Promise<SchemaAnswer> => {
  const [nodes, described, edgeCounts, named] = await Promise.all([
    nodesOf(store, catalogue),
    store.run(loaded.describedCounts, {}),
    store.run(loaded.edgeCounts, {}),
    namedThere(store, catalogue),
  ]);
  const { chosen } = catalogue;
  const edges = edgeCounts.filter(({ dataset }) => chosen.length === 0 || chosen.includes(dataset));
  return {
    labels: NODE_LABELS.map((label) => ({
      label,
      count: sumOf(nodes.filter((each) => each.label === label)),
      properties: nodeDefinition(label).properties.map(definitionOf),
    })),
    types: EDGE_TYPES.map((type) => ({
      type,
      count: sumOf(edges.filter((each) => each.type === type)),
      pairs: edgeDefinition(type).pairs.map(([from, to]) => ({ from, to })),
      properties: edgeDefinition(type).properties.map(definitionOf),
    })),
    time: extentOf(named),
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
        members: catalogue.bodySizes.get(id) ?? 0,
      }))
      .sort((a, b) => compare(a.name, b.name)),
    datasets: entries(catalogue, described, edgeCounts),
  };
});

type Named = ReturnType<typeof searchEntries.decode>;
type LabelCount = { label: NodeLabel; count: number };

/** Of the datasets chosen: what they describe, themselves or through what they require, and where they were read. */
async function nodesOf(store: GraphStore, catalogue: Catalogue, signal?: AbortSignal): Promise<LabelCount[]> {
  const { chosen } = catalogue;
  if (chosen.length === 0) return store.run(loaded.nodeCounts, {}, signal);
  const [described, [cited = 0]] = await Promise.all([
    store.run(loaded.describedBy, { datasets: describing(catalogue, chosen) }, signal),
    store.run(loaded.citedSources, { datasets: [...chosen] }, signal),
  ]);
  return [...described, { label: "Source", count: cited }, { label: "Dataset", count: speakingIn(catalogue).length }];
}

async function namedThere(store: GraphStore, catalogue: Catalogue, signal?: AbortSignal): Promise<Named[]> {
  const named = await store.run(searchEntries, {}, signal);
  if (catalogue.chosen.length === 0) return named;
  const ids = named.map(({ id }) => id);
  const there = new Set(await known(store, catalogue, ids, signal));
  return named.filter(({ id }) => there.has(id));
}

/** From the first day of an agreement or an event to the last. */
function extentOf(named: readonly Named[]): SchemaAnswer["time"] {
  const days = (end: "Earliest" | "Latest") =>
    named
      .flatMap(({ label, properties }) => {
        if (label === "Event") return maybeText(properties, `date${end}`) ?? [];
        return label === "Agreement" ? (maybeText(properties, `signed${end}`) ?? maybeText(properties, `adopted${end}`) ?? []) : [];
      })
      .sort(compare);
  return { earliest: days("Earliest")[0] ?? null, latest: days("Latest").at(-1) ?? null };
}

function sumOf(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function definitionOf({ name, type, description }: Property) {
  return { name, type, description };
}

function regionsOf(named: readonly Named[]): SchemaAnswer["regions"] {
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

/** The datasets on which an answer rests: those chosen, and what they require; all where none are. */
function speakingIn(catalogue: Catalogue): Catalogue["datasets"] {
  const speaking = describing(catalogue, catalogue.chosen);
  return catalogue.datasets.filter(({ id }) => speaking.length === 0 || speaking.includes(id));
}

function entries(
  catalogue: Catalogue,
  described: readonly { dataset: string; label: NodeLabel; count: number }[],
  edges: readonly { dataset: string; type: EdgeType; count: number }[],
): DatasetEntry[] {
  const count = (counts: readonly { dataset: string; count: number }[], id: string) =>
    sumOf(counts.filter(({ dataset }) => dataset === id));
  return speakingIn(catalogue).map(({ inventoryOf, requires: _, ...dataset }) => ({
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
  return { status: "ok", engine: store.engine, version, counts: { nodes: sumOf(nodeCounts), edges: sumOf(edgeCounts) } };
}
