import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { assignChanges, compareDays, drawnChanges } from "../../client/graph/changes.ts";
import type { Change } from "../../client/graph/lens-graph.ts";
import {
  brushed,
  columnWidth,
  endOf,
  partsOf,
  type Scale,
  spanOf,
  stepped,
  ticks,
  xOfDay,
  xOfYear,
  yearAt,
} from "../../client/panels/timeline/scale.ts";
import { decodeView, encodeView } from "../../client/state/codec.ts";
import { clearSince, rangeOf, setRange } from "../../client/state/range.ts";
import { setAsOf } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { nodeId } from "../../server/contract/ids.ts";
import { actorNode, tie } from "./networks.ts";

const TODAY = "2026-11-24";
const scale = fc
  .record({
    first: fc.integer({ min: 1800, max: 2000 }),
    years: fc.integer({ min: 12, max: 220 }),
    width: fc.integer({ min: 80, max: 2000 }),
  })
  .map(({ first, years, width }): Scale => ({ first, last: first + years - 1, width }));

describe("the scale of years", () => {
  test("a year is found where it is drawn, and the pointer never leaves the years", () => {
    fc.assert(
      fc.property(scale, fc.nat(), fc.integer({ min: -500, max: 3000 }), (one, pick, x) => {
        const year = one.first + (pick % (one.last - one.first + 1));
        expect(yearAt(one, xOfYear(one, year) + columnWidth(one) / 2)).toBe(year);
        expect(yearAt(one, x)).toBeGreaterThanOrEqual(one.first);
        expect(yearAt(one, x)).toBeLessThanOrEqual(one.last);
      }),
    );
  });

  test("a day lies in its year, the last one at its right edge; what is outside lies at the edge", () => {
    const one: Scale = { first: 2000, last: 2019, width: 400 };
    expect(xOfDay(one, "2009-12-31")).toBeCloseTo(200);
    expect(xOfDay(one, "2010-07-02")).toBeCloseTo(210, 0);
    expect([xOfDay(one, "1980-01-01"), xOfDay(one, "2080-01-01")]).toEqual([0, 400]);
  });

  test("reaches from the first year on record to this one, and is never only a few years wide", () => {
    const years = (...all: number[]) => ({ years: all.map((year) => ({ year, total: 1, kinds: [] })) });
    expect(spanOf(years(1951, 2019), 2026)).toEqual({ first: 1951, last: 2026 });
    expect(spanOf(years(2024, 2030), 2026)).toEqual({ first: 2019, last: 2030 });
    expect(spanOf(years(), 2026)).toEqual({ first: 2015, last: 2026 });
  });

  test("names round years that don't touch", () => {
    fc.assert(
      fc.property(scale, (one) => {
        const named = ticks(one, 44);
        for (const [index, year] of named.slice(1).entries())
          expect(xOfYear(one, year) - xOfYear(one, named[index] ?? 0)).toBeGreaterThan(43.9);
      }),
    );
  });
});

describe("brush and keys", () => {
  test("a brush compares the day before its first year with the end of its last, drawn either way", () => {
    expect(brushed(2010, 2015, TODAY)).toEqual({ since: "2009-12-31", asOf: "2015-12-31" });
    expect(brushed(2026, 2020, TODAY)).toEqual({ since: "2019-12-31", asOf: TODAY });
    expect(endOf(2027, TODAY)).toBe("2027-12-31");
  });

  test("a slider steps by years and decades, and stays within its years", () => {
    const span = { first: 1990, last: 2020 };
    expect(["ArrowLeft", "ArrowUp", "PageUp", "PageDown", "Home", "End", "x"].map((key) => stepped(key, 2012, span))).toEqual([
      2011,
      2013,
      2020,
      2002,
      1990,
      2020,
      undefined,
    ]);
  });

  test("a bar is as high as its total, with what is on several families in one part", () => {
    const families = [
      { family: "labour" as const, count: 3, alone: 1 },
      { family: "rights" as const, count: 2, alone: 0 },
    ];
    const parts = partsOf({ kind: "concluded", total: 4, several: 2, none: 1, families });
    expect(parts.map(({ of }) => of)).toEqual(["labour", "several", "none"]);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });
});

