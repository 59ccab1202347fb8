import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { DatasetsAnswer, SourceAnswer } from "../../server/contract/wire/catalogue.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("regional");
});

const ARTICLE = "source:kamilov-2025";
async function source(query: string): Promise<SourceAnswer> {
  const response = await served.get(`/api/sources/${ARTICLE}?${query}`);
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
  const answer: unknown = response.json();
  expect([...Value.Errors(SourceAnswer, answer)]).toEqual([]);
  return Value.Parse(SourceAnswer, answer);
}
const sum = (counts: readonly { count: number }[]): number => counts.reduce((so, { count }) => so + count, 0);

describe("what a source supports", () => {
  test("is counted kind by kind, and each kind by itself is as much as was counted", async () => {
    const { byKind, total } = await source("limit=1");
    expect(total).toEqual({ nodes: sum(byKind.labels), edges: sum(byKind.types) });
    expect(byKind.types.length).toBeGreaterThan(3);
    for (const { type, count } of byKind.types) {
      const one = await source(`types=${type}&limit=2000`);
      expect([one.total, one.supports.edges.length]).toEqual([{ nodes: 0, edges: count }, count]);
      expect(one.supports.edges.every((edge) => edge.type === type)).toBe(true);
      expect(one.byKind).toEqual(byKind);
    }
    for (const { label, count } of byKind.labels) {
      const one = await source(`types=DESCRIBED_IN&labels=${label}&limit=2000`);
      expect(one.total).toEqual({ nodes: count, edges: 0 });
      expect(one.supports.nodes.every((node) => node.label === label)).toBe(true);
    }
  });

  test("is also what another source states and cites it for", async () => {
    const response = await served.get("/api/sources/source:kamilov-ref-01?limit=2000");
    const { supports, total } = Value.Parse(SourceAnswer, response.json());
    expect(supports.nodes.length + supports.edges.length).toBe(total.nodes + total.edges);
    expect(supports.edges.length).toBeGreaterThan(20);
    for (const { sources } of [...supports.nodes, ...supports.edges])
      expect(sources.map(({ refResolved }) => refResolved)).toContain("source:kamilov-ref-01");
  });

  test("by some datasets alone it is what these say, and by all of them the whole", async () => {
    const whole = await source("limit=1");
    const own = await source("limit=2000&datasets=dataset:uzbekistan-2025");
    expect(own.supports.edges.every(({ dataset }) => dataset === "dataset:uzbekistan-2025")).toBe(true);
    const other = await source("limit=1&datasets=dataset:central-asia,dataset:issues");
    expect([own.total.nodes + other.total.nodes, own.total.edges + other.total.edges]).toEqual([whole.total.nodes, whole.total.edges]);
  });

  test("comes in pages that make up the whole; behind the last there is nothing", async () => {
    const whole = await source("types=COVERS,ABOUT&limit=2000");
    const ids: string[] = [];
    for (let offset = 0; offset < whole.total.edges; offset += 25) {
      const page = await source(`types=COVERS,ABOUT&limit=25&offset=${offset}`);
      expect(page.truncated).toBe(offset + 25 < whole.total.edges);
      ids.push(...page.supports.edges.map(({ id }) => id));
    }
    expect(ids).toEqual(whole.supports.edges.map(({ id }) => id));
    expect((await source("offset=1000000")).supports).toEqual({ nodes: [], edges: [], ends: [] });
  });
});

test("a dataset's kinds add up to what it holds", async () => {
  const { datasets } = Value.Parse(DatasetsAnswer, (await served.get("/api/datasets")).json());
  for (const { counts, byKind } of datasets) expect([sum(byKind.labels), sum(byKind.types)]).toEqual([counts.nodes, counts.edges]);
  expect(datasets.find(({ id }) => id === "dataset:states")?.byKind.labels).toEqual([{ label: "State", count: expect.any(Number) }]);
});
