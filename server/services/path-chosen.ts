import { UNIVERSAL_ABOVE } from "../contract/vocabulary.ts";
import { type PathGraph, pathGraph, type StatedRelation } from "../domain/path-graph.ts";
import { of } from "../domain/path-question.ts";
import type { Catalogue } from "./catalogue.ts";
import { known } from "./chosen.ts";
import { factNodes } from "./path-nodes.ts";

const AT_ONCE = 2_000;

/** The relations as the datasets chosen alone make them: nothing of the others decides what there is, or how much is joined to what. */
export async function chosenGraph(graph: PathGraph, catalogue: Catalogue): Promise<PathGraph> {
  const { narrowed, chosen, described } = catalogue;
  if (!narrowed) return graph;
  const { store, whole } = narrowed;
  const there = new Set<string>();
  for (let at = 0; at < graph.nodes.length; at += AT_ONCE) {
    const some = graph.nodes.slice(at, at + AT_ONCE).map(({ id }) => id);
    for (const id of await known(store, catalogue, some)) there.add(id);
  }
  // What several datasets describe may be another thing now, and a body of fewer members no universal one.
  const other = [...there].filter((id) => described.has(id) || (whole.bodySizes.get(id) ?? 0) > UNIVERSAL_ABOVE);
  const told = new Map((await factNodes(store, catalogue, other)).map((node) => [node.id, node]));
  const speaking = new Set(chosen);
  const relations = graph.relations.flatMap((relation): StatedRelation[] => {
    const facts = of(speaking, relation);
    const [source, target] = [graph.nodes[relation.source]?.id, graph.nodes[relation.target]?.id];
    return facts.facts.length > 0 && source !== undefined && target !== undefined ? [{ ...facts, source, target }] : [];
  });
  const nodes = graph.nodes.filter(({ id }) => there.has(id)).map((node) => told.get(node.id) ?? node);
  return pathGraph(nodes, relations);
}
