import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { InstrumentsAnswer } from "../../server/contract/wire/instruments.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { regional, type Server, serverOn } from "./served.ts";

let served: Server;
let graph: Graph;
beforeAll(async () => {
  [served, graph] = await Promise.all([serverOn("regional"), loadGraph(regional())]);
});

async function ask(query: string): Promise<InstrumentsAnswer> {
  const answer = await served.get(`/api/instruments?${query}`);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body: InstrumentsAnswer = answer.json();
  expect([...Value.Errors(InstrumentsAnswer, body)]).toEqual([]);
  return body;
}

const idsOf = ({ nodes }: InstrumentsAnswer, label: string) => nodes.flatMap((node) => (node.label === label ? [node.id] : []));
const rows = (type: string) => graph.edges.filter((edge) => edge.type === type);
const EXTRAS = "labels=Event,Group,Provision,Claim";
const QUESTIONS: readonly string[] = [
  "",
  EXTRAS,
  "focus=state:UZB",
  "focus=organisation:cis&levels=universal,regional,bilateral",
  "focus=agreement:cis-1992-visa-free",
  "focus=issue:labour_mobility&asOf=2000-01-01",
  "focus=claim:kamilov-a3",
  "focus=event:cis-council-27",
  "issues=issue:readmission_return&datasets=dataset:central-asia",
];

