import fc from "fast-check";
import { FAMILIES, STRENGTHS } from "../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Network, Tie } from "../../server/contract/wire/network.ts";

/** Networks made by hand and by chance, as the API answers them. */
export function actorNode(id: string, properties: GraphNode["properties"] = {}): GraphNode {
  return { id, label: id.startsWith("state:") ? "State" : "Organisation", name: id.split(":")[1] ?? id, properties, sources: [] };
}

export function tie(a: string, b: string, rest: Partial<Tie> = {}): Tie {
  const [source, target] = a < b ? [a, b] : [b, a];
  return {
    id: `tie ${source} ${target}`,
    type: "COOPERATES_WITH",
    source,
    target,
    weight: 1,
    uncertain: 0,
    agreements: [],
    bodies: [],
    events: [],
    strongest: "body",
    issues: [],
    families: [],
    levels: ["regional"],
    channels: ["body"],
    sources: [],
    ...rest,
  };
}

export function network(ids: readonly string[], ties: readonly Tie[]): Network {
  return {
    nodes: ids.map((id) => actorNode(id)),
    edges: [...ties],
    truncated: false,
    total: { nodes: ids.length, edges: ties.length },
    leftOut: { lapsed: 0, undated: 0, belowWeight: 0, otherStrength: 0, universal: false },
    asOf: "2025-03-04",
  };
}

/** A network of up to so many states, each tied to the first and by chance to others. */
export function randomNetwork(most: number): fc.Arbitrary<Network> {
  return fc.integer({ min: 1, max: most }).chain((order) => {
    const ids = Array.from({ length: order }, (_, index) => `state:S${String(index).padStart(3, "0")}`);
    const pair = fc.tuple(
      fc.nat(order - 1),
      fc.nat(order - 1),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...STRENGTHS),
      fc.constantFrom(...FAMILIES),
    );
    return fc.array(pair, { maxLength: order * 3 }).map((pairs) => {
      const ties = new Map<string, Tie>();
      for (const id of ids.slice(1)) ties.set(`${ids[0]} ${id}`, tie(ids[0]!, id));
      for (const [a, b, weight, strongest, family] of pairs) {
        if (a === b) continue;
        const made = tie(ids[a]!, ids[b]!, { weight, strongest, families: [family] });
        ties.set(`${made.source} ${made.target}`, made);
      }
      return network(ids, [...ties.values()]);
    });
  });
}
