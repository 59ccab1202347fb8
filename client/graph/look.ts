import { sizeOf } from "./encode.ts";
import type { LensGraph } from "./lens-graph.ts";

/** What measures and properties make of how nodes look. What is absent stays as it was built. */
export type Look = { sizes?: ReadonlyMap<string, number>; paints?: ReadonlyMap<string, string> };

/** The same graph with other sizes and colours; the graph itself where there are none. */
export function withLook(graph: LensGraph, { sizes, paints }: Look): LensGraph {
  if (!sizes && !paints) return graph;
  const looked = graph.copy();
  const most = looked.reduceNodes((so, id) => Math.max(so, sizes?.get(id) ?? 0), 0);
  looked.updateEachNodeAttributes((id, attributes) => {
    const paint = paints?.get(id);
    return {
      ...attributes,
      ...(sizes && { size: sizeOf(sizes.get(id) ?? 0, most, attributes.focus) }),
      ...(paint !== undefined && { paint }),
    };
  });
  return looked;
}
