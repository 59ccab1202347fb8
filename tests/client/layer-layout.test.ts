import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layerLayout } from "../../client/graph/layer-layout.ts";
import { crossings, orderLayers } from "../../client/graph/layer-order.ts";
import type { LensGraph, NodeKind } from "../../client/graph/lens-graph.ts";
import { type Drawable, lensGraph, randomLensGraph } from "./lens-graphs.ts";

const idsOf = (graph: LensGraph, ...kinds: NodeKind[]): string[] => graph.filterNodes((_, { kind }) => kinds.includes(kind)).toSorted();
const groups = (graph: LensGraph) => [
  [idsOf(graph, "issue")],
  [idsOf(graph, "agreement")],
  [idsOf(graph, "organisation"), idsOf(graph, "state")],
];

describe("the layered layout", () => {
  it("gives every node a finite place of its own, issues before agreements before parties", () => {
    fc.assert(
      fc.property(randomLensGraph(60), ({ nodes, edges }) => {
        const graph = lensGraph(nodes, edges);
        const { places } = layerLayout(graph);
        expect(places.size).toBe(graph.order);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.order);
        const xs = (...kinds: NodeKind[]) => idsOf(graph, ...kinds).map((id) => places.get(id)?.x ?? Number.NaN);
        const [issues, agreements, parties] = [xs("issue"), xs("agreement"), xs("state", "organisation")];
        if (issues.length && agreements.length) expect(Math.max(...issues)).toBeLessThan(Math.min(...agreements));
        if (agreements.length && parties.length) expect(Math.max(...agreements)).toBeLessThan(Math.min(...parties));
      }),
      { numRuns: 80 },
    );
  });

  it("is the same for the same graph, in whatever order it is told", () => {
    fc.assert(
      fc.property(randomLensGraph(40), ({ nodes, edges }) => {
        const last = nodes.length - 1;
        const turned = lensGraph(
          nodes.toReversed(),
          edges.map(([a, b]): [number, number] => [last - a, last - b]),
        );
        // The keys of edges differ not, and so neither do their weights.
        expect(layerLayout(turned)).toEqual(layerLayout(lensGraph(nodes, edges)));
      }),
      { numRuns: 40 },
    );
  });

  it("never crosses more edges than the order it began with, and untangles what can be", () => {
    fc.assert(
      fc.property(randomLensGraph(40), ({ nodes, edges }) => {
        const graph = lensGraph(nodes, edges);
        const weightless = groups(graph).map((layer) => layer.flat());
        expect(crossings(graph, orderLayers(graph, groups(graph)))).toBeLessThanOrEqual(crossings(graph, weightless));
      }),
      { numRuns: 60 },
    );
    const pairs: Drawable[] = ["A", "B", "C", "D"].flatMap((name, index): Drawable[] => [
      { kind: "agreement", name },
      { kind: "state", name: `S${9 - index}` },
    ]);
    const graph = lensGraph(
      pairs,
      [0, 2, 4, 6].map((index): [number, number] => [index, index + 1]),
    );
    expect(
      crossings(
        graph,
        groups(graph).map((layer) => layer.flat()),
      ),
    ).toBe(6);
    expect(crossings(graph, orderLayers(graph, groups(graph)))).toBe(0);
  });

  it("groups organisations before states, and puts a provision right beneath its agreement", () => {
    const nodes: Drawable[] = [
      { kind: "state", name: "A" },
      { kind: "organisation", name: "Z" },
      { kind: "agreement", name: "treaty" },
      { kind: "agreement", name: "other" },
      { kind: "provision", name: "article" },
    ];
    const { places } = layerLayout(
      lensGraph(nodes, [
        [2, 0],
        [2, 1],
        [3, 0],
        [4, 2],
      ]),
    );
    const at = (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN };
    expect(at("organisation:Z").y).toBeGreaterThan(at("state:A").y);
    expect(at("provision:article").x).toBeGreaterThan(at("agreement:treaty").x);
    const between = at("agreement:treaty").y - at("provision:article").y;
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(40);
  });

  it("makes of a long layer several columns, as wide as high", () => {
    const nodes: Drawable[] = [
      { kind: "agreement", name: "world" },
      ...Array.from({ length: 190 }, (_, index): Drawable => ({ kind: "state", name: `State-${index}` })),
    ];
    const { places } = layerLayout(
      lensGraph(
        nodes,
        nodes.slice(1).map((_, index): [number, number] => [0, index + 1]),
      ),
    );
    const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
    const shape = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(shape).toBeGreaterThan(0.4);
    expect(shape).toBeLessThan(2);
  });
});
