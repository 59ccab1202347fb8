import Value from "typebox/value";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { PathsAnswer } from "../../server/contract/wire/paths.ts";
import { StoreError } from "../../server/store/errors.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { holding } from "./holding.ts";
import { databaseOn, type Server, serveFile, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("bundled");
});

async function ask(query: string): Promise<PathsAnswer> {
  const answer = await served.get(`/api/paths?${query}`);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body: PathsAnswer = answer.json();
  expect([...Value.Errors(PathsAnswer, body)]).toEqual([]);
  return body;
}

const BETWEEN: readonly string[] = [
  "from=state:UZB&to=state:IND",
  "from=organisation:cis&to=organisation:sco",
  "from=agreement:eaeu-treaty&to=issue:labour_mobility",
  "from=event:cis-council-27&to=state:JPN&k=10",
  "from=claim:kamilov-a3&to=corridor:UZB>RUS",
  "from=state:UZB&to=state:KOR&issues=issue:labour_mobility",
  "from=state:UZB&to=state:RUS&datasets=dataset:central-asia&asOf=2001-07-01",
];

describe("paths between any two nodes", () => {
  test.each(BETWEEN)("%s: each step joins its two nodes and names where it was read", async (query) => {
    const { paths, nodes, from, to, complete } = await ask(query);
    const known = new Set(nodes.map(({ id }) => id));
    expect([complete, paths.length > 0]).toEqual([true, true]);
    expect(paths.map(({ cost }) => cost)).toEqual(paths.map(({ cost }) => cost).sort((a, b) => a - b));
    expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length);
    for (const path of paths) {
      expect([path.nodes[0], path.nodes.at(-1), new Set(path.nodes).size]).toEqual([from, to, path.steps.length + 1]);
      expect(path.nodes.filter((id) => !known.has(id))).toEqual([]);
      for (const [at, { source, target, forward, sources, parallel }] of path.steps.entries()) {
        expect(forward ? [source, target] : [target, source]).toEqual([path.nodes[at], path.nodes[at + 1]]);
        expect(sources.length).toBeGreaterThan(0);
        expect(sources.length).toBeLessThanOrEqual(parallel);
      }
    }
  });

  test("Uzbekistan and India are members of the SCO since 2001 and 2017", async () => {
    const { paths } = await ask("from=state:UZB&to=state:IND");
    // CICA, which both sat in by January 2020, deals with no migration issue.
    expect(paths.map(({ nodes }) => nodes[1])).not.toContain("organisation:cica");
    expect(paths[0]?.nodes[1]).toBe("organisation:sco");
    const told = paths[0]?.steps.map(({ type, role, dated, forward, holds }) => [
      type,
      role,
      dated?.by,
      dated?.on.earliest,
      forward,
      holds,
    ]);
    expect(told).toEqual([
      ["MEMBER_OF", "member", "since", "2001-06-15", true, "yes"],
      ["MEMBER_OF", "member", "since", "2017-06-09", false, "yes"],
    ]);
  });

  test("before India joined it is no member: an observer at most, and that is not known", async () => {
    const { paths } = await ask("from=state:UZB&to=state:IND&asOf=2016-12-31");
    const steps = paths.flatMap((path) => path.steps).filter(({ id }) => id === "MEMBER_OF:state:IND>organisation:sco");
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatchObject({ role: "observer", kind: "observer", holds: "unknown", dated: null });
  });

  test("only relations of the types asked for, and no more paths than asked for", async () => {
    const { paths } = await ask("from=state:UZB&to=state:IND&types=MEMBER_OF&k=3");
    expect(paths).toHaveLength(3);
    expect(new Set(paths.flatMap(({ steps }) => steps.map(({ type }) => type)))).toEqual(new Set(["MEMBER_OF"]));
  });

  test("universal bodies are passed only if asked for, and the answer says so", async () => {
    const un = (answer: PathsAnswer) => answer.paths.some(({ nodes }) => nodes.slice(1, -1).includes("organisation:un"));
    const without = await ask("from=state:UZB&to=state:IND&types=MEMBER_OF&k=10&beyond=true");
    const withThem = await ask("from=state:UZB&to=state:IND&types=MEMBER_OF&k=10&beyond=true&levels=universal");
    expect([un(without), without.leftOut.universal, without.leftOut.nodes > 0]).toEqual([false, true, true]);
    expect([un(withThem), withThem.leftOut.universal]).toEqual([true, false]);
    const everything = await ask("from=state:UZB&to=state:IND&beyond=true&levels=bilateral,regional,universal");
    expect(everything.leftOut).toEqual({ universal: false, nodes: 0 });
    expect((await ask("from=state:UZB&to=organisation:un&k=1")).paths[0]?.steps).toHaveLength(1);
  });

  test("between Germany and Türkiye they lead through no body without a migration issue, unless asked for", async () => {
    const bodies = (answer: PathsAnswer) =>
      new Set(answer.paths.flatMap(({ nodes }) => nodes.filter((id) => id.startsWith("organisation:"))));
    const idle = ["organisation:cbss", "organisation:bsec", "organisation:oecd"];
    const usual = await ask("from=state:DEU&to=state:TUR");
    expect(usual.paths.length).toBeGreaterThan(0);
    for (const body of idle) expect(bodies(usual)).not.toContain(body);
    expect(usual.leftOut.nodes).toBeGreaterThan(0);
    const all = await ask("from=state:DEU&to=state:TUR&beyond=true");
    expect(bodies(all)).toContain("organisation:oecd");
    expect((await ask("from=state:DEU&to=organisation:cbss&k=1")).paths[0]?.steps).toHaveLength(1);
    // The format of Central Asia and the United States discussed trade and transport, and no migration issue.
    const format = "organisation:central-asia-us";
    const across = "from=issue:trade&to=state:USA&types=DISCUSSED,MEMBER_OF";
    expect(bodies(await ask("from=state:TJK&to=state:USA"))).not.toContain(format);
    expect(bodies(await ask(across))).not.toContain(format);
    expect(bodies(await ask(`${across}&beyond=true`))).toContain(format);
  });

  test("where there is none up to that length, it says that it looked everywhere", async () => {
    const answer = await ask("from=state:UZB&to=state:IND&types=PARTY_TO&maxLength=1");
    expect(answer).toMatchObject({ paths: [], complete: true, reason: null, searched: { maxLength: 1 } });
    expect(answer.nodes.map(({ id }) => id)).toEqual(["state:IND", "state:UZB"]);
  });
});

