import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { layout } from "../../client/graph/layout.ts";
import type { LayoutRequest, Position } from "../../client/graph/layout-request.ts";
import type { LensGraph } from "../../client/graph/lens-graph.ts";
import type { Seed } from "../../client/graph/seeded.ts";
import { arranger, createPlaces } from "../../client/render/arrange.ts";
import { setFilter } from "../../client/state/filters.ts";
import { setRange } from "../../client/state/range.ts";
import { seedOf } from "../../client/state/seed.ts";
import { expand, focusOn, hide, pin, seeThrough, setAsOf } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW, EMPTY_VIEW, type ViewState } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import type { Network } from "../../server/contract/wire/network.ts";
import { network, randomNetwork, tie } from "./networks.ts";

const first = idOf("State", "state:S000");
const view = { ...EMPTY_VIEW, focus: first };
const STAGE = { width: 800, height: 600 };

const graphOf = (answer: Network, of: ViewState = view): LensGraph => buildGraph({ nodes: answer.nodes, ties: answer.edges }, of);

function without({ nodes, edges, ...rest }: Network, isKept: (index: number) => boolean): Network {
  const kept = nodes.filter((_, index) => index === 0 || isKept(index));
  const ids = new Set(kept.map(({ id }) => id));
  return { ...rest, nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

/** One window of the program, and how many layouts it has reckoned. */
function opened() {
  const ask = vi.fn(async (request: LayoutRequest): Promise<Position[]> => layout(request));
  const arrange = arranger({ ask }, createPlaces());
  return {
    ask,
    lie: async (graph: LensGraph, seed?: Seed) => (await arrange(graph, "force", STAGE, seed)).targets,
  };
}

const seedFor = (seed: LensGraph, whole: LensGraph, centres: readonly string[] = []): Seed => ({ graph: seed, whole, centres });

describe("a view laid out by its seed", () => {
  it("lies the same in a fresh window as after any other view", () =>
    fc.assert(
      fc.asyncProperty(randomNetwork(40), fc.nat(), async (answer, salt) => {
        const filtered = without(answer, (index) => (index * 7 + salt) % 3 !== 0);
        const other = without(answer, (index) => (index * 5 + salt) % 2 === 0);
        const [seed, graph, before] = [graphOf(answer), graphOf(filtered), graphOf(other)];
        const used = opened();
        await used.lie(before);
        await used.lie(before, seedFor(seed, before));
        const [again, fresh] = [await used.lie(graph, seedFor(seed, graph)), await opened().lie(graph, seedFor(seed, graph))];
        expect(again).toEqual(fresh);
      }),
      { numRuns: 25 },
    ));

  it("leaves where it lies what a filter, hiding or an expansion leaves", () =>
    fc.assert(
      fc.asyncProperty(randomNetwork(40), fc.nat(), async (answer, salt) => {
        const half = without(answer, (index) => (index + salt) % 2 === 0);
        const [seed, whole] = [graphOf(half), graphOf(answer)];
        const [of, grown] = [await opened().lie(seed, seedFor(seed, seed)), await opened().lie(whole, seedFor(seed, whole))];
        fc.pre(seed.order >= whole.order / 4);
        for (const [id, at] of of) expect(grown.get(id)).toEqual(at);
        const hidden = graphOf(without(answer, (index) => index % 3 !== 0));
        const shown = await opened().lie(hidden, seedFor(seed, whole));
        for (const [id, at] of shown) expect(grown.get(id)).toEqual(at);
      }),
      { numRuns: 25 },
    ));

  it("leaves where it lies what one expansion brought when another follows", async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `state:S${String(index).padStart(3, "0")}`);
    const ties = ids.slice(1).map((id, index) => tie(index < 14 ? first : index < 22 ? ids[1]! : ids[2]!, id));
    const upTo = (count: number) => graphOf(network(ids.slice(0, count), ties.slice(0, count - 1)));
    const [seed, one, two] = [upTo(15), upTo(23), upTo(30)];
    const alone = await opened().lie(one, seedFor(seed, one, [ids[1]!]));
    const both = await opened().lie(two, seedFor(seed, two, [ids[1]!, ids[2]!]));
    for (const [id, at] of alone) expect(both.get(id)).toEqual(at);
  });

  it("honours pins, which move nothing else, and reckons no layout twice", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `state:S${String(index).padStart(3, "0")}`);
    const star = network(
      ids,
      ids.slice(1).map((id) => tie(first, id)),
    );
    const pinned = graphOf(star, pin(view, [{ id: idOf("State", "state:S003"), x: 400, y: -250 }]));
    const [window, seed] = [opened(), graphOf(star)];
    const loose = await window.lie(seed, seedFor(seed, seed));
    const places = await window.lie(pinned, seedFor(seed, pinned));
    expect(places).toEqual(new Map([...loose, ["state:S003", { x: 400, y: -250 }]]));
    expect(window.ask).toHaveBeenCalledTimes(1);
    expect(await window.lie(seed, seedFor(seed, seed))).toEqual(loose);
    expect(window.ask).toHaveBeenCalledTimes(1);
    expect(await opened().lie(pinned)).toEqual(places);
  });

  it("is laid out by itself where the seed holds too little of it", async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `state:S${String(index).padStart(3, "0")}`);
    const whole = graphOf(
      network(
        ids,
        ids.slice(1).map((id) => tie(first, id)),
      ),
    );
    const little = graphOf(network([first], []));
    expect(await opened().lie(whole, seedFor(little, whole))).toEqual(await opened().lie(whole));
  });
});

describe("the seed of a view", () => {
  const KAZ = idOf("State", "state:KAZ");
  const dated = setAsOf(DEFAULT_VIEW, "2026-06-30");

  it("is that of the network, whatever is narrowed, added, hidden, pinned or selected", () => {
    const seed = seedOf(dated);
    const changed = pin(hide(expand(setFilter(dated, "levels", ["bilateral"]), KAZ), [idOf("State", "state:RUS")]), [
      { id: KAZ, x: 1, y: 2 },
    ]);
    expect(seedOf({ ...changed, selection: [KAZ], minWeight: 0, table: true })).toEqual(seed);
    expect(seedOf({ ...dated, datasets: [idOf("Dataset", "dataset:article")] })).not.toEqual(seed);
    expect(seedOf(seeThrough(dated, "instruments"))).not.toEqual(seed);
  });

  it("stays when the reader moves to other days, and goes with the network", () => {
    const seed = seedOf(dated);
    const earlier = setAsOf(dated, "2015-12-31");
    expect(earlier.laid).toBe("2026-06-30");
    expect(seedOf(earlier)).toEqual(seed);
    expect(seedOf(setRange(earlier, "2004-12-31", "2010-12-31"))).toEqual(seed);
    expect(setAsOf(earlier, "2026-06-30")).toEqual(dated);
    expect(focusOn(earlier, KAZ).laid).toBeUndefined();
    // Opened with its day, a view needs no other.
    expect(seedOf({ ...DEFAULT_VIEW, asOf: "2015-12-31" }).asOf).toBe("2015-12-31");
  });

  it("of everybody’s network holds what its filters let through", () => {
    const { focus: _, ...everybody } = setFilter(dated, "levels", ["bilateral"]);
    expect(seedOf(everybody).levels).toEqual(["bilateral"]);
  });
});
