import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { buildApp } from "../../server/app.ts";
import type { Network } from "../../server/contract/wire/network.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { storeTimeout } from "../../server/store/errors.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { SwitchingStore } from "../../server/store/switching.ts";
import { writeWorld } from "../bench/load/world.ts";
import { ties } from "../reference/network.ts";
import { Reading } from "../reference/reading.ts";
import { onceFree, type Served, serveGraph } from "./served.ts";

const T = "2020-06-15";
const folders = (...names: string[]) => datasetFolders().filter((folder) => names.some((name) => folder.endsWith(`/${name}`)));
const small = () => loadGraph(folders("states", "issues", "uzbekistan-2025"));

describe("of a world that was made up", () => {
  let graph: Graph;
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "entente-world-"));
    graph = await loadGraph([...folders("states", "issues"), await writeWorld(folder, 1 / 800)]);
    served = await serveGraph(graph);
  });
  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const patient = async (url: string): Promise<Network> => (await onceFree(served, url)).json();

  test.each(["state:UZB", "organisation:body-0"])("the network of %s is that of every pair looked at by itself", async (focus) => {
    const expected = ties(new Reading(graph), { t: T, focus });
    expect(expected.length).toBeGreaterThan(100);
    const { edges, total, truncated } = await patient(`/api/network?focus=${focus}&asOf=${T}&limit=5000`);
    expect(total.edges).toBe(expected.length);
    expect(truncated).toBe(expected.length > 5000);
    expect(edges.map(({ source, target, weight, strongest }) => ({ source, target, weight, strongest }))).toEqual(
      expected.slice(0, 5000).map(({ source, target, weight, strongest }) => ({ source, target, weight, strongest })),
    );
  });

  test("pages follow on each other, and together are the whole", async () => {
    const page = (offset: number, limit: number) => patient(`/api/network?asOf=${T}&limit=${limit}&offset=${offset}`);
    const [whole, first, second] = await Promise.all([page(0, 200), page(0, 120), page(120, 80)]);
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
    expect(first.total).toEqual(whole.total);
  });

  test("a day is answered alike after whichever other days, in full", async () => {
    const days = [T, "2019-06-15", "2016-06-15", "2005-01-01", "2006-01-01", "2018-06-15"];
    const asked = (day: string) => `/api/network?asOf=${day}&limit=5000`;
    const after = new Map<string, Network>();
    for (const day of days) after.set(day, await patient(asked(day)));
    let differ = 0;
    for (const day of days) {
      const alone = await serveGraph(graph);
      const first: Network = await (await onceFree(alone, asked(day))).json();
      await alone.close();
      expect(after.get(day), day).toEqual(first);
      if (JSON.stringify(first.edges) !== JSON.stringify(after.get(T)?.edges)) differ += 1;
    }
    // Days on which nothing differs would prove little.
    expect(differ).toBeGreaterThan(2);
  });
});

test("when other data take the place of those read, the next answer is of them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "entente-switch-"));
  const opened = async (name: string, graph: Graph) => {
    await buildDatabase(graph, join(folder, name), join(folder, "rows"));
    return new EmbeddedStore(join(folder, name));
  };
  const next = await loadGraph(folders("states", "issues", "uzbekistan-2025", "central-asia"));
  const store = new SwitchingStore(await opened("first", await small()), 1);
  const app = await buildApp({ store });
  const alone = await serveGraph(next);
  onTestFinished(async () => {
    await app.close();
    await store.close();
    await alone.close();
    await rm(folder, { recursive: true, force: true });
  });
  const url = `/api/network?focus=state:UZB&asOf=${T}&minWeight=0`;
  const before = await app.inject({ url, headers: { host: "127.0.0.1" } });
  store.switchTo(await opened("second", next), 2);
  const after = await app.inject({ url, headers: { host: "127.0.0.1" } });
  expect(after.json()).toEqual((await alone.get(url)).json());
  expect(after.json()).not.toEqual(before.json());
});

describe("while the facts are read", () => {
  /** Before the parties are read, what the test makes them wait for. */
  const held = (wait: () => Promise<void>) => (store: GraphStore) =>
    ({
      ...store,
      engine: store.engine,
      run: async (query, params, signal) => {
        if (query.name === "kept_parties") await wait();
        return store.run(query, params, signal);
      },
      check: (queries) => store.check(queries),
      close: () => store.close(),
    }) satisfies GraphStore;

  test("an answer says that it is late, and who asks again gets it", async () => {
    let go: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      go = resolve;
    });
    const served = await serveGraph(
      await small(),
      held(() => reading),
    );
    onTestFinished(() => served.close());
    const late = await served.get("/api/network?focus=state:UZB");
    expect(late.statusCode).toBe(503);
    expect(late.json().error.code).toBe("store_timeout");
    go();
    expect((await served.get("/api/network?focus=state:UZB")).statusCode).toBe(200);
  });

  test("a reading that failed is not kept", async () => {
    let failures = 0;
    const served = await serveGraph(
      await small(),
      held(async () => {
        failures += 1;
        if (failures === 1) throw storeTimeout("The query kept_parties");
      }),
    );
    onTestFinished(() => served.close());
    expect((await served.get("/api/network")).statusCode).toBe(503);
    expect((await served.get("/api/network")).statusCode).toBe(200);
  });
});
