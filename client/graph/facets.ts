import { FAMILIES, STRENGTHS } from "../../server/contract/vocabulary.ts";
import type { IssueEntry } from "../../server/contract/wire/catalogue.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Tie } from "../../server/contract/wire/network.ts";

/** How many ties of a network have each value. A tie with several values counts once for each. */
export type Counts = ReadonlyMap<string, number>;
export type Facets = {
  /** By issue, children included: a parent counts each tie once. */
  issues: Counts;
  families: Counts;
  /** Ties with issues of several families, which are drawn neutral. */
  severalFamilies: number;
  levels: Counts;
  channels: Counts;
  strengths: Counts;
  bodies: Counts;
  /** By the regions and subregions of the states at a tie's ends. */
  regions: Counts;
  /** Actors, not ties, by kind. */
  actors: Counts;
};

export function facets(network: { nodes: readonly GraphNode[]; ties: readonly Tie[] }, issues: readonly IssueEntry[]): Facets {
  const parents = new Map(issues.map(({ id, parent }) => [id, parent]));
  const actors = new Map(network.nodes.map((actor) => [actor.id, actor]));
  const { ties } = network;
  return {
    issues: count(ties, (tie) => tie.issues.flatMap((issue) => lineage(issue, parents))),
    families: count(ties, ({ families }) => families, FAMILIES),
    severalFamilies: ties.filter(({ families }) => families.length > 1).length,
    levels: count(ties, ({ levels }) => levels),
    channels: count(ties, ({ channels }) => channels),
    strengths: count(ties, ({ strongest }) => [strongest], STRENGTHS),
    bodies: count(ties, ({ bodies }) => bodies),
    regions: count(ties, ({ source, target }) => [...regionsOf(actors.get(source)), ...regionsOf(actors.get(target))]),
    actors: count(network.nodes, ({ label }) => [label === "State" ? "state" : "organisation"]),
  };
}

/** @param order the values in the order wanted; those found beside them follow */
function count<T>(things: readonly T[], valuesOf: (thing: T) => readonly string[], order: readonly string[] = []): Counts {
  const counts = new Map<string, number>();
  for (const thing of things) for (const value of new Set(valuesOf(thing))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const first = order.filter((value) => counts.has(value));
  return new Map(
    [...first, ...[...counts.keys()].filter((value) => !first.includes(value))].map((value) => [value, counts.get(value) ?? 0]),
  );
}

/** An issue and what it belongs to. A circle among parents ends where it closes. */
function lineage(issue: string, parents: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = issue; at && !line.includes(at); at = parents.get(at)) line.push(at);
  return line;
}

function regionsOf(actor: GraphNode | undefined): string[] {
  const { region, subregion } = actor?.properties ?? {};
  return [region, subregion].filter((name) => typeof name === "string");
}
