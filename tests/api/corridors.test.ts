import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { ChoicesAnswer, CorridorAnswer } from "../../server/contract/wire/corridors.ts";
import { CorridorsAnswer, NodeAnswer } from "../../server/contract/wire/explore.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("bundled");
});

async function choices(): Promise<ChoicesAnswer> {
  const answer: unknown = (await served.get("/api/corridors/choices")).json();
  expect([...Value.Errors(ChoicesAnswer, answer)]).toEqual([]);
  return Value.Parse(ChoicesAnswer, answer);
}
async function corridors(query: string): Promise<CorridorsAnswer> {
  const response = await served.get(`/api/corridors?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return Value.Parse(CorridorsAnswer, response.json());
}

describe("which figures there are", () => {
  test("each kind by itself, with the years it has and what they come to", async () => {
    const { choices: all, preset } = await choices();
    expect(preset).not.toBeNull();
    for (const { metric, unit, edition, years } of all) {
      for (const { year, figures, corridors: count, zeros, sum } of years) {
        const asked = new URLSearchParams({ metric, unit, edition: edition ?? "none", ...(year !== null && { year: String(year) }) });
        // Where a page doesn't hold them all, none of them is looked at.
        const { total, groups, corridors: first } = await corridors(`${asked}&limit=${figures <= 2000 ? 2000 : 1}`);
        expect(groups.find((group) => group.year === year)).toMatchObject({ figures, corridors: count, zeros, sum });
        if (year !== null) expect(total).toBe(figures);
        if (sum !== null && total <= 2000) expect(first.reduce((so, { value }) => so + (value ?? Number.NaN), 0)).toBeCloseTo(sum, 1);
      }
    }
  });

  test("shares add up to nothing, and departures to what the article leaves", async () => {
    const { choices: all } = await choices();
    const of = (metric: string) => all.find((choice) => choice.metric === metric)?.years[0];
    expect(of("share")?.sum).toBeNull();
    expect(of("departures")).toMatchObject({ year: 2023, corridors: 7, derived: 7 });
    expect(of("departures")?.sum).toBeGreaterThan(477_000);
  });
});

describe("the figures of a kind", () => {
  test("come largest first, in pages that make up the whole", async () => {
    const whole = await corridors("metric=departures&limit=2000");
    const values = whole.corridors.map(({ value }) => value ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const paged: string[] = [];
    for (let offset = 0; offset < whole.total; offset += 3) {
      const page = await corridors(`metric=departures&limit=3&offset=${offset}`);
      expect(page.truncated).toBe(offset + 3 < whole.total);
      expect(page.groups).toEqual(whole.groups);
      paged.push(...page.corridors.map(({ id }) => id));
    }
    expect(paged).toEqual(whole.corridors.map(({ id }) => id));
    expect((await corridors("metric=departures&offset=1000000")).corridors).toEqual([]);
  });

  test("narrowed by year, least value and edition", async () => {
    expect((await corridors("metric=share&year=2023")).total).toBe(7);
    expect((await corridors("metric=share&year=2022")).total).toBe(0);
    expect((await corridors("metric=share&edition=none")).total).toBe(7);
    expect((await corridors("metric=share&edition=UN DESA 2024")).total).toBe(0);
    expect((await corridors("metric=share&minimum=13.4")).corridors.map(({ value }) => value)).toEqual([70.2, 13.4]);
  });
});

describe("one corridor", () => {
  test("has its series, its figures with sources, and its share of what leaves the origin, with the formula", async () => {
    const answer: unknown = (await served.get("/api/corridors/corridor:UZB%3ERUS")).json();
    expect([...Value.Errors(CorridorAnswer, answer)]).toEqual([]);
    const { series, figures } = Value.Parse(CorridorAnswer, answer);
    expect(figures.every(({ sources }) => sources.length > 0)).toBe(true);
    const point = series.find(({ metric }) => metric === "departures")?.points[0];
    expect(point).toMatchObject({ year: 2023, figures: 1, conflict: false, ofOrigin: { corridors: 7 } });
    expect(point?.ofOrigin?.percent).toBeCloseTo(((point?.value ?? 0) / (point?.ofOrigin?.of ?? 0)) * 100, 1);
    expect(point?.ofOrigin?.formula).toBe(`${point?.value} ÷ ${point?.ofOrigin?.of} × 100`);
    // A share of a share says nothing.
    expect(series.find(({ metric }) => metric === "share")?.points[0]).toMatchObject({ ofOrigin: null, ofDestination: null });
  });

  test.each(["corridor:ATA>ABW", "corridor:UZB", "corridor:UZB>ZZZ>RUS"])(
    "that nothing is known of is said not to be there: %s",
    async (id) => {
      const response = await served.get(`/api/corridors/${encodeURIComponent(id)}`);
      expect([response.statusCode, response.json().error.code]).toEqual([404, "not_found"]);
    },
  );
});

test("what a table says of a figure is told with the figure, though it is not kept beside it", async () => {
  const { corridors: found } = await corridors("metric=stock&edition=UN%20DESA%202019&year=2019&limit=1");
  const id = found[0]?.id ?? "";
  const response = await served.get(`/api/nodes/${encodeURIComponent(id)}`);
  expect(response.statusCode, response.body).toBe(200);
  const { node, descriptions } = Value.Parse(NodeAnswer, response.json());
  expect(node.label).toBe("Observation");
  const { name: _, ...own } = node.properties;
  expect(descriptions.map(({ dataset, values }) => ({ dataset, values }))).toEqual([{ dataset: "dataset:undesa-2019", values: own }]);
  expect(own).toMatchObject({ metric: "stock", value: found[0]?.value });
});
