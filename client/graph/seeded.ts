import { type LayoutRequest, layoutRequest, type Position, type Positions } from "./layout-request.ts";
import type { LensGraph } from "./lens-graph.ts";

/** By what a graph is laid out, so that its places depend on its view alone, and not on what was drawn before. */
export type Seed = {
  /** The network that the view is of, placed first. */
  graph: LensGraph;
  /** All that the view would draw, had nothing been hidden; placed around the seed. */
  whole: LensGraph;
  /** Whose partners the view adds, in the order in which they were asked for. */
  centres: readonly string[];
};

/** Layouts that were reckoned, each with the places that it was built on: a view opened again is not laid out again. */
export type KnownLayouts = WeakMap<LensGraph, { on: Positions; places: Positions }>;
type Ask = (request: LayoutRequest) => Promise<readonly Position[]>;

export const NOTHING_PLACED: Positions = new Map();
/** A seed with less than this share of the nodes is no layout to build on. */
const LEAST_SHARE = 0.25;

/** A place for each node: of the seed first, then what each centre adds, then the rest. Nothing that is placed moves. */
export async function seededPlaces(graph: LensGraph, seed: Seed | undefined, ask: Ask, known: KnownLayouts): Promise<Positions> {
  const whole = seed?.whole ?? graph;
  const shared = seed ? whole.filterNodes((id) => seed.graph.hasNode(id)).length : 0;
  const stages = [...(seed && shared >= LEAST_SHARE * whole.order ? [seed.graph] : []), whole, graph];
  let places = NOTHING_PLACED;
  for (const stage of stages) {
    if (stage.everyNode((id) => places.has(id))) continue;
    const reckoned = known.get(stage);
    const next = reckoned?.on === places ? reckoned.places : await built(stage, places, stage === whole ? (seed?.centres ?? []) : [], ask);
    known.set(stage, { on: places, places: next });
    places = next;
  }
  return places;
}

/** Places what is new of a graph among what is placed. */
async function built(graph: LensGraph, on: Positions, centres: readonly string[], ask: Ask): Promise<Positions> {
  const places = new Map(on);
  const place = async (only?: (id: string) => boolean): Promise<void> => {
    const request = layoutRequest(graph, places, only);
    if (request.nodes.every(({ fixed }) => fixed)) return;
    const positions = await ask(request);
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
