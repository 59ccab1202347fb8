import { layerLayout } from "../../graph/layer-layout.ts";
import type { LayoutKind } from "../../graph/layout-request.ts";
import type { LensGraph } from "../../graph/lens-graph.ts";
import type { Seed } from "../../graph/seeded.ts";
import { type Arranged, arranger, type Places } from "../arrange.ts";
import { layoutClient } from "../layout-client.ts";
import type { Shown } from "../stage-props.ts";
import type { OutlinePaths } from "./plate-model.ts";

/** Where everything lies on the picture, with the map under it. `extent` is what is in view, where there is a view. */
export type Prepared = Arranged & Partial<Pick<Shown, "extent">> & { outline?: OutlinePaths };

/** The map reaches so far around what it was fitted to, in units of the layout. */
const REACH = { x: 1400, y: 1000 };

/** As the stage shows it, or, where there is none, as it would: no WebGL is needed for a picture. */
export async function prepare(
  { graph, layout: as, seed }: { graph: LensGraph; layout: LayoutKind; seed: Seed | undefined },
  places: Places,
  shown: Shown | undefined,
): Promise<Prepared> {
  const whole = shown && graph.everyNode((id) => shown.targets.has(id)) ? shown : undefined;
  const arranged: Prepared = whole ?? (await arrange(graph, as, seed, places));
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

async function arrange(graph: LensGraph, as: LayoutKind, seed: Seed | undefined, places: Places): Promise<Arranged> {
  if (as === "layers") {
    const { places: targets, sides } = layerLayout(graph);
    return { targets, sides };
  }
  const worker = layoutClient();
  const arranged = await arranger(worker, places)(graph, as, { width: 0, height: 0 }, seed);
  worker.kill();
  return arranged;
}