describe("two days of a view", () => {
  test("are kept in order, cleared by one day, and survive the address", () => {
    const range = setRange(DEFAULT_VIEW, "2020-12-31", "2010-12-31");
    expect(rangeOf(range)).toEqual({ since: "2010-12-31", asOf: "2020-12-31" });
    expect(rangeOf(decodeView(encodeView(range)).view)).toEqual(rangeOf(range));
    expect(clearSince(range)).toEqual(setAsOf(DEFAULT_VIEW, "2020-12-31"));
    expect(rangeOf(setRange(range, "2010-12-31", "2010-12-31"))).toBeUndefined();
    expect(setRange(range, "never", "2010-12-31")).toBe(range);
    expect(rangeOf({ ...range, since: "2021-01-01" })).toBeUndefined();
  });

  const of = (a: string, b: string, change?: Change) => ({ ...tie(a, b), id: `${a}~${b}`, ...(change && { change }) });

  test("each edge says itself what became of it; what only the earlier day draws is past, and left out if nothing did", () => {
    const [a, b, c, d, e] = ["state:AAA", "state:BBB", "state:CCC", "state:DDD", "state:EEE"];
    const before = { nodes: [a, b, d, e].map((id) => ({ id })), edges: [of(a, b, "stronger"), of(a, d, "went"), of(d, e), of(b, e)] };
    const after = { nodes: [a, b, c].map((id) => ({ id })), edges: [of(a, b, "stronger"), of(b, c, "came")] };
    const found = compareDays(before, after);
    const named = (key: string) => found.edges.find(({ id }) => id === key);
    expect([...found.of].map(([key, change]) => [named(key)?.source, named(key)?.target, change])).toEqual([
      [a, b, "stronger"],
      [b, c, "came"],
      [a, d, "went"],
    ]);
    expect(found.nodes).toEqual(
      new Map([
        [d, "went"],
        [c, "came"],
      ]),
    );
    expect(found.all.map(({ id }) => id)).toEqual([a, b, c, d]);
    expect([...found.past]).toEqual([of(a, d).id, d]);
  });

  test("a tie that came into the picture because its end did is not new, nor is its end", () => {
    const [a, b, c] = ["state:AAA", "state:BBB", "state:CCC"];
    const before = { nodes: [{ id: a }, { id: b }], edges: [of(a, b)] };
    const after = { nodes: [{ id: a }, { id: b }, { id: c }], edges: [of(a, b), of(a, c, "came"), of(b, c)] };
    const found = compareDays(before, after);
    expect([...found.of.values()]).toEqual(["came"]);
    expect([found.nodes.size, found.past.size]).toEqual([0, 0]);
  });

  test("what no date places makes no end of it new", () => {
    const [a, b] = ["state:AAA", "state:BBB"];
    const found = compareDays({ nodes: [{ id: a }], edges: [] }, { nodes: [{ id: a }, { id: b }], edges: [of(a, b, "undated")] });
    expect([[...found.of.values()], found.nodes.size]).toEqual([["undated"], 0]);
  });

  test("what a cap cuts off on the later day is not drawn as past", () => {
    const [a, b, c] = ["state:AAA", "state:BBB", "state:CCC"];
    const before = { nodes: [{ id: a }, { id: b }], edges: [of(a, b, "stronger")] };
    const after = { nodes: [{ id: a }, { id: c }], edges: [of(a, c)] };
    const found = compareDays(before, after, (id) => id === b);
    expect([found.of.size, found.nodes.size, found.edges.length]).toEqual([0, 0, 1]);
  });

  test("of what changed, the ties of the focus come first", () => {
    const [a, b, c] = ["state:AAA", "state:BBB", "state:CCC"];
    const ties = [of(a, b, "came"), of(a, c, "came"), of(b, c, "came")].map((each, at) => ({ ...each, weight: [1, 2, 9][at] ?? 1 }));
    const view = { ...DEFAULT_VIEW, focus: nodeId(a) };
    const graph = buildGraph({ nodes: [a, b, c].map((id) => actorNode(id)), ties }, view);
    assignChanges(graph, compareDays({ nodes: [], edges: [] }, { nodes: [{ id: a }, { id: b }, { id: c }], edges: ties }));
    expect(drawnChanges(graph).get("came")).toEqual([`${a}~${c}`, `${a}~${b}`, `${b}~${c}`]);
  });
});
