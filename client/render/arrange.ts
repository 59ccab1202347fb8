import { type LabelSide, layerLayout } from "../graph/layer-layout.ts";
import { type LayoutKind, layoutRequest, type Position, type Positions } from "../graph/layout-request.ts";
import type { LensGraph } from "../graph/lens-graph.ts";
import type { MapFrame } from "../graph/projection.ts";
import { roomForColumns } from "./camera.ts";
import type { LayoutClient } from "./layout-client.ts";

/** Where nodes lie by the forces by now. Kept by the page, so that they lie there still after a look at the table, the map or another lens. */
export type Places = Map<string, Position>;
export function createPlaces(): Places {
  return new Map();
}

export type Arranged = {
  targets: Positions;
  sides?: ReadonlyMap<string, LabelSide>;
  frame?: MapFrame /** Of the marks. */;
  scale?: number;
};

const MOST_STRETCHED = 4;

/** Each layout's way to a place for every node. Only the forces look at pins, and only they remember. */
export function arranger(layouts: LayoutClient, places: Places) {
  let frame: MapFrame | undefined;

  async function byForces(graph: LensGraph): Promise<Arranged> {
    // A view opened again is not laid out again.
    const kept = new Map(graph.mapNodes((id, { pin }): [string, Position | undefined] => [id, pin ?? places.get(id)]));
    if (everyPlaced(kept)) return { targets: kept };
    const request = layoutRequest(graph, places);
    const positions = await layouts.ask(request);
    return { targets: new Map(request.nodes.map(({ id }, index) => [id, positions[index] ?? { x: 0, y: 0 }])) };
  }

  async function onMap(graph: LensGraph): Promise<Arranged> {
    const { mapLayout } = await import("../graph/map-layout.ts");
    const layout = mapLayout(graph, frame);
    frame = layout.frame;
    return { targets: layout.places, frame, scale: layout.scale };
  }

  /** @param stage in pixels */
  async function inLayers(graph: LensGraph, stage: { width: number; height: number }): Promise<Arranged> {
    const { places: flat, sides } = layerLayout(graph);
    const stretch = stretched(flat, roomForColumns(stage));
    return { targets: new Map([...flat].map(([id, { x, y }]) => [id, { x, y: y * stretch }])), sides };
  }

  return {
    arrange: (graph: LensGraph, layout: LayoutKind, stage: { width: number; height: number }): Promise<Arranged> =>
      layout === "map" ? onMap(graph) : layout === "layers" ? inLayers(graph, stage) : byForces(graph),
    /** A pin covers a node's own place and doesn't replace it: unpinned, or the pin undone, the node returns. */
    keep(graph: LensGraph, { targets }: Arranged): void {
      for (const [id, at] of targets) if (!graph.getNodeAttribute(id, "pin") || !places.has(id)) places.set(id, at);
    },
    forget(): void {
      places.clear();
      frame = undefined;
    },
  };
}

/** On a stage that is higher than its columns are, as a phone's, rows move apart: names between them need it. */
function stretched(places: Positions, room: { width: number; height: number }): number {
  const extent = (of: (at: Position) => number): number => {
    const all = [...places.values()].map(of);
    return Math.max(1, all.reduce((a, b) => Math.max(a, b), -Infinity) - all.reduce((a, b) => Math.min(a, b), Infinity));
  };
  return Math.max(1, Math.min(MOST_STRETCHED, (extent(({ x }) => x) / extent(({ y }) => y)) * (room.height / room.width)));
}

function everyPlaced(places: ReadonlyMap<string, Position | undefined>): places is Positions {
  return [...places.values()].every((at) => at !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y));
}
