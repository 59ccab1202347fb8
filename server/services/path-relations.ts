import { labelOf, type NodeLabel } from "../contract/ids.ts";
import type { EdgeType } from "../contract/model.ts";
import { PATH_TYPES } from "../contract/wire/parameters.ts";
import { groupBy } from "../domain/parallel.ts";
import { type PathGraph, pathGraph, type StatedRelation } from "../domain/path-graph.ts";
import { cooperationMembers, cooperationParties } from "../queries/cooperation.ts";
import { pathLinks, pathNodes } from "../queries/paths.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, ranked } from "./catalogue.ts";
import { chosenGraph } from "./path-chosen.ts";
import { factNodes } from "./path-nodes.ts";
import { Slimmer } from "./path-slim.ts";

/** So many nodes are asked about at once that the rows come well within the store's time, however large the data. */
const CHUNK = { agreements: 1_000, bodies: 100 } as const;
/** Types of which there can be many are read by themselves. */
const MANY: readonly EdgeType[] = ["COVERS", "FROM", "TO"];

/**
 * Every relation a path can take, held in memory for the version of the data in place: a search touches far
 * more of them than queries could fetch in time. What is shown of the paths found is read from the store.
 */
export class PathRelations {
  readonly #store: GraphStore;
  #version = "";
  #graph: Promise<PathGraph> | undefined;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** The relations, or undefined where they are not read within so many milliseconds; reading goes on, and a later request meets it. */
  async within(milliseconds: number, catalogue: Catalogue): Promise<PathGraph | undefined> {
    const whole = catalogue.narrowed?.whole ?? catalogue;
    if (whole.version !== this.#version || !this.#graph) {
      this.#version = whole.version;
      const reading = read(this.#store, whole);
      this.#graph = reading;
      // A failed reading is not kept: the next request tries anew.
      reading.catch(() => {
        if (this.#graph === reading) this.#graph = undefined;
      });
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, milliseconds, undefined);
    });
    const wanted = catalogue.narrowed ? this.#chosen(this.#graph, catalogue) : this.#graph;
    return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
  }

  /** Kept for as long as the choice of datasets is. */
  readonly #choices = new WeakMap<Catalogue, Promise<PathGraph>>();

  #chosen(whole: Promise<PathGraph>, catalogue: Catalogue): Promise<PathGraph> {
    const known = this.#choices.get(catalogue);
    if (known) return known;
    const made = whole.then((graph) => chosenGraph(graph, catalogue));
    this.#choices.set(catalogue, made);
    made.catch(() => this.#choices.delete(catalogue));
    return made;
  }
}

/** Side by side, as far as one doesn't need the other: a database that has just started plans each query for a while. */
async function read(store: GraphStore, catalogue: Catalogue): Promise<PathGraph> {
  const slimmer = new Slimmer();
  const [ids, links] = await Promise.all([store.run(pathNodes, {}), readLinks(store, slimmer)]);
  const named = (label: NodeLabel) => ids.filter((id) => labelOf(id) === label);
  const [nodes, parties, members] = await Promise.all([
    factNodes(store, catalogue, ids),
    readParties(store, catalogue, slimmer, named("Agreement")),
    readMembers(store, catalogue, slimmer, named("Organisation")),
  ]);
  return pathGraph(nodes, [...parties, ...members, ...links]);
}

async function readParties(store: GraphStore, catalogue: Catalogue, slimmer: Slimmer, ids: readonly string[]): Promise<StatedRelation[]> {
  const relations: StatedRelation[] = [];
  for (const agreements of chunks(ids, CHUNK.agreements)) {
    const rows = ranked(await store.run(cooperationParties, { agreements, actors: [], datasets: [] }), catalogue);
    for (const facts of groupBy(rows.map(slimmer.party), ({ actor, agreement }) => `${actor} ${agreement}`).values()) {
      const [first] = facts;
      if (first) relations.push({ type: "PARTY_TO", source: first.actor, target: first.agreement, facts });
    }
  }
  return relations;
}

async function readMembers(store: GraphStore, catalogue: Catalogue, slimmer: Slimmer, ids: readonly string[]): Promise<StatedRelation[]> {
  const relations: StatedRelation[] = [];
  for (const bodies of chunks(ids, CHUNK.bodies)) {
    const rows = ranked(await store.run(cooperationMembers, { bodies, actors: [], datasets: [] }), catalogue);
    for (const facts of groupBy(rows.map(slimmer.member), ({ actor, body }) => `${actor} ${body}`).values()) {
      const [first] = facts;
      if (first) relations.push({ type: "MEMBER_OF", source: first.actor, target: first.body, facts });
    }
  }
  return relations;
}

async function readLinks(store: GraphStore, slimmer: Slimmer): Promise<StatedRelation[]> {
  const others = PATH_TYPES.filter((type) => type !== "PARTY_TO" && type !== "MEMBER_OF" && !MANY.includes(type));
  const read = [...MANY.map((type) => [type]), others].map((types) => store.run(pathLinks, { types }));
  return (await Promise.all(read)).flatMap((rows) =>
    [...groupBy(rows, ({ type, source, target }) => `${type} ${source} ${target}`).values()].flatMap((among): StatedRelation[] => {
      const [first] = among;
      if (!first || first.type === "PARTY_TO" || first.type === "MEMBER_OF") return [];
      return [{ type: first.type, source: first.source, target: first.target, facts: among.map(slimmer.link) }];
    }),
  );
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
