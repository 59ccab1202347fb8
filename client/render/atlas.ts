import { geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { MAP_HEIGHT, MAP_WIDTH, type MapFrame, projectionOf } from "../graph/projection.ts";

/** Coasts and borders in the units of a frame, y downwards; `reach` is how far from the origin they are drawn to. */
export type Outline = { land: Path2D; borders: Path2D; edge: Path2D | undefined; reach: { x: number; y: number } };

/** The finer outline reaches so many frames to each side; beyond, the coarse one serves. */
const FINE_FRAMES = 1.5;

/** The whole world, coarse, and beside it what is around a region, fine. Each comes with the build, but only when a map is shown. */
export async function coarseOutline(frame: MapFrame): Promise<Outline> {
  const { default: topology } = await import("world-atlas/countries-110m.json");
  return outlineOf(topology, frame, undefined);
}

export async function fineOutline(frame: MapFrame): Promise<Outline | undefined> {
  if (frame.kind === "world") return undefined;
  const { default: topology } = await import("world-atlas/countries-50m.json");
  return outlineOf(topology, frame, { x: MAP_WIDTH * FINE_FRAMES, y: MAP_HEIGHT * FINE_FRAMES });
}

/** The same lines as text, for a picture: no farther than a reach, and no finer than a sheet shows. */
export async function outlinePaths(frame: MapFrame, reach: Outline["reach"]): Promise<{ land: string; borders: string; edge?: string }> {
  const { default: topology } =
    frame.kind === "world" ? await import("world-atlas/countries-110m.json") : await import("world-atlas/countries-50m.json");
  const { land, borders, edge } = linesOf(topology, frame, reach, 1);
  return { land, borders, ...(edge && { edge }) };
}

function outlineOf(topology: Topology, frame: MapFrame, reach: Outline["reach"] | undefined): Outline {
  const { land, borders, edge } = linesOf(topology, frame, reach, 3);
  return {
    land: new Path2D(land),
    borders: new Path2D(borders),
    edge: edge === undefined ? undefined : new Path2D(edge),
    reach: reach ?? { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY },
  };
}

/** @param digits behind the point */
function linesOf(topology: Topology, frame: MapFrame, reach: Outline["reach"] | undefined, digits: number) {
  const countries = topology.objects.countries;
  const projection = projectionOf(frame);
  if (reach)
    projection.clipExtent([
      [-reach.x, -reach.y],
      [reach.x, reach.y],
    ]);
  const path = geoPath(projection).digits(digits);
  const areas = countries?.type === "GeometryCollection" ? countries.geometries.filter(isArea) : [];
  const whole: GeometryCollection = { type: "GeometryCollection", geometries: areas };
  return {
    land: path(merge(topology, areas)) ?? "",
    borders: path(mesh(topology, whole, (a, b) => a !== b)) ?? "",
    edge: frame.kind === "world" ? (path({ type: "Sphere" }) ?? undefined) : undefined,
  };
}

function isArea(geometry: { type: string | null }): geometry is Polygon | MultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}
