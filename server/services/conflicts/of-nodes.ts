import { labelOf } from "../../contract/ids.ts";
import type { Conflict } from "../../domain/graph.ts";
import type { Catalogue } from "../catalogue.ts";
import { describing } from "../chosen.ts";
import { type Description, differing } from "./described.ts";
import { type FoundConflict, isConflictKind, weighed } from "./found.ts";

type OfNode = { id: string; descriptions: readonly Description[]; conflicts: readonly Conflict[] };

const known = new WeakMap<Catalogue, ReadonlyMap<string, OfNode>>();

/** On which properties of which nodes the datasets of a catalogue differ: found once for each catalogue. */
function ofNodes(catalogue: Catalogue): ReadonlyMap<string, OfNode> {
  const before = known.get(catalogue);
  if (before) return before;
  const speaking = new Set(describing(catalogue, catalogue.chosen));
  const found = new Map<string, OfNode>();
  for (const [id, all] of catalogue.described) {
    const label = labelOf(id);
    const descriptions = speaking.size === 0 ? all : all.filter(({ provenance }) => speaking.has(provenance.dataset));
    const conflicts = label === undefined ? [] : differing(label, descriptions);
    if (conflicts.length > 0) found.set(id, { id, descriptions, conflicts });
  }
  known.set(catalogue, found);
  return found;
}

/** Properties of the node on which datasets differ; undefined where they agree. */
export function disputedOf(catalogue: Catalogue, id: string): string[] | undefined {
  return ofNodes(catalogue)
    .get(id)
    ?.conflicts.map(({ property }) => property);
}

export function nodeConflicts(catalogue: Catalogue): FoundConflict[] {
  return [...ofNodes(catalogue).values()].flatMap(({ id, descriptions, conflicts }) => {
    const kind = labelOf(id);
    if (kind === undefined || !isConflictKind(kind)) return [];
    const placesOf = (dataset: string) => descriptions.flatMap(({ provenance }) => (provenance.dataset === dataset ? [provenance] : []));
    return conflicts.map((conflict) => ({
      about: id,
      kind,
      ends: [id] as const,
      property: conflict.property,
      figure: null,
      ...weighed(conflict, "narrower", catalogue, placesOf),
      states: statesIn(id),
    }));
  });
}

/** States by themselves, or at an end of a corridor. */
export function statesIn(id: string): string[] {
  if (id.startsWith("corridor:"))
    return id
      .slice("corridor:".length)
      .split(">")
      .map((code) => `state:${code}`);
  return id.startsWith("state:") ? [id] : [];
}
