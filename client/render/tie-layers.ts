import type { EdgeAttributes, Stroke } from "../graph/lens-graph.ts";
import { strokeOf } from "./tie-colour.ts";

/** What the fragment shader calls each stroke. */
export const STROKES: Readonly<Record<Stroke, number>> = { solid: 0, questioned: 0, thin: 0, long_dash: 1, dotted: 2, crossed: 3 };

/** In the order drawn: weaker ties below stronger ones. Plain lines are most of a network's ties, and cost far less by themselves. */
export const TIE_LAYERS = ["faint_line", "faint", "stroke", "line"] as const;
export type TieLayer = (typeof TIE_LAYERS)[number];

type Layered = Pick<EdgeAttributes, "stroke" | "change" | "arrow"> & { offset?: number };

export function layerOf(tie: Layered): TieLayer {
  const plain = !tie.offset && !tie.arrow && STROKES[strokeOf(tie)] === STROKES.solid;
  if (tie.stroke === "thin" || tie.stroke === "crossed") return plain ? "faint_line" : "faint";
  return plain ? "line" : "stroke";
}

/** How high it lies, counted from the bottom. */
export const heightOf = (layer: TieLayer): number => TIE_LAYERS.indexOf(layer);
