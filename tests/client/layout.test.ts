import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { layout } from "../../client/graph/layout.ts";
import { type LayoutRequest, layoutRequest, type Positions } from "../../client/graph/layout-request.ts";
import { EMPTY_VIEW, type ViewState } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import type { Network } from "../../server/contract/wire/network.ts";
import { network, randomNetwork, tie } from "./networks.ts";

/**
 * Steps of the forces, and how often one of a pair that may overlap was looked at. What an earlier file of the same
 * process has loaded is loaded anew: it would not be counted.
 */
const work = vi.hoisted(() => {
  vi.resetModules();
  return { steps: 0, looks: 0 };
});
vi.mock("graphology-layout-forceatlas2/iterate.js", async (original) => {
  const { default: iterate } = await original<typeof import("graphology-layout-forceatlas2/iterate.js")>();
  const counted: typeof iterate = (...given) => {
    work.steps += 1;
    return iterate(...given);
  };
  return { default: counted };
});
vi.mock("../../client/graph/separate.ts", async (original) => {
  const { separate } = await original<typeof import("../../client/graph/separate.ts")>();
  const counted: typeof separate = (nodes, start, isFixed) =>
    separate(nodes, start, (index) => {
      work.looks += 1;
      return isFixed(index);
    });
  return { separate: counted };
});

const first = idOf("State", "state:S000");
const view: ViewState = { ...EMPTY_VIEW, focus: first };

function request(answer: Network, placed: Positions = new Map(), of: ViewState = view): LayoutRequest {
  return layoutRequest(buildGraph({ nodes: answer.nodes, ties: answer.edges }, of), placed);
}

function placesOf(asked: LayoutRequest): Map<string, { x: number; y: number }> {
  const positions = layout(asked);
  return new Map(asked.nodes.map(({ id }, index) => [id, positions[index]!]));
}

function overlaps(asked: LayoutRequest, places: Positions): number {
  let count = 0;
  for (const a of asked.nodes) {
    for (const b of asked.nodes) {
      // Two that stay may grow into each other: neither may move.
      if (a.id >= b.id || (a.fixed && b.fixed)) continue;
      const [p, q] = [places.get(a.id)!, places.get(b.id)!];
      const along = p.y >= q.y ? a.below + b.above : a.above + b.below;
      if (Math.abs(p.x - q.x) < a.half + b.half - 1 && Math.abs(p.y - q.y) < along - 1) count++;
    }
  }
  return count;
}

describe("the layout", () => {
  it("gives every node a place, finite, clear of the others, the focus at the origin or near it", () => {
    fc.assert(
      fc.property(randomNetwork(45), (answer) => {
        const asked = request(answer);
        const places = placesOf(asked);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(overlaps(asked, places)).toBe(0);
        expect(Math.hypot(places.get(first)!.x, places.get(first)!.y)).toBeLessThan(160);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same network, in whatever order it is told", () => {
    fc.assert(
      fc.property(randomNetwork(30), (answer) => {
        const turned = { ...answer, nodes: answer.nodes.toReversed(), edges: answer.edges.toReversed() };
        expect(placesOf(request(turned))).toEqual(placesOf(request(answer)));
      }),
      { numRuns: 30 },
    );
  });

  it("moves nothing that stays, and puts what is new clear of it", () => {
    fc.assert(
      fc.property(randomNetwork(40), fc.nat(), (answer, salt) => {
        const kept = answer.nodes.filter((_, index) => index === 0 || (index * 7 + salt) % 3 !== 0);
        const ids = new Set(kept.map(({ id }) => id));
        const before = placesOf(
          request({ ...answer, nodes: kept, edges: answer.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) }),
        );
        fc.pre(kept.length >= 4);
        const asked = request(answer, before);
        const after = placesOf(asked);
        for (const [id, place] of before) expect(after.get(id)).toEqual(place);
        expect(overlaps(asked, after)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("opens partners without other ties into a fan around the one they share", () => {
    const ids = Array.from({ length: 14 }, (_, index) => `state:S${String(index).padStart(3, "0")}`);
    const places = placesOf(
      request(
        network(
          ids,
          ids.slice(1).map((id) => tie(first, id)),
        ),
      ),
    );
    const centre = places.get(first)!;
    const angles = ids
      .slice(1)
      .map((id) => Math.atan2(places.get(id)!.y - centre.y, places.get(id)!.x - centre.x))
      .toSorted((a, b) => a - b);
    const gaps = angles.map((angle, index) => (angles[index + 1] ?? angles[0]! + 2 * Math.PI) - angle);
    expect(Math.max(...gaps)).toBeLessThan(1.2);
  });

  it("answers for nothing and for one", () => {
    expect(layout(request(network([], [])))).toEqual([]);
    expect(layout(request(network([first], [])))).toEqual([{ x: 0, y: 0 }]);
  });

  it("places two thousand nodes in a bounded number of steps, looking at few pairs", () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `state:N${index}`);
    const edges = ids.slice(1).map((id, index) => tie(ids[Math.floor(index / 4)]!, id));
    work.steps = work.looks = 0;
    const places = placesOf(request(network(ids, edges), new Map(), { ...EMPTY_VIEW }));
    expect(work.steps).toBeGreaterThan(0);
    expect(work.steps).toBeLessThanOrEqual(250);
    expect(work.looks).toBeLessThan(40 * ids.length);
    expect(places.size).toBe(ids.length);
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
