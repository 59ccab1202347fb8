import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../server/contract/ids.ts";
import type { NeighboursAnswer } from "../../server/contract/wire/explore.ts";
import type { InstrumentsAnswer } from "../../server/contract/wire/instruments.ts";
import type { Evidence, Network } from "../../server/contract/wire/network.ts";
import type { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import type { Graph } from "../../server/domain/graph.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { databaseOn, regional, type Served, serveFile, serveGraph } from "./served.ts";

const DAYS = "asOf=2026-12-01&comparedWith=2023-12-31";
let graph: Graph;
let served: Served;
beforeAll(async () => {
  graph = await loadGraph(regional());
  served = await serveGraph(graph);
});
afterAll(() => served.close());

/** The same graph, of which every dataset vouches for its reports for so many years. */
const heldFor = (years: number, store: GraphStore): GraphStore => ({
  engine: store.engine,
  check: (queries) => store.check(queries),
  close: () => store.close(),
  run: async (query, params, signal) => {
    const rows = await store.run(query, params, signal);
    return query.name === "datasets" ? rows.map((row) => ({ ...row, reportsHold: years })) : rows;
  },
});

async function ask<T>(url: string, from: Pick<Served, "get"> = served): Promise<T> {
  const answer = await from.get(url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json();
}

describe("a chair is a member", () => {
  test("the years of the Almaty Process know nobody that came with a chair or left with it, and 2010 and 2012 too", async () => {
    const { items, years } = await ask<TimelineAnswer>("/api/timeline?focus=organisation:almaty-process");
    expect(items.filter(({ kind }) => kind === "joined" || kind === "left")).toEqual([]);
    expect(years.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013]);
  });

  test.each(["2012-12-31", "2022-12-31", "2024-12-31", "2026-12-01"])("on %s Azerbaijan is no former member of it", async (day) => {
    const { edges } = await ask<InstrumentsAnswer>(`/api/instruments?focus=organisation:almaty-process&asOf=${day}`);
    const member = (state: string) => edges.find(({ id }) => id === `${state}~MEMBER_OF~organisation:almaty-process`)?.live;
    expect([member("state:AZE"), member("state:KAZ")]).toEqual(day < "2019" ? ["unknown", "unknown"] : ["yes", "yes"]);
  });

  test("both took part in its conference of 2011", async () => {
    const { items } = await ask<Evidence>("/api/evidence?a=state:AZE&b=state:KAZ&asOf=2012-12-31");
    expect(items.find(({ id }) => id === "event:almaty-conference-2011")?.counts).toBe(true);
  });
});

describe("a report of a membership", () => {
  const memberships = (day: string, from = served) =>
    ask<NeighboursAnswer>(`/api/nodes/state:UZB/neighbours?types=MEMBER_OF&direction=out&asOf=${day}&limit=200`, from);
  const ofUn = ({ edges }: NeighboursAnswer) => {
    const edge = edges.find(({ target }) => target === "organisation:un");
    return [edge?.holds, edge?.report?.age];
  };

  test("holds ten years, is old after five, and then was the last", async () => {
    expect(ofUn(await memberships("2020-01-30"))).toEqual(["unknown", "before"]);
    expect(ofUn(await memberships("2025-01-31"))).toEqual(["yes", "fresh"]);
    expect(ofUn(await memberships("2026-12-01"))).toEqual(["yes", "old"]);
    expect(ofUn(await memberships("2030-02-01"))).toEqual(["unknown", "expired"]);
  });

  test("holds as long as its dataset says", async () => {
    const nodes = graph.nodes.map((node) =>
      node.id === nodeId("dataset:central-asia") ? { ...node, properties: { ...node.properties, reportsHold: 3 } } : node,
    );
    const brief = await serveGraph({ ...graph, nodes });
    try {
      expect(ofUn(await memberships("2023-01-31", brief))).toEqual(["yes", "fresh"]);
      expect(ofUn(await memberships("2023-02-01", brief))).toEqual(["unknown", "expired"]);
    } finally {
      await brief.close();
    }
  });

  test("costs the default picture of Uzbekistan no tie: it is the one of reports that hold for ever, though ties of it rest on reports", async () => {
    const picture = async (years: number) => {
      const held = await serveFile(await databaseOn("bundled"), { wrap: (store) => heldFor(years, store) });
      const { nodes, edges, total } = await ask<Network>("/api/network?focus=state:UZB&asOf=2026-12-01", held).finally(held.close);
      return { nodes: nodes.map(({ id }) => id), ties: edges.map(({ id, weight, strongest }) => [id, weight, strongest]), total };
    };
    const [ten, forEver, none] = [await picture(10), await picture(200), await picture(0)];
    expect([ten.nodes.length, ten.total.edges]).toEqual([28, 129]);
    expect(ten).toEqual(forEver);
    expect(none).not.toEqual(ten);
  });

  test("gives way to an end that is known: Russia is no member of the Council of Europe", async () => {
    const { edges } = await ask<NeighboursAnswer>("/api/nodes/organisation:coe/neighbours?types=MEMBER_OF&direction=in&limit=200");
    expect(edges.filter(({ source }) => source === "state:RUS").map(({ holds }) => holds)).toEqual(["no", "no"]);
    expect(edges.find(({ source }) => source === "state:GEO")?.holds).toBe("yes");
  });
});

describe("two days of a network", () => {
  const changesOf = async (query: string) => {
    const { edges } = await ask<Network>(`/api/network?${query}&limit=1000`);
    return new Map(edges.map(({ id, change }) => [id, change]));
  };

  test("evidence without a date makes no tie new: Japan–Uzbekistan, 2023 to 2026", async () => {
    const now = await changesOf(`focus=state:UZB&${DAYS}`);
    expect(now.get("state:JPN~state:UZB")).toBe("undated");
    expect(now.get("state:DEU~state:UZB")).not.toBe("came");
    expect([...now].filter(([id, change]) => change === "came" && id.includes("UZB"))).toEqual([["organisation:eu~state:UZB", "came"]]);
  });

  test("a tie is compared with its own history: Azerbaijan–Türkiye, members of one body since 2009, isn't new in 2024", async () => {
    const days = ["asOf=2024-12-31&comparedWith=2015-12-31", "asOf=2015-12-31&comparedWith=2024-12-31"];
    const [now, then] = await Promise.all(days.map((each) => changesOf(`focus=state:UZB&${each}`)));
    const own = await changesOf(`focus=state:AZE&${days[0]}`);
    expect(then?.has("state:AZE~state:TUR")).toBe(false);
    expect(now?.get("state:AZE~state:TUR")).toBe(own.get("state:AZE~state:TUR"));
    expect(now?.get("state:AZE~state:TUR")).not.toBe("came");
    // Asked from either day, a tie says the same.
    for (const [id, change] of then ?? []) if (now?.has(id)) expect([id, now.get(id)]).toEqual([id, change]);
  });

  test("a relation of the instruments lens likewise", async () => {
    const { edges } = await ask<InstrumentsAnswer>(`/api/instruments?focus=state:UZB&${DAYS}&limit=500`);
    const reported = edges.filter(({ type, properties }) => type === "MEMBER_OF" && !properties.since && !properties.until);
    expect(reported.filter(({ change }) => change !== undefined && change !== "undated")).toEqual([]);
    expect(edges.some(({ change }) => change === "came")).toBe(true);
  });

  test("without a second day nothing is said of changes", async () => {
    expect(new Set((await changesOf("focus=state:UZB&asOf=2026-12-01")).values())).toEqual(new Set([undefined]));
  });

  test("what was reported by the first day isn't among what may have happened since", async () => {
    const after = await ask<ChangesAnswer>("/api/changes?since=2019-12-31&asOf=2026-12-01&limit=1000");
    const before = await ask<ChangesAnswer>("/api/changes?since=2018-12-31&asOf=2026-12-01&limit=1000");
    const joined = ({ perhaps }: ChangesAnswer) => perhaps.items.some(({ id }) => id === "state:AFG~MEMBER_OF~organisation:almaty-process");
    expect([joined(before), joined(after)]).toEqual([true, false]);
  });
});
