import { isId, labelOf, type NodeId, nodeId } from "../../server/contract/ids.ts";
import { type PairKey, pairEnds } from "../../server/domain/pair.ts";

/** An edge of the instruments lens: what, by which type of edge, to what. */
declare const relation: unique symbol;
export type RelationKey = string & { readonly [relation]: true };
/** What can be selected: a node (a corridor is one), a tie by its pair, or an edge between two nodes. */
export type Selected = NodeId | PairKey | RelationKey;

export function isNodeId(text: string): text is NodeId {
  return labelOf(text) !== undefined;
}

export function relationKey(source: NodeId, type: string, target: NodeId): RelationKey {
  return `${source}~${type}~${target}` as RelationKey;
}

export function isRelationKey(text: string): text is RelationKey {
  return relationParts(text) !== undefined;
}

/** The parts of an edge's key, or undefined if the text is no such key. */
export function relationParts(key: string): { source: NodeId; type: string; target: NodeId } | undefined {
  const [source = "", type = "", target = "", ...rest] = key.split("~");
  if (rest.length > 0 || !isNodeId(source) || !isNodeId(target) || !/^[A-Z][A-Z_]{1,30}$/.test(type)) return undefined;
  return { source: nodeId(source), type, target: nodeId(target) };
}

/** What a selected thing touches: itself, or the two ends of a tie, an edge or a corridor. */
export function endsOf(selected: string): readonly string[] {
  const relation = relationParts(selected);
  if (relation) return [relation.source, relation.target];
  if (isId("Corridor", selected)) return corridorEnds(selected);
  return pairEnds(selected) ?? [selected];
}

function corridorEnds(corridor: string): readonly string[] {
  return corridor
    .slice(corridor.indexOf(":") + 1)
    .split(">", 2)
    .map((code) => `state:${code}`);
}