describe("while the relations are still being read", () => {
  const url = "/api/paths?from=state:UZB&to=state:IND";
  /** Milliseconds, more than an answer waits for what is still being read. */
  const PATIENCE = 60_000;

  test("the answer says so and is not kept; a later one is whole", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { wrap, release } = holding("path_links", () => vi.advanceTimersByTime(PATIENCE));
    const late = await serveFile(await databaseOn("regional"), { wrap });
    onTestFinished(() => late.close());
    const early = await late.get(url);
    expect(early.json()).toMatchObject({ paths: [], complete: false, reason: "reading" });
    expect([early.headers.etag, early.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    release();
    const whole = await late.get(url);
    expect(whole.json()).toMatchObject({ complete: true, reason: null });
    expect(whole.headers.etag).toBeDefined();
  });

  test("a reading that failed is told, and tried anew by the next request", async () => {
    let fails = true;
    const wrap = (store: GraphStore): GraphStore => ({
      engine: store.engine,
      run: async (query, params, signal) => {
        if (fails && query.name === "path_links") throw new StoreError("store_unavailable", "gone", "wait");
        return store.run(query, params, signal);
      },
      check: (queries) => store.check(queries),
      close: () => store.close(),
    });
    const failing = await serveFile(await databaseOn("regional"), { wrap });
    onTestFinished(() => failing.close());
    const refused = await failing.get(url);
    expect([refused.statusCode, refused.json().error.code]).toEqual([503, "store_unavailable"]);
    fails = false;
    expect((await failing.get(url)).json()).toMatchObject({ complete: true });
  });
});

describe("what can't be asked is refused by name", () => {
  const pair = "from=state:UZB&to=state:IND";
  test.each([
    ["from=state:UZB", "to"],
    ["from=state:UZB&to=state:UZB", "from"],
    ["from=state:UZB&to=source:kamilov-2025", "to"],
    ["from=state:UZB&to=observation:kamilov-departures-rus", "to"],
    ["from=state:IND&to=agreement:__proto__", "to"],
    [`${pair}&k=0`, "k"],
    [`${pair}&k=11`, "k"],
    [`${pair}&k=2.5`, "k"],
    [`${pair}&maxLength=9`, "maxLength"],
    [`${pair}&types=KNOWS`, "types"],
    [`${pair}&types=DESCRIBED_IN`, "types"],
    [`${pair}&levels=local`, "levels"],
    [`${pair}&issues=state:UZB`, "issues"],
    [`${pair}&asOf=2018-02-30`, "asOf"],
    [`${pair}&nope=1`, "nope"],
  ])("%s", async (query, name) => {
    const answer = await served.get(`/api/paths?${query}`);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "bad_parameter"]);
    expect(answer.json().error.message).toContain(name);
  });

  test("an id that is well formed and unknown is a 404 that names it", async () => {
    const answer = await served.get("/api/paths?from=state:UZB&to=state:ZZZ");
    expect([answer.statusCode, answer.json().error.message]).toEqual([404, "There is no node state:ZZZ."]);
  });
});
