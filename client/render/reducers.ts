import type { NodeDisplayData } from "sigma/types";
import type { Attention, Emphasis } from "./attention.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { MARK_OF } from "./kind-marks.ts";
import type { MarkDisplay } from "./mark-program.ts";
import { mix, type Palette } from "./palette.ts";
import { strokeOf, tieColour } from "./tie-colour.ts";
import { heightOf, layerOf, STROKES } from "./tie-layers.ts";
import type { StrokeDisplay } from "./tie-program.ts";

export type Look = { palette: Palette; attention: Attention; emphasis: Emphasis | undefined };

/** How a node looks, given what the reader attends to. */
export function nodeLook({ palette, attention, emphasis }: Look) {
  return (id: string, node: DrawnNode): Partial<NodeDisplayData> & MarkDisplay => {
    const clear = !emphasis || emphasis.nodes.has(id);
    const shade = (colour: string): string => (clear || !emphasis ? colour : mix(colour, palette.paper, Math.max(0.22, emphasis.rest)));
    const marked = attention.selection.has(id) || attention.walked === id;
    const { shape, outlined, colour } = MARK_OF[node.kind];
    const own = colour(palette, node.family);
    const fill = node.paint ?? (node.focus ? palette.accent : outlined ? palette.paper : own);
    const plain = fill === palette.paper;
    return {
      x: node.x,
      y: node.y,
      // Labels are written by labels.ts; Sigma would index them.
      label: null,
      size: node.size + (attention.hovered === id ? 1.5 : 0),
      type: "mark",
      color: plain ? fill : shade(fill),
      border: marked || (node.focus && node.paint) ? palette.accent : shade(outlined ? own : palette.paper),
      borderSize: marked ? 3 : outlined ? 2 : 1.5,
      shape,
      halo: node.expanded ? (outlined ? 2 : 1) : 0,
      zIndex: marked || attention.hovered === id ? 3 : clear ? 2 : 1,
      hidden: false,
    };
  };
}

/** How a tie looks. Strength is the stroke, weight the width, family the colour. */
export function tieLook({ palette, attention, emphasis }: Look) {
  return (key: string, tie: DrawnTie): StrokeDisplay => {
    const clear = !emphasis || emphasis.ties.has(key);
    const selected = attention.selection.has(key);
    const base = tieColour(tie, palette, emphasis !== undefined && clear, selected);
    const layer = layerOf(tie);
    return {
      color: clear || !emphasis ? base : mix(base, palette.paper, emphasis.rest),
      size: tie.width + (selected ? 1.2 : 0) + (attention.hovered === key ? 1 : 0),
      type: layer,
      stroke: STROKES[strokeOf(tie)],
      offset: tie.offset ?? 0,
      arrow: tie.arrow,
      zIndex: (clear && emphasis ? 10 : 0) + heightOf(layer),
      hidden: false,
      label: null,
      forceLabel: false,
    };
  };
}
