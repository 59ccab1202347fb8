import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { gexfFaults } from "../readers/gexf.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("regional");
});
const ask = (url: string) => served.get(`/api/${url}`);
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe("every table of the server", () => {
  test.each([
    "export?view=network&focus=state:UZB&format=csv",
    "export?view=question&question=lapsing-soon&format=csv",
    "questions/lapsing-soon?format=csv",
    "conflicts?format=csv",
  ])("begins with the byte order mark: %s", async (url) => {
    const { body } = await ask(url);
    expect(body.startsWith("\uFEFF")).toBe(true);
    expect(body.lastIndexOf("\uFEFF")).toBe(0);
  });

  test("keeps the reference as it is printed and the one that it leads to", async () => {
    type Claim = { id: string; sources: { refPrinted: string | null; refResolved: string | null }[] };
    const { statements }: { statements: Claim[] } = (await ask("statements?limit=500")).json();
    const printed = (of: "refPrinted" | "refResolved") =>
      statements.map(({ id, sources }) => [id, [...new Set(sources.flatMap((source) => source[of] ?? []))].join("; ")]);
    expect(printed("refPrinted").some(([, text]) => text !== "")).toBe(true);
    const rows = rowsOf((await ask("export?view=statements&format=csv")).body);
    expect(rows.map(({ id, refPrinted }) => [id, refPrinted])).toEqual(printed("refPrinted"));
    expect(rows.map(({ id, refResolved }) => [id, refResolved])).toEqual(printed("refResolved"));
  });
});

test("what a source supports is taken away by type and label, as its own address gives it", async () => {
  const asked = "types=PARTY_TO,MEMBER_OF&labels=State";
  const { supports } = (await ask(`sources/source:kamilov-2025?${asked}&limit=2000`)).json();
  const rows = rowsOf((await ask(`export?view=source&source=source:kamilov-2025&${asked}&format=csv`)).body);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ id }) => id)).toEqual(supports.edges.map(({ id }: { id: string }) => id));
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["PARTY_TO", "MEMBER_OF"]));
});

const GRAPHS = [
  "network&focus=UZB",
  "instruments&labels=Event,Group,Provision,Claim",
  "corridors",
  "statements",
  "paths&from=UZB&to=RUS",
  "neighbours&node=UZB",
  "source&source=kamilov-2025",
  "coverage&states=UZB,KAZ,KGZ&issues=labour_mobility",
];

test.each(GRAPHS)("GEXF of %s is as its schema has it", async (view) => {
  const { statusCode, body } = await ask(`export?view=${view}&format=gexf`);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/<node |<nodes>/);
  expect(gexfFaults(body)).toEqual([]);
});

test("what isn't as the schema has it is told", () => {
  const graph = (inner: string): string =>
    `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">${inner}</gexf>`;
  expect(gexfFaults(graph("<meta><title>x</title></meta>"))).toEqual(["<title> in <meta>"]);
  expect(gexfFaults(graph('<graph><nodes><node id="a"/><node id="a"/></nodes></graph>'))).toEqual(["<node> a twice"]);
  expect(gexfFaults(graph('<graph><nodes/><edges><edge id="e" source="a"/></edges></graph>'))).toContain("<edge> without target");
});

test("in GraphML a node's label is its name, and its kind stands in kind", async () => {
  const { body } = await ask("export?view=network&focus=UZB&format=graphml");
  const keys = new Map([...body.matchAll(/<key id="(\w+)" for="node" attr\.name="(\w+)"/g)].map(([, id, name]) => [name, id]));
  const nodeOf = (id: string): string => new RegExp(`<node id="${id}">.*`).exec(body)?.[0] ?? "";
  const textOf = (id: string, name: string) => new RegExp(`<data key="${keys.get(name)}">([^<]*)`).exec(nodeOf(id))?.[1];
  expect([textOf("state:UZB", "label"), textOf("state:UZB", "kind")]).toEqual(["Uzbekistan", "State"]);
  expect([textOf("organisation:cis", "label"), textOf("organisation:cis", "kind")]).toEqual([
    "Commonwealth of Independent States",
    "Organisation",
  ]);
  expect(textOf("organisation:cis", "organisationKind")).toBe("regional-organisation");
});