describe("the instruments", () => {
  test.each(QUESTIONS)("%s: every relation joins two nodes of the answer, once, and names where it was read", async (query) => {
    const { nodes, edges, total, truncated } = await ask(`${query}&limit=500`);
    const known = new Set(nodes.map(({ id }) => id));
    expect([nodes.length > 0, edges.length > 0, truncated]).toEqual([true, true, false]);
    expect([known.size, new Set(edges.map(({ id }) => id)).size]).toEqual([nodes.length, edges.length]);
    expect(total).toMatchObject({ nodes: nodes.length, edges: edges.length });
    expect(edges.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([]);
    expect(edges.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test("are all there that have any relation; the universal ones are counted until they are asked for", async () => {
    const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]).filter((id) => id.startsWith("agreement:")));
    const few = await ask("limit=500");
    const all = await ask("limit=500&levels=bilateral,regional,universal");
    expect(few.leftOut.universal).toBeGreaterThan(0);
    expect(few.total.agreements + few.leftOut.universal).toBe(joined.size);
    expect(new Set(idsOf(all, "Agreement"))).toEqual(joined);
    expect(all.leftOut.universal).toBe(0);
  });

  test("have each party that any dataset names, with as many statements as there are rows", async () => {
    const { edges } = await ask("limit=500&levels=bilateral,regional,universal");
    const counted = new Map<string, number>();
    for (const { from, to } of rows("PARTY_TO")) counted.set(`${from}~PARTY_TO~${to}`, (counted.get(`${from}~PARTY_TO~${to}`) ?? 0) + 1);
    const parties = edges.filter(({ type }) => type === "PARTY_TO");
    expect(new Map(parties.map(({ id, parallel }) => [id, parallel]))).toEqual(counted);
  });

  test("show what amends and what supersedes", async () => {
    const { edges } = await ask("limit=500&levels=bilateral,regional,universal");
    const joins = (type: string) => new Set(edges.filter((edge) => edge.type === type).map(({ source, target }) => `${source} ${target}`));
    for (const type of ["AMENDS", "SUPERSEDES", "IMPLEMENTS"])
      expect(joins(type)).toEqual(new Set(rows(type).map(({ from, to }) => `${from} ${to}`)));
    expect(joins("AMENDS").size).toBeGreaterThan(0);
  });

  test("an issue covered by a provision alone is covered through it; drawn, the provision covers it itself", async () => {
    const plain = (await ask("limit=500")).edges.filter(({ properties }) => properties.through !== undefined);
    expect(plain.length).toBeGreaterThan(0);
    const drawn = await ask(`limit=500&${EXTRAS}`);
    for (const { source, target, properties } of plain) {
      const provisions = properties.through;
      if (!Array.isArray(provisions)) throw new Error("through names provisions");
      expect(drawn.edges.some((edge) => edge.source === source && edge.target === target)).toBe(false);
      for (const provision of provisions)
        expect(drawn.edges.find((edge) => edge.source === provision && edge.target === target)?.type).toBe("COVERS");
    }
  });

  test("before an instrument was made it isn't there, nor those who had not joined yet", async () => {
    const { nodes, edges, asOf } = await ask("focus=state:UZB&levels=bilateral,regional,universal&asOf=1995-06-30&limit=500");
    expect(asOf).toBe("1995-06-30");
    expect(nodes.map(({ id }) => id)).toContain("agreement:cis-1992-visa-free");
    expect(nodes.map(({ id }) => id)).not.toContain("agreement:cis-1998-irregular-migration");
    const later = edges.filter(({ type, properties }) => {
      const begun = type === "PARTY_TO" ? properties.signed : type === "MEMBER_OF" ? properties.since : undefined;
      return typeof begun === "object" && begun !== null && "earliest" in begun && String(begun.earliest) > "1995-06-30";
    });
    expect(later).toEqual([]);
  });

  test("who has left is still there and not bound any more", async () => {
    const id = "state:UZB~PARTY_TO~agreement:cis-1992-visa-free";
    const on = async (day: string) => (await ask(`focus=agreement:cis-1992-visa-free&asOf=${day}`)).edges.find((edge) => edge.id === id);
    expect([(await on("1995-01-01"))?.live, (await on("2010-01-01"))?.live]).toEqual(["yes", "no"]);
  });

  test("around an issue no other issues are drawn than those under it", async () => {
    const { nodes } = await ask("focus=issue:labour_mobility&limit=500");
    const { issues }: { issues: { id: string; parent: string | null }[] } = (await served.get("/api/schema")).json();
    const parents = new Map(issues.map(({ id, parent }) => [id, parent]));
    const under = (id: string | null | undefined): boolean => id === "issue:labour_mobility" || (!!id && under(parents.get(id)));
    expect(nodes.filter(({ label, id }) => label === "Issue" && !under(id)).map(({ id }) => id)).toEqual([]);
  });

  test("page by page they are what they are at once", async () => {
    const all = await ask("focus=state:UZB&limit=500");
    const pages: InstrumentsAnswer[] = [];
    for (let offset = 0; offset < all.total.agreements; offset += 10) pages.push(await ask(`focus=state:UZB&limit=10&offset=${offset}`));
    expect(pages.map(({ truncated }) => truncated)).toEqual(pages.map((_, at) => at < pages.length - 1));
    expect(new Set(pages.flatMap((page) => idsOf(page, "Agreement")))).toEqual(new Set(idsOf(all, "Agreement")));
    const parties = ({ edges }: InstrumentsAnswer) => edges.flatMap(({ type, id }) => (type === "PARTY_TO" ? [id] : []));
    expect(new Set(pages.flatMap(parties))).toEqual(new Set(parties(all)));
  });

  test.each([
    ["focus=corridor:UZB%3ERUS", "focus"],
    ["labels=State", "labels"],
    ["limit=501", "limit"],
    ["levels=local", "levels"],
    ["asOf=2018-02-30", "asOf"],
    ["nope=1", "nope"],
  ])("%s is refused by name", async (query, name) => {
    const answer = await served.get(`/api/instruments?${query}`);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "bad_parameter"]);
    expect(answer.json().error.message).toContain(name);
  });

  test("an id that is well formed and unknown is a 404 that names it", async () => {
    const answer = await served.get("/api/instruments?focus=agreement:nothing");
    expect([answer.statusCode, answer.json().error.message]).toEqual([404, "There is no node agreement:nothing."]);
  });
});
