import type { NodeLabel } from "../contract/ids.ts";
import type { Level } from "../contract/vocabulary.ts";
import { compare } from "./parallel.ts";
import { degreesOf, type Links, linksOf } from "./path-links.ts";
import type { PathNodeFact, RelationFacts } from "./paths.ts";

/** A node as paths need it. `level` is null where the label has none, and so is never left out for it. */
export type PathNode = { id: string; label: NodeLabel; fact: PathNodeFact; level: Level | null };
export type PathRelation = RelationFacts & { source: number; target: number };
export type StatedRelation = RelationFacts & { source: string; target: string };

/** Every relation that a path can take, of one version of the data. Nodes are numbered in the order of their ids. */
export type PathGraph = {
  nodes: readonly PathNode[];
  numbers: ReadonlyMap<string, number>;
  relations: readonly PathRelation[];
  links: Links;
  degrees: Uint32Array;
  /** Of a provision, the agreement that it belongs to. */
  wholes: ReadonlyMap<number, number>;
};

export function pathGraph(stated: readonly PathNode[], between: readonly StatedRelation[]): PathGraph {
  const nodes = [...stated].sort((a, b) => compare(a.id, b.id));
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const relations = between
    .flatMap((relation): PathRelation[] => {
      const [source, target] = [numbers.get(relation.source), numbers.get(relation.target)];
      return source === undefined || target === undefined ? [] : [{ ...relation, source, target }];
    })
    .sort((a, b) => a.source - b.source || a.target - b.target || compare(a.type, b.type));
  const wholes = new Map(relations.flatMap(({ type, source, target }) => (type === "PROVISION_OF" ? [[source, target]] : [])));
  for (const [part, whole] of wholes) {
    const [provision, agreement] = [nodes[part], nodes[whole]];
    if (provision && agreement) nodes[part] = { ...provision, fact: agreement.fact, level: agreement.level };
  }
  const links = linksOf(nodes.length, relations);
  return { nodes, numbers, relations, links, degrees: degreesOf(links), wholes };
}
