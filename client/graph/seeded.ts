import { type LayoutRequest, layoutRequest, type Position, type Positions } from "./layout-request.ts";
import type { LensGraph } from "./lens-graph.ts";

/** What a layout is built on, so that places depend on the view alone and not on what was drawn before. */
export type Seed = {
  /** The network of the view’s focus, placed first. */
  graph: LensGraph;
  /** All that the view would draw if nothing were hidden; placed around the seed. */
  whole: LensGraph;
  /** Nodes whose partners the view adds, in the order in which the reader added them. */
  centres: readonly string[];
};

/** Finished layouts, each with the places that it was built on: a view opened again is not laid out again. */
export type KnownLayouts = WeakMap<LensGraph, { on: Positions; places: Positions }>;
type Compute = (request: LayoutRequest) => Promise<readonly Position[]>;

export const NOTHING_PLACED: Positions = new Map();
/** A seed with less than this share of the nodes tells too little of where the rest belongs: the view is laid out by itself. */
const LEAST_SHARE = 0.25;

/** Places the seed, then what each centre adds, then the rest. What has a place keeps it. */
export async function seededPlaces(graph: LensGraph, seed: Seed | undefined, compute: Compute, known: KnownLayouts): Promise<Positions> {
  const whole = seed?.whole ?? graph;
  const shared = seed ? whole.filterNodes((id) => seed.graph.hasNode(id)).length : 0;
  const stages = [...(seed && shared >= LEAST_SHARE * whole.order ? [seed.graph] : []), whole, graph];
  let places = NOTHING_PLACED;
  for (const stage of stages) {
    if (stage.everyNode((id) => places.has(id))) continue;
    const layout = known.get(stage);
    const next = layout?.on === places ? layout.places : await built(stage, places, stage === whole ? (seed?.centres ?? []) : [], compute);
    known.set(stage, { on: places, places: next });
    places = next;
  }
  return places;
}

/** Adds places for the nodes of a graph that have none. */
async function built(graph: LensGraph, on: Positions, centres: readonly string[], compute: Compute): Promise<Positions> {
  const places = new Map(on);
  const place = async (includes?: (id: string) => boolean): Promise<void> => {
    const request = layoutRequest(graph, places, includes);
    if (request.nodes.every(({ fixed }) => fixed)) return;
    const positions = await compute(request);
    for (const [index, { id }] of request.nodes.entries()) places.set(id, positions[index] ?? { x: 0, y: 0 });
  };
  if (on.size > 0) {
    for (const centre of centres) {
      const added = new Set(graph.hasNode(centre) ? [centre, ...graph.neighbors(centre)] : []);
      if (added.size > 0) await place((id) => added.has(id) || places.has(id));
    }
  }
  await place();
  return places;
}
