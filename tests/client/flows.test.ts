import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindParameters } from "../../client/data/flow-requests.ts";
import { flowsOf } from "../../client/data/flows.ts";
import { lineOf } from "../../client/panels/inspector/corridor/sparkline.ts";
import type { CorridorObservation, FigureGroup } from "../../server/contract/wire/explore.ts";
import { seriesOf } from "../../server/domain/corridor-series.ts";
import { choicesOf, measureOf, percentOf } from "../../server/domain/figures.ts";

const group = (over: Partial<FigureGroup>): FigureGroup => ({
  metric: "stock",
  definition: null,
  unit: "persons",
  edition: "2019",
  year: 2019,
  figures: 10,
  corridors: 10,
  zeros: 0,
  derived: 0,
  sum: 1000,
  ...over,
});

const groups = fc.array(
  fc
    .record({
      metric: fc.constantFrom("stock", "remittances", "share"),
      unit: fc.constantFrom("persons", "percent"),
      edition: fc.constantFrom(null, "2019", "2024"),
      year: fc.constantFrom(null, 1990, 2015, 2019, 2024),
      corridors: fc.integer({ min: 1, max: 5 }),
    })
    .map((over) => group({ ...over, figures: over.corridors })),
  { maxLength: 12 },
);

describe("which figure is drawn", () => {
  it("is stock, of the edition with most corridors, its latest year", () => {
    const all = [
      group({ metric: "remittances", corridors: 90, figures: 90, edition: "2017", year: 2017 }),
      group({ year: 1990, corridors: 70 }),
      group({ year: 2019, corridors: 69 }),
      group({ edition: "2024", year: 2024, corridors: 5 }),
    ];
    expect(measureOf(choicesOf(all), {})).toEqual({ metric: "stock", unit: "persons", edition: "2019", year: 2019 });
    expect(measureOf(choicesOf(all), { edition: "2024" })).toMatchObject({ edition: "2024", year: 2024 });
    expect(measureOf(choicesOf(all), { year: 1990 })).toMatchObject({ edition: "2019", year: 1990 });
    expect(measureOf(choicesOf(all), { metric: "asylum" })).toBeUndefined();
  });

  it("of equals the latest edition; and is always one that is there", () => {
    expect(measureOf(choicesOf([group({}), group({ edition: "2024" })]), {})?.edition).toBe("2024");
    fc.assert(
      fc.property(groups, fc.constantFrom(undefined, 1990, 2024), fc.constantFrom(undefined, null, "2024"), (all, year, edition) => {
        const wish = { ...(year && { year }), ...(edition !== undefined && { edition }) };
        const found = measureOf(choicesOf(all), wish);
        if (all.length === 0) expect(found).toBeUndefined();
        else
          expect(
            all.some(
              (one) => one.metric === found?.metric && one.unit === found.unit && one.edition === found.edition && one.year === found.year,
            ),
          ).toBe(true);
      }),
    );
  });
});

const figure = (over: Partial<CorridorObservation>): CorridorObservation => ({
  id: "observation:a",
  corridor: "corridor:UZB>KAZ",
  origin: { id: "state:UZB", label: "State", name: "Uzbekistan" },
  destination: { id: "state:KAZ", label: "State", name: "Kazakhstan" },
  metric: "stock",
  definition: null,
  year: 2019,
  period: null,
  edition: "2019",
  value: 294_395,
  valueLow: null,
  valueHigh: null,
  qualifier: null,
  unit: "persons",
  base: null,
  baseCertainty: null,
  derived: false,
  formula: null,
  sources: [],
  ...over,
});
const MEASURE = { metric: "stock", unit: "persons", edition: "2019", year: 2019 };

