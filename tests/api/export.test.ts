import { parse } from "csv-parse/sync";
import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { ErrorBody } from "../../server/contract/wire/common.ts";
import { About, EXPORT_FORMATS } from "../../server/contract/wire/export.ts";
import { IssueTree } from "../../server/domain/issues.ts";
import { CoverageKeeper } from "../../server/services/coverage/facts.ts";
import { takeAway } from "../../server/services/export/export.ts";
import { KeptCooperation } from "../../server/services/kept-cooperation.ts";
import { PathRelations } from "../../server/services/path-relations.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("regional");
});

/** Each view with what its own address takes, and whether it is a graph. */
const VIEWS: readonly (readonly [view: string, asked: string, isGraph: boolean])[] = [
  ["network", "focus=state:UZB", true],
  ["evidence", "a=state:UZB&b=state:KAZ", false],
  ["instruments", "focus=state:UZB&labels=Provision,Claim", true],
  ["corridors", "", true],
  ["statements", "stance=gap", true],
  ["timeline", "focus=state:UZB", false],
  ["changes", "since=2015-01-01&focus=state:UZB", false],
  ["paths", "from=state:UZB&to=state:IND", true],
  ["neighbours", "node=state:UZB", true],
  ["source", "source=source:kamilov-2025", true],
  ["coverage", "states=state:UZB,state:KAZ&issues=issue:labour_mobility&layers=bilateral&asOf=2024-12-31", true],
  ["gaps", "issues=issue:irregular_migration&layer=regional&asOf=2024-12-31", false],
  ["question", "question=what-peers-have", false],
];
const ask = (view: string, asked: string, format: string) => served.get(`/api/export?view=${view}&${asked}${asked && "&"}format=${format}`);
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe.each(VIEWS)("%s as a file", (view, asked, isGraph) => {
  test.each(EXPORT_FORMATS)("%s", async (format) => {
    const answer = await ask(view, asked, format);
    if (!isGraph && (format === "gexf" || format === "graphml")) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json().error.message).toContain("csv, json, datapackage or cypher");
      return;
    }
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeGreaterThan(200);
    expect(answer.headers["content-disposition"]).toMatch(new RegExp(`^attachment; filename="entente-${view}\\.[a-z]+"$`));
  });

  test("says what it rests on, and that it is the whole", async () => {
    const { about } = (await ask(view, asked, "json")).json();
    expect([...Value.Errors(About, about)]).toEqual([]);
    expect(about).toMatchObject({ whole: true, extent: expect.stringMatching(/^Whole: \d+ /) });
    expect(about.datasets.length).toBeGreaterThan(0);
    expect(about.datasets.every(({ licenses }: { licenses: string[] }) => licenses.length > 0)).toBe(true);
    expect(about.sources.length).toBeGreaterThan(0);
  });

  test("every row of its first table names source, dataset with its edition, and licence", async () => {
    const rows = rowsOf((await ask(view, asked, "csv")).body);
    expect(rows.length).toBeGreaterThan(0);
    const unsourced = rows.filter(({ sources, datasets, licences }) => !sources || !/, \S+ \(dataset:/.test(datasets ?? "") || !licences);
    expect(unsourced).toEqual([]);
  });
});

describe("a table", () => {
  test("has every row of the view, though the view's own address gives them by pages", async () => {
    const { total, truncated } = (await served.get("/api/nodes/state:UZB/neighbours")).json();
    expect(truncated).toBe(true);
    expect(rowsOf((await ask("neighbours", "node=state:UZB", "csv")).body)).toHaveLength(total.edges);
    const network = (await served.get("/api/network?minWeight=0&limit=5000")).json();
    expect(rowsOf((await ask("network", "minWeight=0", "csv")).body)).toHaveLength(network.total.edges);
    expect(rowsOf((await ask("network", "minWeight=0&table=nodes", "csv")).body)).toHaveLength(network.total.nodes);
  });

  test("keeps numbers numbers: a corridor's figure is what the view says", async () => {
    const { corridors } = (await served.get("/api/corridors?limit=2000")).json();
    const rows = rowsOf((await ask("corridors", "", "csv")).body);
    expect(rows.map(({ id, value, origin }) => [id, value, origin])).toEqual(
      corridors.map(({ id, value, origin }: { id: string; value: number | null; origin: { id: string } }) => [
        id,
        value === null ? "" : String(value),
        origin.id,
      ]),
    );
  });
});

/** What each view, asked like this, has nothing of; tables with the names of their columns. */
const EMPTY: readonly (readonly [view: string, asked: string, columns: readonly string[]])[] = [
  ["network", "states=state:AND", ["source", "targetName", "weight", "sources", "licences"]],
  ["network", "states=state:AND&table=nodes", ["id", "label", "name", "sources"]],
  ["evidence", "a=state:AND&b=state:NRU", ["kind", "title", "parties.a.status", "inForceEarliest", "sources"]],
  ["instruments", "datasets=dataset:issues", ["source", "targetName", "live", "sources"]],
  ["corridors", "minimum=1e12", ["id", "origin", "originName", "value", "periodEarliest", "sources", "licences"]],
  ["statements", "about=state:AND", ["id", "text", "aboutNames", "sources"]],
  ["timeline", "focus=state:AND", ["kind", "subjectName", "dateEarliest", "sources"]],
  ["changes", "since=2015-01-01&asOf=2015-01-02&focus=state:AND", ["kind", "subjectName", "dateEarliest", "sources"]],
  [
    "coverage",
    "states=state:UZB&issues=issue:labour_mobility&layers=bilateral",
    ["originName", "state", "inventory.until", "agreementsNames"],
  ],
  ["gaps", "issues=issue:irregular_migration&states=state:UZB", ["originName", "points.people", "missingIn", "claimsNames", "sources"]],
  ["question", "question=lapsing-soon&months=1&asOf=1991-01-01", ["coverage", "agreements", "figures", "sources"]],
];

