import type { EdgeAttributes } from "../graph/lens-graph.ts";
import { mix, type Palette } from "./palette.ts";

/** A tie's colour: what it is painted, or its family's; paler where its force isn't documented. Stage and picture ask here. */
export function tieColour(
  { stroke, family, unmet, paint }: Pick<EdgeAttributes, "stroke" | "family" | "unmet" | "paint">,
  palette: Palette,
  emphasised: boolean,
  selected: boolean,
): string {
  if (paint) return paint;
  if (unmet) return palette.unmet;
  if (stroke === "thin") return emphasised ? mix(palette.neutral, palette.paper, 0.7) : palette.faint;
  const colour = family ? palette.families[family] : palette.neutral;
  return stroke === "questioned"
    ? mix(colour, palette.paper, selected ? 0.85 : 0.62)
    : stroke === "crossed"
      ? mix(palette.neutral, palette.paper, 0.8)
      : colour;
}