describe("the flows drawn", () => {
  it("are asked for by names in which a comma ends no list", () => {
    expect(kindParameters({ metric: "net migration", unit: "persons", edition: "2022, provisional", year: 2021 })).toEqual({
      metric: ["net migration"],
      unit: ["persons"],
      edition: ["2022%2C provisional"],
      year: 2021,
    });
  });

  it("never mix editions, years or units", () => {
    const others = [
      figure({ id: "observation:b", edition: "2024", value: 744_161, year: 2024 }),
      figure({ id: "observation:c", unit: "percent" }),
    ];
    const flows = flowsOf([...others, figure({}), figure({ id: "observation:d", year: 2015 })], MEASURE);
    expect(flows.map(({ figure: { value }, others: same }) => [value, same.length])).toEqual([[294_395, 0]]);
  });

  it("hold one figure for each corridor, largest first, and keep a zero that is stated", () => {
    const flows = flowsOf(
      [figure({}), figure({ id: "observation:z", corridor: "corridor:UZB>RUS", value: 0 }), figure({ id: "observation:y", value: 5 })],
      MEASURE,
    );
    expect(flows.map(({ key, figure: { value } }) => [key, value])).toEqual([
      ["corridor:UZB>KAZ", 294_395],
      ["corridor:UZB>RUS", 0],
    ]);
    expect(flows[0]?.others).toHaveLength(1);
  });
});

describe("the years of a corridor", () => {
  const all = [1990, 1995, 2019].map((year) => group({ year }));
  const series = (figures: { year: number; value: number | null; edition?: string }[]) =>
    seriesOf({
      figures: figures.map((one) => ({ metric: "stock", unit: "persons", edition: "2019", ...one })),
      all: [...all, group({ edition: "2024", year: 2024 })],
      fromOrigin: all.map((one) => ({ ...one, sum: 200, corridors: 4 })),
      toDestination: all.map((one) => ({ ...one, sum: null })),
    });

  it("tell a zero from a year that nobody states, and have a share only where the figures add up", () => {
    const [first] = series([
      { year: 1990, value: 0 },
      { year: 2019, value: 50 },
    ]);
    expect(first?.points.map(({ year, value, figures }) => [year, value, figures])).toEqual([
      [1990, 0, 1],
      [1995, null, 0],
      [2019, 50, 1],
    ]);
    expect(first?.points[2]?.ofOrigin).toEqual({ percent: 25, of: 200, corridors: 4, formula: "50 ÷ 200 × 100" });
    expect(first?.points[2]?.ofDestination).toBeNull();
    expect(first?.points[1]?.ofOrigin).toBeNull();
  });

  it("stay apart by edition, and mark figures that differ", () => {
    const apart = series([
      { year: 2019, value: 50 },
      { year: 2019, value: 60 },
      { year: 2024, value: 90, edition: "2024" },
    ]);
    expect(apart.map(({ edition, points }) => [edition, points.map(({ value }) => value)])).toEqual(
      expect.arrayContaining([
        ["2019", [null, null, 50]],
        ["2024", [90]],
      ]),
    );
    expect(apart.find(({ edition }) => edition === "2019")?.points[2]).toMatchObject({ conflict: true, figures: 2 });
  });

  it("are drawn on true distances, within the frame, broken where a year is missing", () => {
    const point = fc.record({ year: fc.integer({ min: 1950, max: 2030 }), value: fc.option(fc.integer({ min: 0, max: 1e9 })) });
    const frame = { width: 200, height: 50, margin: 5 };
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 1, maxLength: 12, selector: ({ year }) => year }), (drawn) => {
        const points = drawn
          .toSorted((a, b) => a.year - b.year)
          .map((one) => ({ ...one, figures: 1, conflict: false, ofOrigin: null, ofDestination: null }));
        const { runs, gaps } = lineOf(points, frame);
        const places = runs.flat();
        expect(places.length + gaps.length).toBe(points.length);
        for (const { x, y } of places) {
          expect(x >= 5 && x <= 195 && y >= 5 && y <= 45).toBe(true);
        }
        expect(runs.every((run) => run.length > 0)).toBe(true);
        const missing = points.filter(
          ({ value }, at) =>
            value === null && points.slice(0, at).some((one) => one.value !== null) && points.slice(at).some((one) => one.value !== null),
        );
        expect(runs.length > 1).toBe(missing.length > 0);
      }),
    );
  });

  it("a share of nothing is none", () => {
    expect(percentOf(1, 0)).toBeNull();
    expect(percentOf(1, 3)).toBe(33.33);
  });
});
