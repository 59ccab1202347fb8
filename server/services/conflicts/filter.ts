import { EDGE_TYPES } from "../../contract/model.ts";
import { CONFLICT_KINDS, type ConflictCounts, type ConflictParameters } from "../../contract/wire/conflicts.ts";
import { compare } from "../../domain/parallel.ts";
import type { FoundConflict } from "./found.ts";

const FACETS = ["kinds", "properties", "said", "states"] as const satisfies readonly (keyof ConflictCounts)[];
type Facet = (typeof FACETS)[number];
/** Counts whose names are still to be read. */
export type Tallies = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The conflicts that pass every filter, and how many each value of each filter would leave by the others alone. */
export function filtered(
  all: readonly FoundConflict[],
  asked: ConflictParameters,
  statesOf: ReadonlyMap<string, readonly string[]>,
): { found: FoundConflict[]; tallies: Tallies } {
  const concerned = (one: FoundConflict): readonly string[] =>
    one.kind === "Agreement" || one.kind === "Organisation" ? (statesOf.get(one.about) ?? []) : one.states;
  const valuesOf: Record<Facet, (one: FoundConflict) => readonly string[]> = {
    kinds: ({ kind }) => [kind],
    properties: ({ property }) => [property],
    said: ({ values }) => values.map(({ dataset }) => dataset),
    states: concerned,
  };
  const passes = (one: FoundConflict, facet: Facet): boolean => {
    const chosen: readonly string[] = asked[facet] ?? [];
    return chosen.length === 0 || valuesOf[facet](one).some((value) => chosen.includes(value));
  };
  const passing = (but?: Facet) => all.filter((one) => FACETS.every((facet) => facet === but || passes(one, facet)));
  const tally = (facet: Facet): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const one of passing(facet)) for (const value of new Set(valuesOf[facet](one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return {
    found: passing().sort(inOrder),
    tallies: { kinds: tally("kinds"), properties: tally("properties"), said: tally("said"), states: tally("states") },
  };
}

/** Relations first, since what they say changes who is bound; then nodes in the order of labels, then figures. */
const ORDER: readonly string[] = [...EDGE_TYPES, ...CONFLICT_KINDS.filter((kind) => kind !== "PARTY_TO" && kind !== "MEMBER_OF")];

function inOrder(a: FoundConflict, b: FoundConflict): number {
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compare(a.about, b.about) ||
    compare(a.property, b.property) ||
    compare(JSON.stringify(a.figure), JSON.stringify(b.figure))
  );
}

/** Most promising first. */
export function mostFirst(counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