describe("a table without rows has the names of its columns", () => {
  test.each(EMPTY)("%s, %s", async (view, asked, columns) => {
    const answer = await ask(view, asked, "csv");
    expect([answer.statusCode, answer.statusCode === 200 ? "" : answer.body]).toEqual([200, ""]);
    const [head = [], ...rows]: string[][] = parse(answer.body, { bom: true });
    expect(rows).toEqual([]);
    expect(head).toEqual(expect.arrayContaining([...columns]));
    expect(new Set(head).size).toBe(head.length);
  });

  // What a node or a relation has depends on which it is: these say no more than that.
  const CLOSED = VIEWS.flatMap(([view, asked]) => {
    const none = EMPTY.find(([name]) => name === view && !["instruments", "question"].includes(name));
    return none ? [[view, asked, none[1]] as const] : [];
  });
  test.each(CLOSED)("the names that the rows of %s fill are among them", async (view, asked, none) => {
    const filled = Object.keys(rowsOf((await ask(view, asked, "csv")).body)[0] ?? {});
    const head = (await ask(view, none, "csv")).body.trim().split(",");
    expect(filled.filter((name) => !head.includes(name) && !/Raw$|^stale$/.test(name))).toEqual([]);
  });
});

describe("a part says that it is one", () => {
  test("where a limit or an offset was asked for", async () => {
    const { about, answer } = (await ask("network", "focus=state:UZB&limit=5", "json")).json();
    expect(about).toMatchObject({ whole: false, extent: `Part: 5 of ${answer.total.edges} ties.` });
    expect((await ask("network", "focus=state:UZB&limit=5", "graphml")).body).toContain("Part: 5 of ");
    expect((await ask("network", "focus=state:UZB&limit=5", "cypher")).body).toContain("// Part: 5 of ");
    expect((await ask("network", "focus=state:UZB&offset=100", "json")).json().about.whole).toBe(false);
  });

  test("and what is more than an export takes is refused, never cut", async () => {
    const store: GraphStore = { engine: "embedded", run: async () => [], check: async () => undefined, close: async () => undefined };
    const catalogue = {
      version: "",
      issues: new IssueTree([]),
      datasets: [],
      sources: new Map(),
      bodySizes: new Map(),
      described: new Map(),
      chosen: [],
    };
    const cooperation = new KeptCooperation(store);
    const asking = {
      store,
      cooperation,
      relations: new PathRelations(store, cooperation),
      coverage: new CoverageKeeper(store),
      catalogue,
      signal: AbortSignal.timeout(1000),
      refuseMore: () => undefined,
    };
    const extent = { shown: 10, total: 11, of: "ties", whole: false };
    const seen = {
      title: "",
      asOf: null,
      extent,
      answer: {},
      cited: [],
      graph: undefined,
      sheets: () => [{ name: "x", columns: [], rows: [] }],
      ids: [],
    };
    const wanted = { format: "csv", most: 10, by: ["focus", "issues"], address: "" } as const;
    await expect(takeAway(asking, seen, wanted)).rejects.toMatchObject({
      code: "export_too_large",
      message: "The view has 11 rows; an export takes 10 at once.",
      remedy: "Narrow the view by focus, issues, or ask for parts of it with limit and offset.",
    });
    await expect(takeAway(asking, seen, { ...wanted, limit: 10 })).resolves.toMatchObject({ extension: "csv" });
  });
});

test.each([
  ["format=csv", "“view” is missing"],
  ["view=nothing&format=csv", "“view” has an unusable value: it takes network, evidence"],
  ["view=network&view=paths&format=csv", "“view” is given twice"],
  ["view=network", "“format” is missing"],
  ["view=network&format=xls", "it takes csv, json, gexf, graphml, datapackage, cypher"],
  ["view=network&format=csv&table=rows", "“table” has an unusable value: it takes edges, nodes"],
  ["view=network&format=csv&origin=state:UZB", "no parameter “origin” here"],
  ["view=paths&format=csv&from=state:UZB", "“to” is missing"],
  ["view=paths&format=csv&from=state:UZB&to=state:KAZ&limit=3", "no parameter “limit” here"],
  ["view=network&format=csv&focus=state:ZZZ", "no node state:ZZZ"],
])("%s is refused by name", async (asked, said) => {
  const answer = await served.get(`/api/export?${asked}`);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect([...Value.Errors(ErrorBody, answer.json())]).toEqual([]);
  expect(answer.json().error.message).toContain(said);
});

test("what a reader has already is answered by 304, and the API page has every view", async () => {
  const first = await ask("network", "focus=state:UZB", "gexf");
  const again = await served.get("/api/export?view=network&focus=state:UZB&format=gexf", { "if-none-match": String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const { paths } = (await served.get("/api/openapi.json")).json();
  for (const [view] of VIEWS) expect(Object.keys(paths)).toContain(`/api/export/${view}`);
});
