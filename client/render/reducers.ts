import type { NodeDisplayData } from "sigma/types";
import type { Attention, Emphasis } from "./attention.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { MarkDisplay } from "./mark-program.ts";
import { mix, type Palette } from "./palette.ts";
import { STROKES, type StrokeDisplay } from "./tie-program.ts";

export type Look = { palette: Palette; attention: Attention; emphasis: Emphasis | undefined };

/** How a node looks, given what the reader attends to. */
export function nodeLook({ palette, attention, emphasis }: Look) {
  return (id: string, node: DrawnNode): Partial<NodeDisplayData> & MarkDisplay => {
    const clear = !emphasis || emphasis.nodes.has(id);
    const shade = (colour: string): string => (clear || !emphasis ? colour : mix(colour, palette.paper, Math.max(0.22, emphasis.rest)));
    const marked = attention.selection.has(id) || attention.walked === id;
    const outlined = node.kind === "organisation";
    const fill = node.focus ? palette.accent : node.kind === "state" ? palette.state : palette.paper;
    return {
      x: node.x,
      y: node.y,
      label: node.short,
      size: node.size + (attention.hovered === id ? 1.5 : 0),
      type: "mark",
      color: outlined && !node.focus ? fill : shade(fill),
      border: marked ? palette.accent : shade(outlined ? palette.organisation : palette.paper),
      borderSize: marked ? 3 : outlined ? 2 : 1.5,
      shape: outlined ? "square" : "disc",
      halo: node.expanded ? 1 : 0,
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
    const base = colourOf(tie, palette, emphasis !== undefined && clear, selected);
    return {
      color: clear || !emphasis ? base : mix(base, palette.paper, emphasis.rest),
      size: tie.width + (selected ? 1.2 : 0) + (attention.hovered === key ? 1 : 0),
      type: "stroke",
      stroke: STROKES[tie.stroke],
      zIndex: (clear && emphasis ? 10 : 0) + (tie.stroke === "thin" ? 0 : tie.stroke === "crossed" ? 1 : 2),
      hidden: false,
      label: null,
      forceLabel: false,
    };
  };
}

function colourOf({ stroke, family }: DrawnTie, palette: Palette, emphasised: boolean, selected: boolean): string {
  if (stroke === "thin") return emphasised ? mix(palette.neutral, palette.paper, 0.7) : palette.faint;
  const colour = family ? palette.families[family] : palette.neutral;
  return stroke === "questioned"
    ? mix(colour, palette.paper, selected ? 0.85 : 0.62)
    : stroke === "crossed"
      ? mix(palette.neutral, palette.paper, 0.8)
      : colour;
}
