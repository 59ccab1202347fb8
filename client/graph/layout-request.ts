import type { LensGraph } from "./lens-graph.ts";

/** What a layout needs of a graph, plain enough to be sent to a worker. Lengths are units of the layout; see {@link UNIT}. */
export type LayoutNode = {
  id: string;
  x: number;
  y: number;
  /** Stays where it is: placed before. */
  fixed: boolean;
  /** The room it takes, label included: half its width, and its height above and below its centre. */
  half: number;
  above: number;
  below: number;
  weight: number;
  focus: boolean;
};
/** Its ends are places in the list of nodes. */
export type LayoutTie = { a: number; b: number; weight: number };
export type LayoutRequest = { nodes: LayoutNode[]; ties: LayoutTie[] };
/** How nodes are placed: by forces, in layers by kind, or where they lie on the earth. */
export type LayoutKind = "force" | "layers" | "map";
export type Position = { x: number; y: number };
export type Positions = ReadonlyMap<string, Position>;

/** Units of the layout per pixel at the zoom at which a usual network fills a usual screen. */
export const UNIT = 1.45;
/** Distance between neighbours that a layout aims at. */
export const SPACING = 120;

const LETTER = 6.4;
const LABEL_LEAST = 24;
const LINE = 16;
const MARGIN = 5;

/**
 * @param placed where nodes are by now: they stay
 * @param only of which nodes alone it is asked, if not of all
 */
export function layoutRequest(graph: LensGraph, placed: Positions, only: (id: string) => boolean = () => true): LayoutRequest {
  // In the order of ids, so that equal graphs have equal layouts however they came to be.
  const ids = graph.nodes().filter(only).toSorted();
  const place = new Map(ids.map((id, index) => [id, index]));
  const nodes = ids.map((id): LayoutNode => {
    const { size, short, weight, focus } = graph.getNodeAttributes(id);
    const at = placed.get(id);
    const known = at !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y);
    return {
      id,
      x: known ? at.x : 0,
      y: known ? at.y : 0,
      fixed: known,
      half: (Math.max(size, LABEL_LEAST / 2, (short.length * LETTER) / 2) + MARGIN) * UNIT,
      above: (size + MARGIN) * UNIT,
      below: (size + LINE + MARGIN) * UNIT,
      weight,
      focus,
    };
  });
  const ties = graph
    .edges()
    .toSorted()
    .flatMap((key): LayoutTie[] => {
      const [a, b] = graph.extremities(key).map((end) => place.get(end));
      return a === undefined || b === undefined ? [] : [{ a, b, weight: Math.log2(1 + graph.getEdgeAttribute(key, "weight")) }];
    });
  return { nodes, ties };
}
