import type { LensGraph } from "../../graph/lens-graph.ts";
import type { Palette } from "../palette.ts";

/** The graph in the colours of another palette: what was painted in one of the first's gets the second's of the same meaning. */
export function repainted(graph: LensGraph, from: Palette, to: Palette): LensGraph {
  if (from === to) return graph;
  const [before, after] = [coloursOf(from), coloursOf(to)];
  const other = new Map(before.map((colour, index) => [colour, after[index] ?? colour]));
  const painted = (paint: string | undefined) => (paint === undefined ? {} : { paint: other.get(paint) ?? paint });
  const copy = graph.copy();
  copy.updateEachNodeAttributes((_, node) => ({ ...node, ...painted(node.paint) }));
  copy.updateEachEdgeAttributes((_, edge) => ({ ...edge, ...painted(edge.paint) }));
  return copy;
}

/** Every colour in a fixed order; of two that are alike the one that paints most prevails, which is the last. */
function coloursOf({ families, categories, ramp, neutral, ...others }: Palette): string[] {
  const plain = Object.entries(others).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ofFamilies = Object.entries(families).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...[...plain, ...ofFamilies].map(([, colour]) => colour).filter((colour) => typeof colour === "string"),
    neutral,
    ...categories,
    ...ramp,
  ];
}
