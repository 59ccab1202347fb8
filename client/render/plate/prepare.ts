import { layerLayout } from "../../graph/layer-layout.ts";
import { type LayoutKind, layoutRequest } from "../../graph/layout-request.ts";
import type { LensGraph } from "../../graph/lens-graph.ts";
import type { Arranged, Places } from "../arrange.ts";
import { layoutClient } from "../layout-client.ts";
import type { Shown } from "../stage-props.ts";
import type { OutlinePaths } from "./plate-model.ts";

/** Where everything lies on the picture, with the map under it. `extent` is what is in view, where there is a view. */
export type Prepared = Arranged & Partial<Pick<Shown, "extent">> & { outline?: OutlinePaths };

/** The map reaches so far around what it was fitted to, in units of the layout. */
const REACH = { x: 1400, y: 1000 };

/** As the stage shows it, or, where there is none, as it would: no WebGL is needed for a picture. */
export async function prepare(graph: LensGraph, as: LayoutKind, places: Places, shown: Shown | undefined): Promise<Prepared> {
  const whole = shown && graph.everyNode((id) => shown.targets.has(id)) ? shown : undefined;
  const arranged: Prepared = whole ?? (await arrange(graph, as, places));
  if (as !== "map" || !arranged.frame) return arranged;
  // Whoever never asks for a map never loads it; without its file the picture has none.
  const outline = await import("../atlas.ts")
    .then(({ outlinePaths }) => outlinePaths(arranged.frame ?? NOWHERE, REACH))
    .catch(() => undefined);
  return { ...arranged, ...(outline && { outline }) };
}

const NOWHERE = { kind: "world", centre: { longitude: 0, latitude: 0 }, scale: 1, translate: [0, 0] } satisfies NonNullable<
  Arranged["frame"]
>;

async function arrange(graph: LensGraph, as: LayoutKind, places: Places): Promise<Arranged> {
  if (as === "layers") {
    const { places: targets, sides } = layerLayout(graph);
    return { targets, sides };
  }
  if (as === "map") {
    const { mapLayout } = await import("../../graph/map-layout.ts");
    const { places: targets, frame, scale } = mapLayout(graph);
    return { targets, frame, scale };
  }
  const request = layoutRequest(graph, places);
  const worker = layoutClient();
  const positions = await worker.ask(request);
  worker.kill();
  return { targets: new Map(request.nodes.map(({ id }, index) => [id, positions[index] ?? { x: 0, y: 0 }])) };
}
