import type { EdgeAttributes, Stroke } from "../graph/lens-graph.ts";
import { changeColour, mix, type Palette } from "./palette.ts";

type Looked = Pick<EdgeAttributes, "stroke" | "family" | "unmet" | "asking" | "paint" | "coverage" | "change">;

/**
 * A tie's colour: what it is painted, or its family's; paler where its force isn't documented. Between two days what
 * came and what went has a colour of its own, and what stayed is faint. Stage and picture ask here.
 */
export function tieColour(tie: Looked, palette: Palette, emphasised: boolean, selected: boolean): string {
  const { change } = tie;
  if (change === undefined) return plainColour(tie, palette, emphasised, selected);
  if (change === "same") return mix(plainColour(tie, palette, emphasised, selected), palette.paper, selected ? 1 : 0.38);
  return changeColour(change, palette);
}

function plainColour(tie: Looked, palette: Palette, emphasised: boolean, selected: boolean): string {
  const { stroke, family, unmet, asking, paint, coverage } = tie;
  if (paint) return paint;
  if (coverage)
    return coverage === "unknown" ? mix(palette.coverage.unknown, palette.paper, selected ? 0.85 : 0.62) : palette.coverage[coverage];
  if (unmet) return palette.unmet;
  if (stroke === "thin" || asking) return emphasised ? mix(palette.neutral, palette.paper, 0.7) : palette.faint;
  const colour = family ? palette.families[family] : palette.neutral;
  return stroke === "questioned"
    ? mix(colour, palette.paper, selected ? 0.85 : 0.62)
    : stroke === "crossed"
      ? mix(palette.neutral, palette.paper, 0.8)
      : colour;
}

/** What went is broken, whatever it was: stage and picture ask here. */
export function strokeOf({ stroke, change }: Pick<EdgeAttributes, "stroke" | "change">): Stroke {
  return change === "went" ? "long_dash" : stroke;
}
