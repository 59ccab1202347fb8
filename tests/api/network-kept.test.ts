import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { buildApp } from "../../server/app.ts";
import type { Network } from "../../server/contract/wire/network.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { CatalogueKeeper } from "../../server/services/keeper.ts";
import { KeptCooperation } from "../../server/services/kept-cooperation.ts";
import { network } from "../../server/services/network.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { storeTimeout } from "../../server/store/errors.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { SwitchingStore } from "../../server/store/switching.ts";
import { writeWorld } from "../bench/load/world.ts";
import { ties } from "../reference/network.ts";
import { Reading } from "../reference/reading.ts";
import { holding } from "./holding.ts";
import { bundled, databaseOn, NEVER_BUSY, type Served, serveFile, serveGraph, serverOn } from "./served.ts";

const T = "2020-06-15";

describe("of a world that was made up", () => {
  let graph: Graph;
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-world-"));
    graph = await loadGraph([...bundled("states", "issues"), await writeWorld(folder, 1 / 800)]);
    served = await serveGraph(graph, { ahead: true });
  });
  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async (url: string): Promise<Network> => (await served.get(url)).json();

  test.each(["state:UZB", "organisation:body-0"])("the network of %s is that of every pair looked at by itself", async (focus) => {
    const expected = ties(new Reading(graph), { t: T, focus });
    expect(expected.length).toBeGreaterThan(100);
    const { edges, total, truncated } = await ask(`/api/network?focus=${focus}&asOf=${T}&limit=5000`);
    expect(total.edges).toBe(expected.length);
    expect(truncated).toBe(expected.length > 5000);
    expect(edges.map(({ source, target, weight, strongest }) => ({ source, target, weight, strongest }))).toEqual(
      expected.slice(0, 5000).map(({ source, target, weight, strongest }) => ({ source, target, weight, strongest })),
    );
  });

  test("pages follow on each other, and together are the whole", async () => {
    const page = (offset: number, limit: number) => ask(`/api/network?asOf=${T}&limit=${limit}&offset=${offset}`);
    const [whole, first, second] = await Promise.all([page(0, 200), page(0, 120), page(120, 80)]);
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
    expect(first.total).toEqual(whole.total);
  });

  test("a day is answered alike after whichever other days, in full", async () => {
    const days = [T, "2019-06-15", "2016-06-15", "2005-01-01", "2006-01-01", "2018-06-15"];
    const asked = (day: string) => `/api/network?asOf=${day}&limit=5000`;
    const after = new Map<string, Network>();
    for (const day of days) after.set(day, await ask(asked(day)));
    const { store } = served;
    const catalogue = await new CatalogueKeeper(store).current();
    let differ = 0;
    for (const day of days) {
      // Read anew, nothing is known of another day.
      const first = await network(store, new KeptCooperation(store), catalogue, { asOf: day, limit: 5000 });
      expect(after.get(day), day).toEqual(JSON.parse(JSON.stringify(first)));
      if (JSON.stringify(first.edges) !== JSON.stringify(after.get(T)?.edges)) differ += 1;
    }
    // Days on which nothing differs would prove little.
    expect(differ).toBeGreaterThan(2);
  });
});

test("when other data take the place of those read, the next answer is of them", async () => {
  const opened = async (name: "article" | "regional") => new EmbeddedStore(await databaseOn(name));
  const store = new SwitchingStore(await opened("article"), 1);
  const app = await buildApp({ store, ...NEVER_BUSY });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  const url = `/api/network?focus=state:UZB&asOf=${T}&minWeight=0`;
  const before = await app.inject({ url, headers: { host: "127.0.0.1" } });
  store.switchTo(await opened("regional"), 2);
  const after = await app.inject({ url, headers: { host: "127.0.0.1" } });
  expect(after.json()).toEqual((await (await serverOn("regional")).get(url)).json());
  expect(after.json()).not.toEqual(before.json());
});

describe("while the facts are read", () => {
  test("an answer says that it is late, and who asks again gets it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    // More milliseconds than an answer waits.
    const { wrap, release } = holding("kept_parties", () => vi.advanceTimersByTime(60_000));
    const served = await serveFile(await databaseOn("article"), { wrap });
    onTestFinished(() => served.close());
    const late = await served.get("/api/network?focus=state:UZB");
    expect(late.statusCode).toBe(503);
    expect(late.json().error.code).toBe("store_timeout");
    release();
    expect((await served.get("/api/network?focus=state:UZB")).statusCode).toBe(200);
  });

  test("a reading that failed is not kept", async () => {
    let failures = 0;
    const wrap = (store: GraphStore): GraphStore => ({
      engine: store.engine,
      run: async (query, params, signal) => {
        if (query.name === "kept_parties" && failures++ === 0) throw storeTimeout("The query kept_parties");
        return store.run(query, params, signal);
      },
      check: (queries) => store.check(queries),
      close: () => store.close(),
    });
    const served = await serveFile(await databaseOn("article"), { wrap });
    onTestFinished(() => served.close());
    expect((await served.get("/api/network")).statusCode).toBe(503);
    expect((await served.get("/api/network")).statusCode).toBe(200);
  });
});
