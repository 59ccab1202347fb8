import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { layerLayout } from "../../client/graph/layer-layout.ts";
import { mapLayout } from "../../client/graph/map-layout.ts";
import { frameFor, MAP_HEIGHT, MAP_WIDTH, placeOn, projectionOf } from "../../client/graph/projection.ts";
import { separate } from "../../client/graph/separate.ts";
import { type Drawable, idFor, lensGraph, randomLensGraph } from "./lens-graphs.ts";

// What an earlier file of the same process has loaded is loaded anew: it would not be watched.
vi.hoisted(() => vi.resetModules());
vi.mock("../../client/graph/separate.ts", { spy: true });

const state = (name: string, latitude: number, longitude: number): Drawable => ({ kind: "state", name, latitude, longitude });
const ASIA = [state("UZB", 41.8, 63.1), state("KAZ", 48.2, 67.3), state("KGZ", 41.5, 74.6), state("TJK", 38.5, 71)];
const pointsOf = (nodes: readonly Drawable[]) =>
  nodes.flatMap(({ latitude, longitude }) => (latitude !== undefined && longitude !== undefined ? [{ latitude, longitude }] : []));

describe("the map layout", () => {
  it("gives every node a finite place, states where they lie on the earth", () => {
    fc.assert(
      fc.property(randomLensGraph(40), ({ nodes, edges }) => {
        const { places, frame } = mapLayout(lensGraph(nodes, edges));
        expect(places.size).toBe(nodes.length);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        const projection = projectionOf(frame);
        for (const drawn of nodes) {
          const [point] = pointsOf([drawn]);
          const place = point && placeOn(projection, point);
          if (!place) continue;
          const found = places.get(idFor(drawn));
          expect(found?.x).toBeCloseTo(place.x, 0);
          expect(found?.y).toBeCloseTo(place.y, 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same graph, in whatever order it is told", () => {
    fc.assert(
      fc.property(randomLensGraph(30), ({ nodes, edges }) => {
        const last = nodes.length - 1;
        const turned = lensGraph(
          nodes.toReversed(),
          edges.map(([a, b]): [number, number] => [last - a, last - b]),
        );
        expect(mapLayout(turned).places).toEqual(mapLayout(lensGraph(nodes, edges)).places);
      }),
      { numRuns: 40 },
    );
  });

  it("puts an instrument among its parties, clear of their marks; organisations, and what has no neighbour, below the map", () => {
    const nodes: Drawable[] = [
      ...ASIA,
      { kind: "agreement", name: "pact" },
      { kind: "claim", name: "said" },
      { kind: "organisation", name: "body" },
      { kind: "agreement", name: "its" },
    ];
    const { places } = mapLayout(
      lensGraph(nodes, [
        [0, 4],
        [1, 4],
        [2, 4],
        [3, 4],
        [0, 6],
        [1, 6],
        [6, 7],
      ]),
    );
    const at = (name: string) => places.get(name) ?? { x: Number.NaN, y: Number.NaN };
    const [pact, members] = [at("agreement:pact"), ASIA.map(({ name }) => at(`state:${name}`))];
    const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
    expect(pact.x).toBeGreaterThan(Math.min(...xs));
    expect(pact.x).toBeLessThan(Math.max(...xs));
    expect(pact.y).toBeGreaterThan(Math.min(...ys));
    expect(pact.y).toBeLessThan(Math.max(...ys));
    for (const { x, y } of members) expect(Math.hypot(x - pact.x, y - pact.y)).toBeGreaterThan(16);
    for (const id of ["claim:said", "organisation:body", "agreement:its"]) expect(at(id).y).toBeLessThan(Math.min(...ys));
    expect(at("state:KAZ").y).toBeGreaterThan(at("state:TJK").y);
    expect(at("state:KGZ").x).toBeGreaterThan(at("state:UZB").x);
  });
});

describe("thousands of nodes", () => {
  const [states, others] = [200, 6000];
  const nodes: Drawable[] = [
    ...Array.from({ length: states }, (_, index) => state(`S${index}`, ((index * 37) % 140) - 70, ((index * 61) % 350) - 175)),
    ...Array.from({ length: others }, (_, index): Drawable => ({ kind: index % 3 === 0 ? "issue" : "agreement", name: `A${index}` })),
  ];
  const graph = lensGraph(
    nodes,
    Array.from({ length: others * 3 }, (_, index): [number, number] => [
      states + (index % others),
      (index * index) % (index % 5 === 0 ? nodes.length : states),
    ]),
  );

  const READINGS = ["getNodeAttribute", "getNodeAttributes", "getEdgeAttribute", "extremities", "neighbors", "mapEdges"] as const;

  it.each([
    ["on the map", () => mapLayout(graph).places, 3],
    ["in layers", () => layerLayout(graph).places, 12],
  ])("are laid out %s with no more than so many looks at a node or an edge", (_, laid, most) => {
    const looks = READINGS.map((name) => vi.spyOn(graph, name));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(laid().size).toBe(nodes.length);
    const count = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    expect(count).toBeLessThan(most * (graph.order + graph.size));
  });

  it("are not moved apart on the map pair by pair, as few are", () => {
    vi.mocked(separate).mockClear();
    mapLayout(graph);
    expect(separate).not.toHaveBeenCalled();
    mapLayout(lensGraph(ASIA, []));
    expect(separate).toHaveBeenCalledOnce();
  });
});

describe("the frame of a map", () => {
  const point = fc.record({
    latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });

  it("holds what is shown, in either projection", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const projection = projectionOf(frameFor(points));
        for (const each of points) {
          const place = placeOn(projection, each);
          expect(place).toBeDefined();
          expect(Math.abs(place?.x ?? 0)).toBeLessThanOrEqual(MAP_WIDTH / 2 + 1);
          expect(Math.abs(place?.y ?? 0)).toBeLessThanOrEqual(MAP_HEIGHT / 2 + 1);
        }
      }),
    );
  });

  it("is of the region, or of the world", () => {
    expect(frameFor(pointsOf(ASIA)).kind).toBe("region");
    expect(frameFor([...pointsOf(ASIA), { latitude: 39, longitude: -98 }, { latitude: -25, longitude: 134 }]).kind).toBe("world");
    // Both sides of the line at which longitudes begin anew.
    const pacific = frameFor([
      { latitude: -17, longitude: 178 },
      { latitude: -14, longitude: -172 },
    ]);
    expect(pacific.kind).toBe("region");
    expect(Math.abs(pacific.centre.longitude)).toBeGreaterThan(175);
  });

  it("stays while what is shown fits it, and gives way when it no longer does", () => {
    const asia = frameFor(pointsOf(ASIA));
    expect(frameFor(pointsOf(ASIA.slice(0, 3)), asia)).toBe(asia);
    expect(frameFor([...pointsOf(ASIA), { latitude: 36, longitude: 138 }], asia)).not.toBe(asia);
  });
});
