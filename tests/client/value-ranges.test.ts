import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { buildInstruments } from "../../client/graph/build-instruments.ts";
import { bins } from "../../client/graph/value-ranges.ts";
import { decodeView } from "../../client/state/codec.ts";
import { clearFilters, filtersOn } from "../../client/state/filters.ts";
import { clearValueRange, setValueRange } from "../../client/state/value-ranges.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { Relation } from "../../server/contract/wire/instruments.ts";
import { actorNode, tie } from "./networks.ts";

const state = (code: string) => idOf("State", `state:${code}`);
const [UZB, KAZ, RUS, GEO, TKM] = [state("UZB"), state("KAZ"), state("RUS"), state("GEO"), state("TKM")];

describe("how figures are spread", () => {
  it("each value is in one bin, and the bins join without a gap from the least to the most", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (values, most) => {
        const found = bins(values, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.map(({ from, to }) => values.filter((value) => value >= from && value <= to).length)).toEqual(
          found.map(({ count }) => count),
        );
        expect([found[0]?.from, found.at(-1)?.to]).toEqual([Math.min(...values), Math.max(...values)]);
        for (const [index, { from }] of found.entries()) if (index > 0) expect(from).toBe((found[index - 1]?.to ?? 0) + 1);
      }),
    );
    expect(bins([], 5)).toEqual([]);
  });
});

describe("ranges of figures", () => {
  const nodes = [UZB, KAZ, RUS, GEO, TKM].map((id) => actorNode(id));
  const ties = [tie(UZB, KAZ), tie(UZB, RUS), tie(KAZ, RUS), tie(UZB, GEO), tie(UZB, TKM)];

  it("leave out who has too few or too many ties, the focus excepted, and keep the figures of all", () => {
    const graph = buildGraph({ nodes, ties }, setValueRange(DEFAULT_VIEW, "ties", 2, 3));
    expect(graph.nodes().toSorted()).toEqual([KAZ, RUS, UZB].toSorted());
    expect(graph.getNodeAttribute(UZB, "degree")).toBe(2);
    expect([...(graph.getAttribute("figures")?.ties ?? [])].toSorted()).toEqual(
      [
        [GEO, 1],
        [KAZ, 2],
        [RUS, 2],
        [TKM, 1],
        [UZB, 4],
      ].toSorted(),
    );
    const few = buildGraph({ nodes, ties }, setValueRange(DEFAULT_VIEW, "ties", 1, 1));
    expect(few.nodes().toSorted()).toEqual([GEO, TKM, UZB].toSorted());
  });

  it("judge an instrument by its year; one of no known year stays, and what only hung on those that go, goes", () => {
    const dated = (tail: string, signed?: [string, string]): GraphNode => ({
      id: `agreement:${tail}`,
      label: "Agreement",
      name: tail,
      properties: signed ? { signed: { raw: null, earliest: signed[0], latest: signed[1] } } : {},
      sources: [],
    });
    const things = [
      dated("old", ["1994-01-01", "1994-12-31"]),
      dated("new", ["2019-04-15", "2019-04-15"]),
      dated("between", ["1994-06-01", "2019-06-01"]),
      dated("undated"),
    ];
    const party = (id: string, to: string): Relation => ({
      id: `${id}~PARTY_TO~agreement:${to}`,
      type: "PARTY_TO",
      source: id,
      target: `agreement:${to}`,
      properties: {},
      live: "yes",
      parallel: 1,
      conflict: false,
      sources: [],
    });
    const edges = [
      party(UZB, "old"),
      party(KAZ, "old"),
      party(UZB, "new"),
      party(RUS, "new"),
      party(GEO, "undated"),
      party(TKM, "between"),
    ];
    const drawn = buildInstruments({ nodes: [...nodes, ...things], edges }, setValueRange(DEFAULT_VIEW, "year", 2010, 2020), []);
    expect(drawn.nodes().toSorted()).toEqual([UZB, RUS, GEO, TKM, "agreement:new", "agreement:undated", "agreement:between"].toSorted());
    expect([...(drawn.getAttribute("figures")?.year.keys() ?? [])].toSorted()).toEqual(["agreement:new", "agreement:old"]);
  });

  it("are set in any order, one a figure, cleared alone and with all, and read from an address or dropped", () => {
    const set = setValueRange(setValueRange(DEFAULT_VIEW, "year", 2020, 1990), "ties", 2, 5);
    expect(set.ranges).toEqual([
      { of: "ties", from: 2, to: 5 },
      { of: "year", from: 1990, to: 2020 },
    ]);
    expect(setValueRange(set, "ties", Number.NaN, 3).ranges[0]).toEqual({ of: "ties", from: 0, to: 3 });
    expect(clearValueRange(set, "ties").ranges).toEqual([{ of: "year", from: 1990, to: 2020 }]);
    expect(clearValueRange(DEFAULT_VIEW, "ties")).toBe(DEFAULT_VIEW);
    expect(filtersOn(set)).toEqual(["ranges"]);
    expect(clearFilters(set)).toEqual(DEFAULT_VIEW);
    expect(decodeView({ where: "ties~2~5,year~1990~2020" }).view.ranges).toEqual(set.ranges);
    for (const where of ["ties~5~2", "ties~-1~2", "ties~1", "ties~1~2~3", "wealth~1~2", "ties~1.5~2", "ties~~", "ties~1~1e9"]) {
      expect(decodeView({ where }).dropped, where).toMatchObject([{ parameter: "where", reason: "not_understood" }]);
    }
  });
});
