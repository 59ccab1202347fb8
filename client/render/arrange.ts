import { type LabelSide, layerLayout } from "../graph/layer-layout.ts";
import type { LayoutKind, Position, Positions } from "../graph/layout-request.ts";
import type { LensGraph } from "../graph/lens-graph.ts";
import type { MapFrame } from "../graph/projection.ts";
import { type KnownLayouts, NOTHING_PLACED, type Seed, seededPlaces } from "../graph/seeded.ts";
import { roomForColumns } from "./camera.ts";
import type { LayoutClient } from "./layout-client.ts";

/** Where nodes lie by the forces by now, pins aside, and layouts reckoned so far. Kept by the page beyond a stage's life. */
export type Places = { at: Positions; known: KnownLayouts };
export function createPlaces(): Places {
  return { at: NOTHING_PLACED, known: new WeakMap() };
}

export type Arranged = {
  targets: Positions;
  sides?: ReadonlyMap<string, LabelSide>;
  frame?: MapFrame;
  /** Of the marks. */
  scale?: number;
  /** Where the forces put nodes, pins aside. */
  own?: Positions;
};

const MOST_STRETCHED = 4;

/** Each layout's way to a place for every node. Only the forces look at pins. */
export function arranger(layouts: Pick<LayoutClient, "ask">, places: Places) {
  /** A pin covers a node's own place and moves no other: unpinned, or the pin undone, the node returns. */
  async function byForces(graph: LensGraph, seed: Seed | undefined): Promise<Arranged> {
    const own = await seededPlaces(graph, seed, layouts.ask, places.known);
    return { own, targets: new Map(graph.mapNodes((id, { pin }) => [id, pin ?? own.get(id) ?? { x: 0, y: 0 }])) };
  }

  async function onMap(graph: LensGraph, seed: Seed | undefined): Promise<Arranged> {
    const { mapFrame, mapLayout } = await import("../graph/map-layout.ts");
    const { places, frame, scale } = mapLayout(graph, seed && mapFrame(seed.graph));
    return { targets: places, frame, scale };
  }

  /** @param stage in pixels */
  async function inLayers(graph: LensGraph, stage: { width: number; height: number }): Promise<Arranged> {
    const { places: flat, sides } = layerLayout(graph);
    const stretch = stretched(flat, roomForColumns(stage));
    return { targets: new Map([...flat].map(([id, { x, y }]) => [id, { x, y: y * stretch }])), sides };
  }

  return (graph: LensGraph, layout: LayoutKind, stage: { width: number; height: number }, seed: Seed | undefined): Promise<Arranged> =>
    layout === "map" ? onMap(graph, seed) : layout === "layers" ? inLayers(graph, stage) : byForces(graph, seed);
}

/** On a stage that is higher than its columns are, as a phone's, rows move apart: names between them need it. */
function stretched(places: Positions, room: { width: number; height: number }): number {
  const extent = (of: (at: Position) => number): number => {
    const all = [...places.values()].map(of);
    return Math.max(1, all.reduce((a, b) => Math.max(a, b), -Infinity) - all.reduce((a, b) => Math.min(a, b), Infinity));
  };
  return Math.max(1, Math.min(MOST_STRETCHED, (extent(({ x }) => x) / extent(({ y }) => y)) * (room.height / room.width)));
}
