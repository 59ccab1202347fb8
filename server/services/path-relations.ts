import { labelOf, type NodeLabel } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import { PATH_TYPES } from "../contract/wire/parameters.ts";
import type { CooperationIndex } from "../domain/cooperation-index.ts";
import { groupBy } from "../domain/parallel.ts";
import { type PathGraph, pathGraph, type StatedRelation } from "../domain/path-graph.ts";
import { cooperationMembers } from "../queries/cooperation.ts";
import { pathCorridorEnds, pathCorridors, pathLinks, pathNodes } from "../queries/paths.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { Kept } from "./kept.ts";
import type { KeptCooperation } from "./kept-cooperation.ts";
import { chosenGraph } from "./path-chosen.ts";
import { factNodes } from "./path-nodes.ts";
import { Slimmer } from "./path-slim.ts";
import { inTurns } from "./turn.ts";

/** So many bodies are asked about at once that the rows come well within the store's time, however large the data. */
const CHUNK = 100;
/** Types of which there can be many are read by themselves. */
const MANY: readonly EdgeType[] = ["COVERS"];
/** Read by corridor: of most of them nothing is known but figures, and through them every state would be two steps from every other. */
const OF_CORRIDORS: readonly EdgeType[] = ["FROM", "TO"];

/**
 * Every relation a path can take, held in memory for the version of the data in place: a search touches far
 * more of them than queries could fetch in time. What is shown of the paths found is read from the store.
 */
export class PathRelations extends Kept<PathGraph> {
  /** @param cooperation where the parties of all agreements are read already, or being read */
  constructor(store: GraphStore, cooperation: KeptCooperation) {
    super({
      whole: async (catalogue) => read(store, catalogue, await cooperation.whole(catalogue)),
      chosen: chosenGraph,
    });
  }
}

/** Side by side, as far as one doesn't need the other: a database that has just started plans each query for a while. */
async function read(store: GraphStore, catalogue: Catalogue, { agreements, parties }: CooperationIndex): Promise<PathGraph> {
  const slimmer = new Slimmer();
  const [others, corridors, links] = await Promise.all([store.run(pathNodes, {}), store.run(pathCorridors, {}), readLinks(store, slimmer)]);
  const ids = [...others, ...corridors];
  const named = (label: NodeLabel) => ids.filter((id) => labelOf(id) === label);
  const [nodes, ends, members] = await Promise.all([
    factNodes(store, catalogue, ids, agreements),
    readEnds(store, slimmer, corridors),
    readMembers(store, catalogue, slimmer, named("Organisation")),
  ]);
  return pathGraph(nodes, [...(await relationsOf(parties)), ...members, ...links, ...ends]);
}

async function relationsOf(parties: CooperationIndex["parties"]): Promise<StatedRelation[]> {
  const relations: StatedRelation[] = [];
  await inTurns(parties, ([agreement, stated]) => {
    for (const [actor, facts] of groupBy(stated, (fact) => fact.actor)) {
      relations.push({ type: "PARTY_TO", source: actor, target: agreement, facts });
    }
  });
  return relations;
}

async function readMembers(store: GraphStore, catalogue: Catalogue, slimmer: Slimmer, ids: readonly string[]): Promise<StatedRelation[]> {
  const relations: StatedRelation[] = [];
  for (const bodies of chunks(ids, CHUNK)) {
    const rows = ranked(await store.run(cooperationMembers, { bodies, actors: [], datasets: [] }), catalogue);
    for (const facts of groupBy(rows.map(slimmer.member), ({ actor, body }) => `${actor} ${body}`).values()) {
      const [first] = facts;
      if (first) relations.push({ type: "MEMBER_OF", source: first.actor, target: first.body, facts });
    }
  }
  return relations;
}

async function readLinks(store: GraphStore, slimmer: Slimmer): Promise<StatedRelation[]> {
  const apart = new Set<EdgeType>([...MANY, ...OF_CORRIDORS, "PARTY_TO", "MEMBER_OF"]);
  const others = PATH_TYPES.filter((type) => !apart.has(type));
  const read = [...MANY.map((type) => [type]), others].map((types) => store.run(pathLinks, { types }));
  return (await Promise.all(read)).flatMap((rows) => stated(rows, slimmer));
}

async function readEnds(store: GraphStore, slimmer: Slimmer, ids: readonly string[]): Promise<StatedRelation[]> {
  return ids.length === 0 ? [] : stated(await store.run(pathCorridorEnds, { ids: [...ids] }), slimmer);
}

function stated(rows: readonly ReturnType<typeof pathLinks.decode>[], slimmer: Slimmer): StatedRelation[] {
  return [...groupBy(rows, ({ type, source, target }) => `${type} ${source} ${target}`).values()].flatMap((among): StatedRelation[] => {
    const [first] = among;
    if (!first || first.type === "PARTY_TO" || first.type === "MEMBER_OF") return [];
    return [{ type: first.type, source: first.source, target: first.target, facts: among.map(slimmer.link) }];
  });
}

/** The graph with these nodes in it too: a corridor can be an end of a path also where no claim speaks of it. */
export async function withCorridors(store: GraphStore, graph: PathGraph, ids: readonly string[]): Promise<PathGraph> {
  const absent = ids.filter((id) => labelOf(id) === "Corridor" && !graph.numbers.has(id));
  if (absent.length === 0) return graph;
  const idOf = (at: number): string => graph.nodes[at]?.id ?? "";
  const known = graph.relations.map(
    (relation): StatedRelation => ({ ...relation, source: idOf(relation.source), target: idOf(relation.target) }),
  );
  const corridors = absent.map((id) => ({ id, label: "Corridor" as const, fact: undefined, level: null }));
  return pathGraph([...graph.nodes, ...corridors], [...known, ...(await readEnds(store, new Slimmer(), absent))]);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
