import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyGraph, type LensGraph, type NodeAttributes } from "../../client/graph/lens-graph.ts";
import { besideAt, distanceToCourse, laneOffsets, pointOn } from "../../client/render/lanes.ts";
import { idOf } from "../../server/contract/ids.ts";
import { actorNode } from "./networks.ts";

const [A, B] = [idOf("State", "state:AAA"), idOf("State", "state:BBB")];
const node = (id: typeof A): NodeAttributes => ({
  id,
  node: actorNode(id),
  short: id,
  kind: "state",
  degree: 0,
  weight: 1,
  size: 8,
  focus: false,
  expanded: false,
});
type Lane = { key: string; lane: number; width: number; back: boolean };

function parallel(edges: readonly Lane[]): LensGraph {
  const graph = emptyGraph();
  for (const id of [A, B]) graph.addNode(id, node(id));
  for (const { key, lane, width, back } of edges) {
    const [source, target] = back ? [B, A] : [A, B];
    graph.addEdgeWithKey(key, source, target, { key, weight: 1, stroke: "solid", width, arrow: true, lane });
  }
  return graph;
}

const lanes = fc.uniqueArray(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 7 }).chain((places) =>
  fc.tuple(
    ...places.map((lane) =>
      fc.record({
        key: fc.constant(`e${lane}`),
        lane: fc.constant(lane),
        width: fc.double({ min: 1, max: 8, noNaN: true }),
        back: fc.boolean(),
      }),
    ),
  ),
);

describe("edges side by side", () => {
  it("never touch, each on the side that its lane says, whichever way it leads", () => {
    fc.assert(
      fc.property(lanes, (edges) => {
        const offsets = laneOffsets(parallel(edges));
        const across = edges
          .map(({ key, lane, width, back }) => ({ lane, width, at: (offsets.get(key) ?? 0) * (back ? -1 : 1) }))
          .toSorted((a, b) => a.at - b.at);
        expect(across.map(({ lane }) => lane)).toEqual(across.map(({ lane }) => lane).toSorted((a, b) => a - b));
        for (const [index, { at, width }] of across.entries()) {
          const next = across[index + 1];
          if (next) expect(next.at - next.width / 2 - (at + width / 2)).toBeGreaterThanOrEqual(3.99);
        }
      }),
    );
  });

  it("are none where every edge is straight", () => {
    expect(laneOffsets(parallel([{ key: "e", lane: 0, width: 3, back: false }])).size).toBe(0);
  });

  it("begin and end in the middle of their nodes", () => {
    expect(besideAt(0, 200, 12)).toBe(0);
    expect(besideAt(200, 200, 12)).toBe(0);
    expect(besideAt(100, 200, 12)).toBe(12);
    expect(pointOn({ x: 0, y: 0 }, { x: 200, y: 0 }, 0.5, 12)).toEqual({ x: 100, y: -12 });
  });

  it("are hit where they run and not where the straight line would", () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    // Two pixels to a unit; the layout's y grows upwards.
    expect(distanceToCourse({ x: 50, y: 6 }, a, b, 2, 12)).toBeCloseTo(0);
    expect(distanceToCourse({ x: 50, y: 0 }, a, b, 2, 12)).toBeCloseTo(12);
    expect(distanceToCourse({ x: 50, y: -6 }, a, b, 2, 12)).toBeCloseTo(24);
    expect(distanceToCourse({ x: -10, y: 0 }, a, b, 2, 12)).toBeCloseTo(20);
  });
});
