import { isDeepStrictEqual } from "node:util";
import { gunzipSync } from "node:zlib";
import type { TSchema } from "typebox";
import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import { DatasetsAnswer, HealthAnswer, SchemaAnswer, SourceAnswer } from "../../server/contract/wire/catalogue.ts";
import { ErrorBody } from "../../server/contract/wire/common.ts";
import { CorridorsAnswer, NeighboursAnswer, NodeAnswer, SearchAnswer, StatementsAnswer } from "../../server/contract/wire/explore.ts";
import { Evidence, Network, NetworkOnce, type Tie } from "../../server/contract/wire/network.ts";
import { type Basis, eachBasis } from "../../server/domain/bases.ts";
import { sourcesEach } from "../../server/domain/sources-once.ts";
import { grounds } from "../../server/domain/tie-grounds.ts";
import { fold, tieKey } from "../../server/domain/ties.ts";
import { cooperation } from "../../server/services/cooperation.ts";
import { CatalogueKeeper } from "../../server/services/keeper.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("bundled");
});

/** What an address answers; if it is refused, with what. */
async function told(url: string) {
  const answer = await served.get(url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json();
}

const ROUTES: readonly (readonly [url: string, schema: TSchema])[] = [
  ["/api/health", HealthAnswer],
  ["/api/schema", SchemaAnswer],
  ["/api/datasets", DatasetsAnswer],
  ["/api/search?q=korea", SearchAnswer],
  ["/api/nodes/state:UZB", NodeAnswer],
  ["/api/nodes/agreement:cis-1998-irregular-migration", NodeAnswer],
  ["/api/nodes/claim:kamilov-a3", NodeAnswer],
  ["/api/nodes/state:UZB/neighbours?limit=50", NeighboursAnswer],
  ["/api/network?focus=state:UZB", Network],
  ["/api/network?minWeight=0&levels=bilateral,regional,universal", Network],
  ["/api/evidence?a=state:UZB&b=state:KAZ", Evidence],
  ["/api/corridors", CorridorsAnswer],
  ["/api/statements?limit=500", StatementsAnswer],
  ["/api/sources/source:kamilov-2025", SourceAnswer],
];

test.each([
  ["December 2024", "Event", "event:uzb-entry-exit-report-2024", "December 2024"],
  ["Dec 2024", "Event", "event:uzb-entry-exit-report-2024", "December 2024"],
  ["5 April 2017", "Agreement", "agreement:rus-uzb-2017-recruitment", "5 April 2017"],
  ["organised recruitment easier to forecast", "Claim", undefined, undefined],
  ["control and forecast migration", "Claim", "claim:kamilov-r15", expect.stringContaining("control and forecast migration")],
])("a search for “%s” among %s finds %s by its day or by what it says", async (q, label, id, matched) => {
  const { results } = (await served.get(`/api/search?q=${encodeURIComponent(q)}&labels=${label}&limit=100`)).json();
  if (id === undefined) expect(results).toEqual([]);
  else expect(results).toContainEqual(expect.objectContaining({ id, matched }));
});

test.each([
  ["Türkiye Germany", ["state:TUR", "state:DEU"]],
  ["germany and turkey", ["state:DEU", "state:TUR"]],
  ["Uzbekistan – EAEU", ["state:UZB", "organisation:eaeu"]],
  ["Republic of Korea Viet Nam", ["state:KOR", "state:VNM"]],
  ["Uzbekistan", undefined],
  ["labour migration", undefined],
  ["Germany Germany", undefined],
  // Four states have a name that begins so: none is chosen for the reader.
  ["Guinea Germany", ["state:GIN", "state:DEU"]],
  ["Sain Germany", undefined],
])("a search for “%s” finds the pair %j", async (q, pair) => {
  const answer = (await served.get(`/api/search?q=${encodeURIComponent(q)}`)).json();
  expect(answer.pair ? [answer.pair.source.id, answer.pair.target.id] : undefined).toEqual(pair);
});

test.each([
  ["group:central-asia-plus-formats", "PART_OF", "in", 6],
  ["group:international-financial-institutions", "PART_OF", "in", 3],
  ["group:central-asia", "PART_OF", "in", 1],
  ["group:eaeu-member-states", "PART_OF", "out", 1],
  ["organisation:uzb-migration-agency", "IMPLEMENTS", "out", 1],
])("%s is linked by %s, %s: %i, each with its place in the article", async (id, type, direction, count) => {
  const { edges } = Value.Parse(NeighboursAnswer, await told(`/api/nodes/${id}/neighbours?types=${type}&direction=${direction}`));
  expect(edges).toHaveLength(count);
  for (const { sources } of edges) expect(sources[0]?.locator).toMatch(/, line \d+$/);
});

test("a search finds figures, and says what they are about", async () => {
  const found = async (query: string): Promise<{ id: string; name: string; detail: string }[]> =>
    (await served.get(`/api/search?${query}`)).json().results;
  expect(await found("q=unemployment&labels=Observation")).toContainEqual(
    expect.objectContaining({ id: "observation:kamilov-unemployment-2024", name: "Unemployment rate, end of 2024", detail: "Uzbekistan" }),
  );
  expect((await found("q=unemployment")).map(({ id }) => id)).toContain("observation:kamilov-unemployment-2023");
  expect((await found("q=job+seekers")).map(({ id }) => id)).toContain("observation:kamilov-job-seekers");
  expect(await found("q=unemployment&labels=Observation&datasets=dataset:states")).toEqual([]);
});

test("a search among states finds no pair with an organisation", async () => {
  const pairOf = async (query: string) => (await served.get(`/api/search?${query}`)).json().pair;
  expect(await pairOf("q=Uzbekistan+EAEU&labels=State")).toBeNull();
  expect(await pairOf("q=Uzbekistan+EAEU&labels=State,Organisation")).toMatchObject({ target: { id: "organisation:eaeu" } });
});

describe("every address answers as its schema says", () => {
  test.each(ROUTES)("%s", async (url, schema) => {
    const answer = await served.get(url);
    expect(answer.statusCode).toBe(200);
    expect([...Value.Errors(schema, answer.json())]).toEqual([]);
  });

  test("the API page lists every address, from the same schemas", async () => {
    const { paths } = (await served.get("/api/openapi.json")).json();
    const listed = Object.keys(paths);
    for (const [url] of ROUTES) {
      const path = url.split("?")[0] ?? "";
      expect(listed.some((each) => new RegExp(`^${each.replace(/\{\w+\}/g, "[^/]+")}$`).test(path))).toBe(true);
    }
    expect((await served.get("/api/docs/")).headers["content-type"]).toContain("text/html");
  });
});

describe("answers are bounded, paged, and say so", () => {
  test("pages of the network make up the whole, in one order", async () => {
    const whole = (await served.get("/api/network?limit=5000")).json();
    const ids: string[] = [];
    for (let offset = 0; offset < whole.total.edges; offset += 40) {
      const page = (await served.get(`/api/network?limit=40&offset=${offset}`)).json();
      expect(page.truncated).toBe(offset + 40 < whole.total.edges);
      ids.push(...page.edges.map(({ id }: { id: string }) => id));
    }
    expect(ids).toEqual(whole.edges.map(({ id }: { id: string }) => id));
    const weights = whole.edges.map(({ weight }: { weight: number }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test("pages of neighbours make up the whole", async () => {
    const whole = (await served.get("/api/nodes/state:UZB/neighbours?limit=1000")).json();
    const ids: string[] = [];
    for (let offset = 0; offset < whole.total.edges; offset += 33) {
      const page = (await served.get(`/api/nodes/state:UZB/neighbours?limit=33&offset=${offset}`)).json();
      ids.push(...page.edges.map(({ id }: { id: string }) => id));
    }
    expect(ids).toEqual(whole.edges.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(whole.total.edges);
  });

  test("the day asked about is echoed; without one it is today", async () => {
    expect((await served.get("/api/network?focus=state:UZB&asOf=2018-12-31")).json().asOf).toBe("2018-12-31");
    expect((await served.get("/api/network?focus=state:UZB")).json().asOf).toBe(new Date().toISOString().slice(0, 10));
  });
});

describe("a description", () => {
  const article = { describedBy: "dataset:uzbekistan-2025" };

  test("is told with the dataset that gives it, and is among what that one says", async () => {
    for (const id of ["state:RUS", "state:UZB", "organisation:sco", "agreement:cis-2011-registration"]) {
      const { node, descriptions } = Value.Parse(NodeAnswer, await told(`/api/nodes/${id}`));
      expect(node.properties.description).toEqual(expect.any(String));
      const own = descriptions.filter(({ dataset }) => dataset === node.describedBy);
      expect(own.map(({ values }) => values.description)).toContain(node.properties.description);
    }
    expect((await told("/api/nodes/state:RUS")).node).toMatchObject(article);
    expect((await told("/api/nodes/state:RUS?datasets=dataset:states")).node).not.toHaveProperty("describedBy");
  });

  test("wherever there is one, in a network and in its file too", async () => {
    const { nodes } = Value.Parse(Network, await told("/api/network?focus=state:UZB"));
    expect(nodes.filter(({ properties, describedBy }) => (properties.description === undefined) !== (describedBy === undefined))).toEqual(
      [],
    );
    expect(nodes.find(({ id }) => id === "state:RUS")).toMatchObject(article);
    const { body } = await served.get("/api/export/network?focus=state:UZB&format=csv&table=nodes");
    expect(body.split("\n").find((row) => row.startsWith("state:RUS"))).toContain(article.describedBy);
  });
});

describe("what a reader has already", () => {
  test("is answered by 304, until something else is asked", async () => {
    const first = await served.get("/api/network?focus=state:UZB");
    const tag = String(first.headers.etag);
    // Compressed or not, it is the same answer in another form.
    expect(first.headers.vary).toContain("accept-encoding");
    const again = await served.get("/api/network?focus=state:UZB", { "if-none-match": tag });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await served.get("/api/network?focus=state:KAZ", { "if-none-match": tag })).statusCode).toBe(200);
  });

  test("comes to the next reader as it came to the first, and is each address's own", async () => {
    const gzip = { "accept-encoding": "gzip" };
    const [uzbek, kazakh] = ["/api/network?focus=state:UZB&limit=3000", "/api/network?focus=state:KAZ&limit=3000"];
    const first = await served.get(uzbek, gzip);
    const other = await served.get(kazakh, gzip);
    const second = await served.get(uzbek, gzip);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(second.headers["content-type"]).toBe(first.headers["content-type"]);
    const unpacked = (payload: Buffer) => gunzipSync(payload).toString();
    expect(unpacked(second.rawPayload)).toBe((await served.get(uzbek)).body);
    expect(unpacked(other.rawPayload)).toBe((await served.get(kazakh)).body);
  });

  test("with each source written once it is the same network, several times smaller", async () => {
    const asked = "/api/network?focus=state:UZB&minWeight=0&levels=bilateral,regional,universal&limit=3000";
    const each = await served.get(asked);
    const once = await served.get(`${asked}&sources=once`);
    expect([...Value.Errors(NetworkOnce, once.json())]).toEqual([]);
    expect(sourcesEach(once.json())).toEqual(each.json());
    expect(once.body.length).toBeLessThan(each.body.length / 3);
  });

  test("travels compressed", async () => {
    const answer = await served.get("/api/network?focus=state:UZB", { "accept-encoding": "gzip" });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.rawPayload.length).toBeLessThan((await served.get("/api/network?focus=state:UZB")).rawPayload.length / 5);
  });
});

describe("the evidence explains the tie", () => {
  // Each alone too: what a dataset says by itself is not what it says beside the others.
  const CURATED = ["states", "issues", "uzbekistan-2025", "central-asia"].map((name) => `dataset:${name}`);
  /** Ties of each choice of datasets whose evidence is asked for at its address too. */
  const SAMPLE = 12;

  /** What a tie and its evidence both have to say. */
  type Explained = Pick<Tie, "weight" | "uncertain" | "strongest" | "agreements" | "bodies" | "events">;
  const explained = ({ weight, uncertain, strongest, agreements, bodies, events }: Explained) => ({
    weight,
    uncertain,
    strongest,
    grounds: [...agreements, ...bodies, ...events].sort(),
  });

  test.each([
    ["every tie of the datasets kept by hand", CURATED, 300],
    ["every tie of the article alone", ["dataset:uzbekistan-2025"], 10],
    ["every tie of Central Asia alone", ["dataset:central-asia"], 200],
    // With the universal conventions of the whole world each state has a tie to each: those of one page.
    ["ties of all datasets", [], 4_999],
  ])("%s, its weight and each of its grounds", { timeout: 180_000 }, async (_, datasets, atLeast) => {
    const filter = `levels=bilateral,regional,universal${datasets.length > 0 ? `&datasets=${datasets.join()}` : ""}`;
    const network = await told(`/api/network?minWeight=0&limit=5000&${filter}`);
    const ties: Tie[] = network.edges;
    expect(ties.length).toBeGreaterThan(atLeast);
    expect(network.truncated).toBe(datasets.length === 0);
    const evidence = await evidenceOf(ties, datasets);
    expect(ties.filter((tie) => !isDeepStrictEqual(explained(tie), evidence.get(tie.id))).map(({ id }) => id)).toEqual([]);

    // The address reads the two alone and answers the same: for ties from the heaviest to the lightest.
    const step = Math.ceil(ties.length / SAMPLE);
    for (const tie of ties.filter((_tie, at) => at % step === 0)) {
      const answer: Evidence = await told(`/api/evidence?a=${tie.source}&b=${tie.target}&${filter}&limit=1000`);
      const counting = answer.items.filter(({ counts }) => counts).map(({ id }) => id);
      expect({ ...answer, grounds: counting.sort() }).toMatchObject(explained(tie));
      expect(counting).toHaveLength(tie.weight);
    }
  });

  /** The evidence of ties as its service finds it, but of all of them in one reading. */
  async function evidenceOf(ties: readonly Tie[], datasets: readonly string[]) {
    const keeper = new CatalogueKeeper(served.store);
    const { store, catalogue } = await keeper.choices.of(await keeper.current(), datasets);
    const filter = { levels: [...LEVELS], datasets: [...datasets] };
    const { index, question } = await cooperation(store, catalogue, filter, { touching: [], actors: [] });
    const between = new Map(ties.map(({ id }): [string, Basis[]] => [id, []]));
    for (const ground of grounds(index, question)) eachBasis(ground, (basis) => between.get(tieKey(basis))?.push(basis));
    return new Map([...between].flatMap(([id, bases]) => (bases.length > 0 ? [[id, explained(fold(bases))] as const] : [])));
  }
});

test.each([
  ["/api/nodes/state:XXX", 404],
  ["/api/nothing", 404],
  ["/api/network?nope=1", 400],
  ["/api/search", 400],
  ["/api/sources/source:none", 404],
])("every error has one body: %s", async (url, status) => {
  const answer = await served.get(url);
  expect(answer.statusCode).toBe(status);
  expect([...Value.Errors(ErrorBody, answer.json())]).toEqual([]);
});
