import type { PathGraph } from "../../domain/path-graph.ts";
import { of } from "../../domain/path-question.ts";
import { disputesOf } from "../../domain/relation-disputes.ts";
import type { Catalogue } from "../catalogue.ts";
import { type FoundConflict, weighed } from "./found.ts";

/** On what datasets contradict each other about parties and members on the day. Where it was read is filled in for what is shown. */
export function relationConflicts(graph: PathGraph, catalogue: Catalogue, t: string, wanted: (about: string) => boolean): FoundConflict[] {
  const chosen = catalogue.chosen.length > 0 ? new Set<string>(catalogue.chosen) : undefined;
  return graph.relations.flatMap((relation): FoundConflict[] => {
    if (relation.facts.length < 2 || (relation.type !== "PARTY_TO" && relation.type !== "MEMBER_OF")) return [];
    const bond = of(chosen, relation);
    if (bond.type !== "PARTY_TO" && bond.type !== "MEMBER_OF") return [];
    const [source, target] = [graph.nodes[relation.source], graph.nodes[relation.target]];
    if (!source || !target) return [];
    const about = `${source.id}~${bond.type}~${target.id}`;
    if (!wanted(about)) return [];
    return disputesOf(bond, target.fact, t).map((conflict) => ({
      about,
      kind: bond.type,
      ends: [source.id, target.id] as const,
      property: conflict.property,
      figure: null,
      ...weighed(conflict, "decided", catalogue, () => []),
      states: [source.id, target.id].filter((id) => id.startsWith("state:")),
    }));
  });
}

/** Of agreements and bodies, the states that are party or member by any statement. */
export function statesOf(graph: PathGraph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { type, source, target } of graph.relations) {
    const [state, whole] = [graph.nodes[source]?.id ?? "", graph.nodes[target]?.id ?? ""];
    if ((type !== "PARTY_TO" && type !== "MEMBER_OF") || !state.startsWith("state:")) continue;
    const known = found.get(whole);
    if (known) known.push(state);
    else found.set(whole, [state]);
  }
  return found;
}
