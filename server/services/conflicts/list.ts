import { labelOf } from "../../contract/ids.ts";
import { edgeDefinition, nodeDefinition } from "../../contract/model.ts";
import type { NodeRef } from "../../contract/wire/common.ts";
import { CONFLICT_KINDS, type ConflictEntry, type ConflictParameters, type ConflictsAnswer } from "../../contract/wire/conflicts.ts";
import type { Provenance } from "../../domain/facts.ts";
import { groupBy } from "../../domain/parallel.ts";
import { today } from "../../domain/time.ts";
import * as nodeQueries from "../../queries/nodes.ts";
import { pathEdges } from "../../queries/paths.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, cite, ranked } from "../catalogue.ts";
import type { PathRelations } from "../path-relations.ts";
import { travelling } from "./described.ts";
import { filtered, mostFirst, type Tallies } from "./filter.ts";
import type { ConflictKind, FoundConflict, FoundValue } from "./found.ts";
import { figureConflicts } from "./of-figures.ts";
import { nodeConflicts } from "./of-nodes.ts";
import { relationConflicts, statesOf } from "./of-relations.ts";

const AT_ONCE = 200;

/** Every property, status and figure on which the datasets differ, each with who says what and which is shown. */
export async function conflicts(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  asked: ConflictParameters,
  signal?: AbortSignal,
): Promise<ConflictsAnswer> {
  const graph = await relations.read(catalogue);
  const t = asked.asOf ?? today();
  const wanted = (about: string): boolean =>
    (asked.about === undefined || asked.about === about) && (asked.touching === undefined || about.split("~").includes(asked.touching));
  const others = [...nodeConflicts(catalogue), ...(await figureConflicts(store, catalogue))].filter(({ about }) => wanted(about));
  const all = [...relationConflicts(graph, catalogue, t, wanted), ...others];
  const { found, tallies } = filtered(all, asked, statesOf(graph));
  const offset = asked.offset ?? 0;
  const most = asked.limit ?? (asked.format === "csv" ? found.length : 50);
  const page = found.slice(offset, offset + most);
  const named = [...page.flatMap(({ ends }) => ends), ...tallies.said.keys(), ...tallies.states.keys()];
  const names = await namesOf(store, named, signal);
  return {
    conflicts: await wired(store, catalogue, page, names, signal),
    total: found.length,
    truncated: found.length > offset + page.length,
    counts: countsOf(tallies, names),
    asOf: t,
  };
}

async function namesOf(store: GraphStore, ids: readonly (string | undefined)[], signal?: AbortSignal): Promise<Map<string, string>> {
  const all = [...new Set(ids.flatMap((id) => id ?? []))];
  const names = new Map<string, string>();
  for (let at = 0; at < all.length; at += AT_ONCE)
    for (const { id, name } of await store.run(nodeQueries.nodes, { ids: all.slice(at, at + AT_ONCE) }, signal)) names.set(id, name);
  return names;
}

function countsOf({ kinds, properties, said, states }: Tallies, names: ReadonlyMap<string, string>): ConflictsAnswer["counts"] {
  const named = (counts: ReadonlyMap<string, number>) => mostFirst(counts).map(({ value, count }) => ({ ...refOf(value, names), count }));
  return {
    kinds: CONFLICT_KINDS.flatMap((value) => ((kinds.get(value) ?? 0) > 0 ? [{ value, count: kinds.get(value) ?? 0 }] : [])),
    properties: mostFirst(properties),
    said: named(said),
    states: named(states),
  };
}

function refOf(id: string, names: ReadonlyMap<string, string>): NodeRef {
  return { id, label: labelOf(id) ?? "Source", name: names.get(id) ?? id };
}

async function wired(
  store: GraphStore,
  catalogue: Catalogue,
  page: readonly FoundConflict[],
  names: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<ConflictEntry[]> {
  const places = await placesOf(store, catalogue, page, signal);
  const editions = new Map(catalogue.datasets.map(({ id, version }) => [id, version]));
  return page.map((one) => {
    const { about, kind, ends, property, figure, values, why } = one;
    const sourcesOf = ({ dataset, places: known }: FoundValue) =>
      cite(known.length > 0 ? known : (places.get(`${about} ${dataset}`) ?? []), catalogue);
    return {
      id: [about, property, ...(figure ? Object.values(figure) : [])].join(" "),
      about,
      kind,
      subject: refOf(ends[0], names),
      target: ends[1] === undefined ? null : refOf(ends[1], names),
      property,
      figure,
      values: values.map((each) => ({
        value: travelling(definedOf(kind), property, each.value),
        dataset: each.dataset,
        edition: editions.get(each.dataset) ?? "",
        shown: each.shown,
        sources: sourcesOf(each),
      })),
      why,
    };
  });
}

function definedOf(kind: ConflictKind) {
  return (kind === "PARTY_TO" || kind === "MEMBER_OF" ? edgeDefinition(kind) : nodeDefinition(kind)).properties;
}

/** Where the statements of the relations on the page were read, by relation and dataset. */
async function placesOf(
  store: GraphStore,
  catalogue: Catalogue,
  page: readonly FoundConflict[],
  signal?: AbortSignal,
): Promise<Map<string, Provenance[]>> {
  const relations = page.filter(({ ends }) => ends[1] !== undefined);
  const about = new Set(relations.map((one) => one.about));
  const found: { key: string; provenance: Provenance }[] = [];
  for (let at = 0; at < relations.length; at += AT_ONCE) {
    const ids = [...new Set(relations.slice(at, at + AT_ONCE).flatMap(({ ends }) => ends.flatMap((end) => end ?? [])))];
    const stated = await store.run(pathEdges, { ids, others: ids, datasets: [...catalogue.chosen] }, signal);
    for (const { type, source, target, provenance } of ranked(stated, catalogue)) {
      const key = `${source}~${type}~${target}`;
      if (about.has(key)) found.push({ key: `${key} ${provenance.dataset}`, provenance });
    }
  }
  return new Map([...groupBy(found, ({ key }) => key)].map(([key, each]) => [key, each.map(({ provenance }) => provenance)]));
}
