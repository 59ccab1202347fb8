import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, relationChange, tieChange } from "../../client/graph/changes.ts";
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
import { tie } from "./networks.ts";

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

  test("a tie came, went, or changed in strength before it did in weight", () => {
    const [a, b, c, d] = ["state:AAA", "state:BBB", "state:CCC", "state:DDD"];
    const before = { nodes: [{ id: a }, { id: b }, { id: d }], edges: [tie(a, b, { weight: 5, strongest: "soft" }), tie(a, d)] };
    const after = { nodes: [{ id: a }, { id: b }, { id: c }], edges: [tie(a, b, { weight: 2, strongest: "in_force" }), tie(b, c)] };
    const found = compareDays(before, after, tieChange);
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
    expect(found.all).toHaveLength(4);
  });

  test("what a cap cut off on one of the days neither came nor went", () => {
    const [a, b, c] = ["state:AAA", "state:BBB", "state:CCC"];
    const before = { nodes: [{ id: a }, { id: b }], edges: [tie(a, b)] };
    const after = { nodes: [{ id: a }, { id: c }], edges: [tie(a, c)] };
    const found = compareDays(before, after, tieChange, { before: (id) => id === c, after: (id) => id === b });
    expect([found.of.size, found.nodes.size, found.edges.length]).toEqual([0, 0, 1]);
  });

  test("of a party or a member its standing says whether it came or went", () => {
    const change = (then: "yes" | "no" | "unknown" | null, now: "yes" | "no" | "unknown" | null) =>
      relationChange({ live: then }, { live: now });
    expect([change("yes", "no"), change("no", "yes"), change("unknown", "yes"), change("yes", "unknown"), change(null, null)]).toEqual([
      "went",
      "came",
      "stronger",
      "weaker",
      undefined,
    ]);
  });
});
