import type { NodeLabel } from "../../contract/ids.ts";
import type { CONFLICT_KINDS, ConflictEntry, REASONS } from "../../contract/wire/conflicts.ts";
import type { Provenance } from "../../domain/facts.ts";
import type { Conflict, PropertyValue } from "../../domain/graph.ts";
import { compare } from "../../domain/parallel.ts";
import type { Catalogue } from "../catalogue.ts";

export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export type Reason = (typeof REASONS)[number];

/** A conflict before names and, of relations, places are read: enough to narrow and to count by. */
export type FoundConflict = {
  about: string;
  kind: ConflictKind;
  /** What it is about: the node itself, or both ends of the relation. */
  ends: readonly [string, string?];
  property: string;
  figure: ConflictEntry["figure"];
  values: readonly FoundValue[];
  why: Reason;
  /** States by themselves, as a party or member, or at an end of a corridor; those of an agreement or a body are its own. */
  states: readonly string[];
};
export type FoundValue = { value: PropertyValue; dataset: string; shown: boolean; places: readonly Provenance[] };

export function isConflictKind(label: NodeLabel): label is Exclude<NodeLabel, "Source" | "Dataset"> {
  return label !== "Source" && label !== "Dataset";
}

/** The values of a conflict by precedence, and why one of them is shown. @param otherwise where its dataset doesn't come first */
export function weighed(
  { values, shown }: Conflict,
  otherwise: Reason,
  { datasets }: Pick<Catalogue, "datasets">,
  placesOf: (dataset: string) => readonly Provenance[],
): Pick<FoundConflict, "values" | "why"> {
  const rank = new Map(datasets.map(({ id }, at) => [id, at]));
  const ordered = [...values].sort(
    (a, b) => (rank.get(a.dataset) ?? 0) - (rank.get(b.dataset) ?? 0) || compare(String(a.value), String(b.value)),
  );
  return {
    values: ordered.map(({ value, dataset }) => ({ value, dataset, shown: dataset === shown, places: placesOf(dataset) })),
    why: ordered[0]?.dataset === shown ? "precedence" : otherwise,
  };
}
