import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { type MeasureRequest, measureRequest, requestKey } from "../../client/graph/measure-request.ts";
import { MEASURES, type Measure, measure } from "../../client/graph/measures.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { bridges } from "../../server/domain/bridges.ts";
import { shortestWays, through } from "../reference/ways.ts";
import { randomNetwork, tie } from "./networks.ts";

type Pair = readonly [number, number];
const idOf = (place: number): string => `state:S${place}`;
const everyPair = (order: number): Pair[] =>
  Array.from({ length: order }, (_, a) => Array.from({ length: a }, (_, b) => [b, a] as const)).flat();

/** A graph small enough to walk all its ways. */
const small: fc.Arbitrary<MeasureRequest> = fc.integer({ min: 1, max: 7 }).chain((order) =>
  fc
    .record({ links: fc.subarray(everyPair(order)), weights: fc.array(fc.constantFrom(1, 2, 3, 4, 6), { minLength: 21, maxLength: 21 }) })
    .map(({ links, weights }) => ({
      ids: Array.from({ length: order }, (_, place) => idOf(place)),
      degrees: Array.from({ length: order }, (_, place) => links.filter((pair) => pair.includes(place)).length),
      links: links.map(([a, b], index) => ({ a, b, weight: weights[index]! })),
    })),
);
const close = (found: readonly number[] | undefined, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found?.[index]).toBeCloseTo(value, 9);
};

