import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoEqualEarth } from "d3-geo";
import type { Position } from "./layout-request.ts";

/** Degrees. */
export type GeoPoint = { longitude: number; latitude: number };

/**
 * Which map is drawn, in plain numbers: a region by Lambert's equal-area projection around its middle, or the world
 * by Equal Earth. Areas are true in both, so that no state looks larger than it is.
 */
export type MapFrame = { kind: "region" | "world"; centre: GeoPoint; scale: number; translate: [number, number] };

/** The rectangle of layout units that what is shown fills, as wide and high as a screen. */
export const MAP_WIDTH = 1150;
export const MAP_HEIGHT = 780;
/** A single state or a few near each other are shown within this many degrees of their surroundings. */
const LEAST_RADIUS = 6;
/** Beyond this many degrees from the middle, a region is the world. */
const REGION_RADIUS = 52;
/** The meridian at which the fewest coasts are cut. */
const WORLD_MERIDIAN = 11;
/** A known frame stays as long as what is shown fits into it and fills at least so much of its width or height. */
const FILLS = 0.5;
const OVERFLOW = 1.12;

/** @param known a frame that is kept while it serves: what stays on the map should not move for little */
export function frameFor(points: readonly GeoPoint[], known?: MapFrame): MapFrame {
  if (known && fits(points, known)) return known;
  const centre = middleOf(points);
  const radius = Math.max(LEAST_RADIUS, ...points.map((point) => degreesApart(centre, point)));
  const frame: MapFrame =
    radius > REGION_RADIUS
      ? { kind: "world", centre: { longitude: WORLD_MERIDIAN, latitude: 0 }, scale: 1, translate: [0, 0] }
      : { kind: "region", centre, scale: 1, translate: [0, 0] };
  return fitted(frame, points);
}

/** The projection of a frame: degrees to units of the layout, but with y downwards, as d3 draws. */
export function projectionOf({ kind, centre, scale, translate }: MapFrame): GeoProjection {
  const projection = kind === "world" ? geoEqualEarth() : geoAzimuthalEqualArea().clipAngle(100);
  return projection.rotate([-centre.longitude, -centre.latitude]).scale(scale).translate(translate).precision(0.3);
}

/** @returns the place in the layout, where y grows upwards; undefined where the map doesn't reach */
export function placeOn(projection: GeoProjection, { longitude, latitude }: GeoPoint): Position | undefined {
  const [x, y] = projection([longitude, latitude]) ?? [];
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x: round(x), y: round(-y) } : undefined;
}

function fitted(frame: MapFrame, points: readonly GeoPoint[]): MapFrame {
  const unit = extent(points, projectionOf({ ...frame, scale: 1, translate: [0, 0] }));
  const least = 2 * Math.sin((LEAST_RADIUS * Math.PI) / 360);
  const scale = Math.min(MAP_WIDTH / Math.max(least, unit.right - unit.left), MAP_HEIGHT / Math.max(least, unit.bottom - unit.top));
  return { ...frame, scale, translate: [(-(unit.left + unit.right) / 2) * scale, (-(unit.top + unit.bottom) / 2) * scale] };
}

function fits(points: readonly GeoPoint[], frame: MapFrame): boolean {
  if (frame.kind === "region" && points.some((point) => degreesApart(frame.centre, point) > REGION_RADIUS)) return false;
  const { left, right, top, bottom } = extent(points, projectionOf(frame));
  const [wide, high] = [MAP_WIDTH / 2, MAP_HEIGHT / 2];
  const inside = Math.max(-left, right) <= wide * OVERFLOW && Math.max(-top, bottom) <= high * OVERFLOW;
  return inside && (right - left >= MAP_WIDTH * FILLS || bottom - top >= MAP_HEIGHT * FILLS);
}

function extent(points: readonly GeoPoint[], projection: GeoProjection) {
  const places = points.flatMap(({ longitude, latitude }) => {
    const place = projection([longitude, latitude]);
    return place ? [place] : [];
  });
  if (places.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The middle of the smallest cap around the points, nearly: by Bădoiu and Clarkson's steps towards the farthest. */
function middleOf(points: readonly GeoPoint[]): GeoPoint {
  if (points.length === 0) return { longitude: WORLD_MERIDIAN, latitude: 0 };
  const vectors = points.map(vectorOf);
  let at = unitOf(vectors.reduce(([a, b, c], [x, y, z]): Vector => [a + x, b + y, c + z], [0, 0, 1e-9]));
  for (let step = 1; step <= 60; step++) {
    const farthest = vectors.reduce((worst, vector) => (dot(vector, at) < dot(worst, at) ? vector : worst), at);
    const share = 1 / (step + 1);
    at = unitOf([at[0] + (farthest[0] - at[0]) * share, at[1] + (farthest[1] - at[1]) * share, at[2] + (farthest[2] - at[2]) * share]);
  }
  return {
    longitude: round((Math.atan2(at[1], at[0]) * 180) / Math.PI),
    latitude: round((Math.asin(Math.max(-1, Math.min(1, at[2]))) * 180) / Math.PI),
  };
}

type Vector = readonly [number, number, number];

function vectorOf({ longitude, latitude }: GeoPoint): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function unitOf([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function degreesApart(a: GeoPoint, b: GeoPoint): number {
  return (geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * 180) / Math.PI;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
