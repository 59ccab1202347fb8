import { useMemo } from "react";
import type { LensGraph } from "../../graph/lens-graph.ts";
import { withLook } from "../../graph/look.ts";
import type { Measures } from "../../graph/measures.ts";
import { byCommunity, byName, bySteps, type PaintClass, type Painting } from "../../graph/paint.ts";
import type { Palette } from "../../render/palette.ts";
import { DEFAULT_PAINT } from "../../state/looks.ts";
import type { PaintBy, SizeBy, ViewState } from "../../state/view.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useMeasures } from "./use-measures.ts";

/** What sizes and paints the drawn nodes, for the legend to say. */
export type Look = {
  measures: Measures | undefined;
  measuring: boolean;
  /** The painting that is on, unless it is that by kind or still to be reckoned. */
  painting: Painting | undefined;
};

/** The graph as measures and properties make it look. @param regions those that keep their colours from view to view */
export function useLook(graph: LensGraph, { size, paint }: ViewState, regions: readonly string[]): { graph: LensGraph; look: Look } {
  const palette = usePalette();
  const { measures, measuring } = useMeasures(graph, size !== undefined || needsMeasures(paint));
  const painting = useMemo(() => paintingOf(graph, paint, measures, regions), [graph, paint, measures, regions]);
  const looked = useMemo(() => {
    const sizes = size && measures && sizesOf(measures, size);
    const paints = painting && paintsOf(painting, palette);
    return withLook(graph, { ...(sizes && { sizes }), ...(paints && { paints }) });
  }, [graph, size, measures, painting, palette]);
  return { graph: looked, look: useMemo(() => ({ measures, measuring, painting }), [measures, measuring, painting]) };
}

function needsMeasures(paint: PaintBy = DEFAULT_PAINT): boolean {
  return paint !== "kind" && paint !== "region" && paint !== "subregion";
}

function sizesOf({ ids, values }: Measures, by: SizeBy): ReadonlyMap<string, number> | undefined {
  const figures = values[by];
  return figures && new Map(ids.map((id, index) => [id, figures[index] ?? 0]));
}

function paintingOf(
  graph: LensGraph,
  paint: PaintBy | undefined,
  measures: Measures | undefined,
  regions: readonly string[],
): Painting | undefined {
  if (paint === undefined || paint === "kind") return undefined;
  if (paint === "region" || paint === "subregion") return byName(graph, paint, paint === "region" ? regions : []);
  if (!measures) return undefined;
  return paint === "community" ? byCommunity(measures) : measures.values[paint] && bySteps(measures, paint);
}

export function colourOf({ slot }: PaintClass, { scale }: Painting, palette: Palette): string {
  return (slot === undefined ? undefined : palette[scale === "steps" ? "ramp" : "categories"][slot]) ?? palette.neutral;
}

function paintsOf(painting: Painting, palette: Palette): ReadonlyMap<string, string> {
  return new Map(painting.classes.flatMap((one) => one.ids.map((id) => [id, colourOf(one, painting, palette)] as const)));
}