describe("measures of a graph", () => {
  it("has the betweenness and closeness of all ways walked one by one", () => {
    fc.assert(
      fc.property(small, (request) => {
        const { values } = measure(request);
        const order = request.ids.length;
        const pairs = ((order - 1) * (order - 2)) / 2;
        close(
          values.betweenness,
          through(order, request.links, everyPair(order)).map((sum) => (pairs > 0 ? sum / pairs : 0)),
        );
        const heaviest = Math.max(...request.links.map(({ weight }) => weight));
        close(
          values.closeness,
          request.ids.map((_, from) => {
            const lengths = request.ids
              .map((_, to) => shortestWays(order, request.links, from, to).length)
              .filter((length, to) => to !== from && Number.isFinite(length));
            const sum = lengths.reduce((total, length) => total + (length * heaviest) / 60, 0);
            return lengths.length === 0 ? 0 : ((lengths.length / (order - 1)) * lengths.length) / sum;
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("has the PageRank that solves its equation, summing to one", () => {
    fc.assert(
      fc.property(small, ({ ids, links, degrees }) => {
        const ranks = measure({ ids, links, degrees }).values.pagerank!;
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6);
        const weightOf = (place: number): number =>
          links.reduce((sum, { a, b, weight }) => sum + (a === place || b === place ? weight : 0), 0);
        const idle = ids.reduce((sum, _, place) => sum + (weightOf(place) === 0 ? ranks[place]! : 0), 0);
        for (const place of ids.keys()) {
          const received = links.reduce((sum, { a, b, weight }) => {
            const from = a === place ? b : b === place ? a : undefined;
            return from === undefined ? sum : sum + (ranks[from]! * weight) / weightOf(from);
          }, 0);
          expect(ranks[place]).toBeCloseTo(0.15 / ids.length + 0.85 * (received + idle / ids.length), 5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is the same in whatever order the graph came to be, and lies between 0 and 1 where it is a share", () => {
    fc.assert(
      fc.property(
        randomNetwork(24).chain((network) =>
          fc.tuple(
            fc.constant(network),
            fc.shuffledSubarray(network.nodes, { minLength: network.nodes.length }),
            fc.shuffledSubarray(network.edges, { minLength: network.edges.length }),
          ),
        ),
        ([network, nodes, ties]) => {
          const request = measureRequest(buildGraph({ nodes: network.nodes, ties: network.edges }, DEFAULT_VIEW));
          const other = measureRequest(buildGraph({ nodes, ties }, DEFAULT_VIEW));
          expect(other).toEqual(request);
          expect(requestKey(other)).toBe(requestKey(request));
          const found = measure(request);
          expect(measure(other)).toEqual(found);
          for (const name of ["betweenness", "closeness", "pagerank"] satisfies Measure[])
            for (const value of found.values[name]!) expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
          const sizes = Array.from(
            { length: found.communities.count },
            (_, index) => found.communities.of.filter((one) => one === index + 1).length,
          );
          expect(sizes.every((size, index) => size > 0 && size <= (sizes[index - 1] ?? Number.POSITIVE_INFINITY))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds two villages and the road between them", () => {
    const village = (of: string) => [
      tie(`state:${of}1`, `state:${of}2`, { weight: 5 }),
      tie(`state:${of}1`, `state:${of}3`, { weight: 5 }),
      tie(`state:${of}2`, `state:${of}3`, { weight: 5 }),
    ];
    const ties = [...village("A"), ...village("B"), tie("state:A1", "state:B1")];
    const nodes = ["A1", "A2", "A3", "B1", "B2", "B3"].map((code) => ({
      id: `state:${code}`,
      label: "State" as const,
      name: code,
      properties: {},
      sources: [],
    }));
    const { communities, values, ids } = measure(measureRequest(buildGraph({ nodes, ties }, DEFAULT_VIEW)));
    expect(communities.of).toEqual([1, 1, 1, 2, 2, 2]);
    expect(communities.modularity).toBeGreaterThan(0.4);
    const most = ids.filter((_, index) => values.betweenness![index] === Math.max(...values.betweenness!));
    expect(most).toEqual(["state:A1", "state:B1"]);
  });

  it("has nothing to say of nothing, and survives weights that are none", () => {
    expect(measure({ ids: [], degrees: [], links: [] })).toMatchObject({ ids: [], communities: { of: [], count: 0 } });
    const odd = [
      tie("state:A", "state:B", { weight: 0 }),
      tie("state:A", "state:C", { weight: Number.NaN }),
      tie("state:B", "state:C", { weight: 1e6 }),
    ];
    const nodes = ["A", "B", "C"].map((code) => ({
      id: `state:${code}`,
      label: "State" as const,
      name: code,
      properties: {},
      sources: [],
    }));
    const request = measureRequest(buildGraph({ nodes, ties: odd }, DEFAULT_VIEW));
    expect(request.links).toEqual([{ a: 1, b: 2, weight: 1e6 }]);
    expect(request.degrees).toEqual([2, 2, 2]);
    const { values, communities } = measure(request);
    for (const name of MEASURES) expect(values[name]!.every(Number.isFinite)).toBe(true);
    expect(communities.of).toEqual([2, 1, 1]);
  });

  it("estimates from a sample where there is no time for all, says so, and gives up where even that is too much", () => {
    fc.assert(
      fc.property(randomNetwork(30), ({ nodes, edges }) => {
        const request = measureRequest(buildGraph({ nodes, ties: edges }, DEFAULT_VIEW));
        const effort = request.ids.length + 2 * request.links.length;
        const half = measure(request, { steps: effort * Math.ceil(request.ids.length / 2), leastStarts: 1 });
        expect(half.sampled?.starts ?? request.ids.length).toBeGreaterThanOrEqual(request.ids.length / 2);
        expect(half.values.closeness!.every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true);
        const none = measure(request, { steps: 0, leastStarts: 1 });
        expect([none.values.betweenness, none.values.closeness, none.sampled]).toEqual([undefined, undefined, undefined]);
        expect(none.values.pagerank).toHaveLength(nodes.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("who bridges two blocs", () => {
  it("is betweenness over the pairs of their members alone", () => {
    fc.assert(
      fc.property(
        small.chain((request) => fc.tuple(fc.constant(request), fc.subarray(request.ids), fc.subarray(request.ids))),
        ([request, a, b]) => {
          const [inA, inB] = [new Set(a), new Set(b)];
          const order = request.ids.length;
          const pairs = everyPair(order).filter(
            ([x, y]) => (inA.has(idOf(x)) && inB.has(idOf(y))) || (inA.has(idOf(y)) && inB.has(idOf(x))),
          );
          const found = bridges({ request, a, b });
          expect(found.pairs).toBe(pairs.length);
          close(
            found.values,
            through(order, request.links, pairs).map((sum) => (pairs.length > 0 ? sum / pairs.length : 0)),
          );
          expect(found.apart).toBe(pairs.filter(([x, y]) => shortestWays(order, request.links, x, y).ways.length === 0).length);
          expect(found.tied).toBe(pairs.filter(([x, y]) => request.links.some((link) => link.a === x && link.b === y)).length);
          close(bridges({ request, a: b, b: a }).values, found.values);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of everybody and everybody is betweenness itself, but for how it is shared out", () => {
    fc.assert(
      fc.property(small, (request) => {
        const order = request.ids.length;
        const { values } = bridges({ request, a: request.ids, b: request.ids });
        close(
          measure(request).values.betweenness,
          values.map((value) => (order > 2 ? (value * order) / (order - 2) : 0)),
        );
      }),
    );
  });
});
