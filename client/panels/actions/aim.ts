import { isId, type NodeId } from "../../../server/contract/ids.ts";
import { endsOf, isNodeId, type Selected } from "../../state/selected.ts";

/** What an action is done to: nothing in particular (the view), one thing or several. */
export type Aim = {
  keys: readonly Selected[];
  /** Those that are nodes; a corridor is drawn as an edge. */
  nodes: readonly NodeId[];
  /** Ties, relations and corridors. */
  edges: readonly Selected[];
  /** The nodes, and the ends of the edges. */
  ends: readonly NodeId[];
};
/** The kinds of menu there are. */
export type AimKind = "canvas" | "node" | "edge" | "several";

export function aimAt(keys: readonly Selected[]): Aim {
  const nodes = keys.filter(isNodeId).filter((id) => !isId("Corridor", id));
  const isEdge = (key: Selected): boolean => !nodes.some((id) => id === key);
  return { keys, nodes, edges: keys.filter(isEdge), ends: [...new Set(keys.flatMap(endsOf))].filter(isNodeId) };
}

/** What is meant by pointing at one thing: all that is selected, if it is among it. */
export function pointed(selection: readonly Selected[], key: Selected | undefined): readonly Selected[] {
  if (key === undefined) return [];
  return selection.includes(key) ? selection : [key];
}

export function kindOf({ keys, nodes }: Aim): AimKind {
  if (keys.length === 0) return "canvas";
  return keys.length > 1 ? "several" : nodes.length === 1 ? "node" : "edge";
}
